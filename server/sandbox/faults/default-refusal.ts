import { CONCURRENT_SNAPSHOTS_INSTANT, DOCUMENTED_ERRORS, TAGS_MAX } from '../../../lib/ecs/contract.ts'
import type { Parameters, Refusal } from '../operation.ts'
import { accessDeniedDetail } from '../ram/access-denied-detail.ts'
import { OTHER_ERRORS } from '../rules/other-errors.ts'
import { GATEWAY_ERRORS } from '../wire/gateway-errors.ts'
import { ordinaryAccount } from '../world/account.ts'

const STATUS_OF_UNKNOWN_CODE = 400

/**
 * How a code is answered when only its name was given: status and sentence of CreateSnapshot's table, else of the gateway's,
 * else of the other operations', else 400. A RAM refusal brings the AccessDeniedDetail that the real one has.
 */
export const defaultRefusal = (code: string, { action, parameters }: { action: string; parameters: Parameters }): Refusal => {
  const documented = DOCUMENTED_ERRORS.find((error) => error.code === code) ?? BEYOND_THE_TABLE.get(code)
  const httpStatus = documented?.httpStatus ?? STATUS_OF_UNKNOWN_CODE
  const message = documented?.message ?? `The sandbox was asked to refuse with the code ${code}.`
  const refusal = { code, httpStatus, message: filled(code, message, parameters) }
  return code === 'Forbidden.RAM' || code === 'NoPermission' ? { ...refusal, extra: deniedDetail(action) } : refusal
}

const BEYOND_THE_TABLE = new Map<string, { httpStatus: number; message: string }>([
  ...Object.entries(OTHER_ERRORS),
  ...Object.entries(GATEWAY_ERRORS),
])

/** Two documented sentences have gaps (`%s`) that ECS fills from the request. */
const filled = (code: string, message: string, parameters: Parameters): string => {
  if (code === 'QuotaExceed.Tags') return `The number of tags exceeds the upper limit of ${TAGS_MAX}.`
  const fillings = [parameters.get('DiskId') ?? '-', String(CONCURRENT_SNAPSHOTS_INSTANT)]
  return message.replace(/%s/g, () => fillings.shift() ?? '-')
}

/** A fault knows no policy, and so no resource. */
const deniedDetail = (action: string): Record<string, unknown> =>
  accessDeniedDetail({
    action: `ecs:${action}`,
    accountId: ordinaryAccount().AccountId,
    principal: 'SubUser',
    type: 'ImplicitDeny',
    resource: null,
  })
