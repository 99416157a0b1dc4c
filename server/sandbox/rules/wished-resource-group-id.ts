import type { Parameters } from '../operation.ts'
import { RESOURCE_GROUPS } from '../world/resource-group.ts'

/** The group that a thing is to be in. Things in the default group carry none. */
export const wishedResourceGroupId = (parameters: Parameters): string => {
  const groupId = parameters.get('ResourceGroupId') ?? ''
  return groupId === RESOURCE_GROUPS.default ? '' : groupId
}
