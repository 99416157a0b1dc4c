import type { Parameters, Refusal } from '../operation.ts'
import { gatewayRefusal } from '../wire/gateway-errors.ts'
import { regionOfCall } from '../wire/region-of-call.ts'
import type { Tenant } from '../worlds.ts'
import { accessDeniedDetail } from './access-denied-detail.ts'
import { denialOf } from './denial-of.ts'
import { requiredPermission } from './required-permission.ts'

/** `Forbidden.RAM` if the policy of the key does not grant the request; `null`: it does, or there is no policy. A dry run needs what the run needs. */
export const ramRefusal = ({ world, policy, credential }: Tenant, action: string, parameters: Parameters): Refusal | null => {
  if (policy === null) return null
  const accountId = world.account.AccountId
  const permission = requiredPermission(action, parameters, { regionId: regionOfCall(world, parameters), accountId })
  if (permission === null) return null
  const denial = denialOf(policy, permission)
  if (denial === null) return null
  const principal = credential.securityToken === null ? 'SubUser' : 'AssumedRoleUser'
  return { ...gatewayRefusal('Forbidden.RAM'), extra: accessDeniedDetail({ action: permission.action, accountId, principal, ...denial }) }
}
