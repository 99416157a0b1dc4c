import 'server-only'

/** The names under which the console is really reached: it listens on 127.0.0.1 alone. */
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

/**
 * Is a Host header the console's own? A foreign name that resolves to this machine is DNS rebinding. Stricter than the door
 * (server/session/refusal-of.ts), which lets in every address of this machine so that a page can be sent on to the right one.
 */
export const isOwnHost = (host: string | null, baseUrl: string): boolean => {
  if (host === null) return false
  const asked = host.toLowerCase()
  return asked === new URL(baseUrl).host || LOOPBACK_NAMES.includes(asked.replace(/:\d{1,5}$/, ''))
}
