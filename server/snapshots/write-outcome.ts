import 'server-only'
import { DOCUMENTED_ERRORS } from '@/lib/ecs/contract'
import { isHeldUp } from '@/lib/errors/is-held-up'
import type { Problem } from '@/lib/errors/problem'

/** What a failed write means for the question whether it took effect. */
export type WriteOutcome =
  /** ECS said no. */
  | 'refused'
  /** It never left, or the cloud's quota stopped it at the door. */
  | 'not-sent'
  /** An earlier request with the same token is still being worked on. */
  | 'processing'
  /** The key was not taken: the same request goes through once it is mended. */
  | 'credentials'
  /** The token belongs to other parameters: what it was sent with before is not known here. */
  | 'mismatch'
  /** It may have taken effect. */
  | 'unknown'

/** Decided by code: a timeout, a reset, a 5xx, an answer that is not one of ECS: all of them may have taken effect. */
export const writeOutcome = (problem: Problem): WriteOutcome => {
  if (isHeldUp(problem)) return 'not-sent'
  if (problem.kind === 'credential') return 'credentials'
  if (problem.kind === 'unreachable') return NEVER_LEFT.some((cause) => cause === problem.cause) ? 'not-sent' : 'unknown'
  if (problem.kind === 'ecs') return outcomeOfCode(problem)
  return 'unknown'
}

/** These three happen before the first byte of a request has left. */
const NEVER_LEFT = ['refused', 'name-not-found', 'tls'] as const

/** The gateway looks at the key, the signature and the clock before anything else. */
const OF_THE_KEY = /^(InvalidAccessKeyId|InvalidSecurityToken|SignatureDoesNotMatch|IncompleteSignature|InvalidTimeStamp)(\.|$)/

const STILL_PROCESSING = ['IdempotentProcessing', 'LastTokenProcessing']

/** The nonce was used already: a copy of this very request may have arrived before. */
const MAY_HAVE_ARRIVED = ['SignatureNonceUsed', 'InternalError', 'UnknownError', 'ServiceUnavailable', 'RequestTimeout']

const outcomeOfCode = ({ code, httpStatus }: { code: string; httpStatus: number }): WriteOutcome => {
  if (STILL_PROCESSING.includes(code)) return 'processing'
  if (code === 'IdempotentParameterMismatch') return 'mismatch'
  if (OF_THE_KEY.test(code)) return 'credentials'
  if (MAY_HAVE_ARRIVED.includes(code)) return 'unknown'
  if (DOCUMENTED_ERRORS.some((documented) => documented.code === code)) return 'refused'
  return httpStatus >= 400 && httpStatus < 500 ? 'refused' : 'unknown'
}
