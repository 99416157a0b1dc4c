/** `alibaba` mode signs and sends exactly as to the real cloud; only the address is the sandbox's. */
export const pointedAtSandbox = (url: string, env: Record<string, string>) => ({
  ECS_CLOUD: 'alibaba',
  ECS_ENDPOINT: new URL(url).host,
  ECS_PROTOCOL: 'http',
  ECS_SANDBOX_URL: '',
  ...env,
})
