import type { Parameters } from '../operation.ts'

export type Scheme = 'ACS3-HMAC-SHA256' | 'RPC-HMAC-SHA1'

/** What a request says about itself, in either scheme. Nothing in it is believed before `verifyClaim`. */
export type Claim = {
  scheme: Scheme
  accessKeyId: string
  /** `''`: not given. */
  action: string
  version: string
  timestamp: string
  nonce: string
  /** `null`: not given. */
  securityToken: string | null
  /** What the parameter is called in this scheme, for the refusal that misses it. */
  names: { action: string; version: string; nonce: string }
  /** Without the gateway's own parameters. */
  parameters: Parameters
  isSignedWith: (secret: string) => boolean
  /** The sentence of SignatureDoesNotMatch. Like the real one it echoes the string to sign, parameters included. */
  mismatchMessage: string
}
