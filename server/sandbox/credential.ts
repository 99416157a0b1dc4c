/** What the sandbox knows of one AccessKeyId. */
export type Credential = {
  accessKeyId: string
  secret: string
  /** A key with a token is a temporary one (STS): every request must carry the token. */
  securityToken: string | null
  /** By the machine's clock, ms since the epoch; `null`: never. */
  securityTokenExpiresAtMs: number | null
  enabled: boolean
}

export const SANDBOX_SECRET = 'sandbox-secret'

/** The shape of an AccessKeyId that can be registered. */
export const ACCESS_KEY_ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/

/** `sandbox` and `sandbox-…` work without set-up, each with a world of its own. */
export const builtInCredential = (accessKeyId: string): Credential | null =>
  BUILT_IN_PATTERN.test(accessKeyId)
    ? { accessKeyId, secret: SANDBOX_SECRET, securityToken: null, securityTokenExpiresAtMs: null, enabled: true }
    : null

const BUILT_IN_PATTERN = /^sandbox(-[A-Za-z0-9-]{1,100})?$/
