import 'server-only'
import { z } from 'zod'
import type { CloudProblem, DeniedAction, Problem } from '@/lib/errors/problem'
import { isoTime } from '@/server/clock'
import { DeadlineExceeded, NoCredential, OddAnswer } from '@/server/ecs/call-errors'
import { withoutSecrets } from '@/server/ecs/without-secrets'
import { unreachableCause } from '@/server/unreachable-cause'

export type FailedCall = {
  error: unknown
  operation: string
  /** host[:port] that the call went to */
  endpoint: string
  /** Taken out of ECS's sentence wherever they stand in it. */
  secrets: readonly string[]
  nowMs: number
}

/**
 * Every way in which the SDK fails → our facts. Decided by code, never by HTTP status.
 * `throttled` carries the cloud's own retry time; the throttle gate puts its own in its place.
 */
export const toProblem = (call: FailedCall): Problem => {
  const { error, operation, endpoint, nowMs } = call
  if (error instanceof NoCredential) return { kind: 'credential', cause: error.reason }
  if (error instanceof DeadlineExceeded) return { kind: 'unreachable', operation, endpoint, cause: 'timeout' }
  if (error instanceof OddAnswer)
    return { kind: 'bad-answer', operation, httpStatus: error.httpStatus, requestId: toRequestId(error.requestId) }

  const facts = errorFacts.safeParse(error)
  if (!facts.success) return { kind: 'bad-answer', operation, httpStatus: null, requestId: null }
  const { name, code, statusCode } = facts.data
  // F5: httpx calls every silence "ConnectTimeout", also that of a request that had been delivered
  const cause = name === 'RequestTimeoutError' ? 'timeout' : unreachableCause(code)
  if (statusCode === null && cause !== null) return { kind: 'unreachable', operation, endpoint, cause }
  // the SDK's own code when it was given nothing to sign with
  if (statusCode === null && code === 'InvalidCredentials') return { kind: 'credential', cause: 'missing' }
  if (statusCode === null || code === null) {
    return { kind: 'bad-answer', operation, httpStatus: statusCode, requestId: toRequestId(facts.data.requestId) }
  }
  const refusal = toRefusal(call, { ...facts.data, code, statusCode })
  if (!isThrottlingCode(code)) return refusal
  return { kind: 'throttled', operation, code, requestId: refusal.requestId, retryAt: isoTime(nowMs + (facts.data.retryAfter ?? 0)) }
}

/** As the SDK decides it: `Throttling`, `Throttling.User`, `Rejected.Throttling`, under whatever status. */
const isThrottlingCode = (code: string): boolean => code.includes('Throttling')

type ErrorFacts = z.infer<typeof errorFacts>

/** The SDK writes the word "undefined" where the answer had nothing. */
const word = z
  .string()
  .transform((text) => (text === '' || text === 'undefined' || text === 'null' ? null : text))
  .nullable()
  .catch(null)

const CODE = /^[A-Za-z][A-Za-z0-9_.%-]{0,127}$/

const record = z.record(z.string(), z.unknown())

const errorFacts = z.object({
  name: word,
  code: word.transform((code) => (code !== null && CODE.test(code) ? code : null)),
  statusCode: z.number().int().nullable().catch(null),
  requestId: word,
  /** ms */
  retryAfter: z.number().nonnegative().nullable().catch(null),
  data: record.catch({}),
  accessDeniedDetail: record.nullable().catch(null),
})

const toRefusal = ({ operation, secrets, nowMs }: FailedCall, facts: ErrorFacts & { code: string; statusCode: number }): CloudProblem => ({
  kind: 'ecs',
  operation,
  code: facts.code,
  httpStatus: facts.statusCode,
  requestId: toRequestId(facts.requestId ?? facts.data.RequestId),
  cloudMessage: cloudMessage(facts, secrets),
  recommendUrl: toVendorUrl(facts.data.Recommend),
  denied: toDenied(facts.accessDeniedDetail ?? facts.data.AccessDeniedDetail),
  at: isoTime(nowMs),
})

/** A signature error quotes the whole signed request: nothing of it is kept. */
const cloudMessage = ({ code, data }: { code: string; data: Record<string, unknown> }, secrets: readonly string[]): string => {
  if (code.includes('Signature')) return ''
  return typeof data.Message === 'string' ? withoutSecrets(data.Message, secrets) : ''
}

const toRequestId = (value: unknown): string | null => (typeof value === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(value) ? value : null)

const VENDOR_HOST = /(^|\.)(aliyun\.com|alibabacloud\.com)$/
const URL_MAX = 1_000

/** Only the vendor's own pages may become a link. */
const toVendorUrl = (value: unknown): string | null => {
  if (typeof value !== 'string' || value.length > URL_MAX || !URL.canParse(value)) return null
  const url = new URL(value)
  return url.protocol === 'https:' && url.username === '' && VENDOR_HOST.test(url.hostname) ? url.href : null
}

const deniedShape = z.object({ AuthAction: z.string().regex(/^[\w:*-]{1,128}$/), AuthResource: word, NoPermissionType: word })

const toDenied = (value: unknown): DeniedAction | null => {
  const parsed = deniedShape.safeParse(value)
  if (!parsed.success) return null
  const { AuthAction, AuthResource, NoPermissionType } = parsed.data
  const denial = NoPermissionType === 'ExplicitDeny' ? 'explicit' : NoPermissionType === 'ImplicitDeny' ? 'implicit' : null
  return { action: AuthAction, resource: AuthResource === null ? null : withoutSecrets(AuthResource, []), denial }
}
