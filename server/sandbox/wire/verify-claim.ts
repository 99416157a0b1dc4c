import type { Credential } from '../credential.ts'
import type { Refusal } from '../operation.ts'
import { apiVersionOf } from '../operations/api-versions.ts'
import { type Checked, passed, refused } from './checked.ts'
import type { Claim } from './claim.ts'
import { gatewayRefusal, missingParameter } from './gateway-errors.ts'
import type { NonceMemory } from './nonce-memory.ts'
import { isSameText } from './same-text.ts'

/** "The vendor accepts ±15 minutes." */
const DATE_WINDOW_MS = 15 * 60 * 1000
const NONCE_MAX_CHARACTERS = 256

export type Verifier = {
  credentialOf: (accessKeyId: string) => Credential | null
  nonces: NonceMemory
  /** The machine's clock, never a world's: moving a world's time must not make its clients' dates wrong. */
  nowMs: number
}

/**
 * Is the request from who it says, now, and for the first time? Answers the credential that signed it.
 * The nonce is used up only by a request that is otherwise in order.
 */
export const verifyClaim = (claim: Claim, verifier: Verifier): Checked<Credential> => {
  const credential = verifier.credentialOf(claim.accessKeyId)
  if (credential === null) return refused(gatewayRefusal('InvalidAccessKeyId.NotFound'))
  if (!credential.enabled) return refused(gatewayRefusal('InvalidAccessKeyId.Inactive'))
  const date = checkDate(claim.timestamp, verifier.nowMs)
  if (!date.ok) return date
  const fault =
    signatureFault(claim, credential) ?? tokenFault(claim, credential, verifier.nowMs) ?? nonceFault(claim, verifier, date.value)
  return fault === null ? passed(credential) : refused(fault)
}

/** Which operation is asked for, in which version. Unknown names are the caller's to refuse. */
export const checkAction = ({ action, version, names }: Claim): Checked<string> => {
  if (version === '') return refused(missingParameter(names.version))
  if (version !== apiVersionOf(action)) return refused(gatewayRefusal('InvalidVersion'))
  if (action === '') return refused(missingParameter(names.action))
  return passed(action)
}

const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

const checkDate = (timestamp: string, nowMs: number): Checked<number> => {
  if (timestamp === '') return refused(gatewayRefusal('IllegalTimestamp'))
  const timeMs = DATE_PATTERN.test(timestamp) ? Date.parse(timestamp) : Number.NaN
  if (Number.isNaN(timeMs)) return refused(gatewayRefusal('InvalidTimeStamp.Format'))
  if (Math.abs(nowMs - timeMs) > DATE_WINDOW_MS) return refused(gatewayRefusal('InvalidTimeStamp.Expired'))
  return passed(timeMs)
}

const signatureFault = (claim: Claim, { secret }: Credential): Refusal | null =>
  claim.isSignedWith(secret) ? null : gatewayRefusal('SignatureDoesNotMatch', claim.mismatchMessage)

const tokenFault = ({ securityToken: given }: Claim, credential: Credential, nowMs: number): Refusal | null => {
  const { securityToken: wanted, securityTokenExpiresAtMs: expiresAtMs } = credential
  if (given === null) return wanted === null ? null : gatewayRefusal('MissingSecurityToken')
  if (!/^[\x21-\x7e]+$/.test(given)) return gatewayRefusal('InvalidSecurityToken.Malformed')
  if (wanted === null || !isSameText(given, wanted)) return gatewayRefusal('InvalidSecurityToken.MismatchWithAccessKey')
  if (expiresAtMs !== null && expiresAtMs <= nowMs) return gatewayRefusal('InvalidSecurityToken.Expired')
  return null
}

const nonceFault = ({ accessKeyId, nonce, names }: Claim, { nonces, nowMs }: Verifier, dateMs: number): Refusal | null => {
  if (nonce === '') return missingParameter(names.nonce)
  if (nonce.length > NONCE_MAX_CHARACTERS) return gatewayRefusal('InvalidParameter', 'The signature nonce is too long.')
  const isFresh = nonces.use({ accessKeyId, nonce, expiresAtMs: dateMs + DATE_WINDOW_MS, nowMs })
  return isFresh ? null : gatewayRefusal('SignatureNonceUsed')
}
