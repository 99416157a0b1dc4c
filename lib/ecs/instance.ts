import { SNAPSHOTTABLE_INSTANCE_STATUSES } from '@/lib/ecs/contract'

export type Instance = {
  instanceId: string
  name: string
  /** ECS's word, one of INSTANCE_STATUSES at the time of writing. */
  status: string
  isLockedForSecurity: boolean
  isHibernationConfigured: boolean
  privateIps: readonly string[]
}

export const isSteady = (instance: Instance): boolean => SNAPSHOTTABLE_INSTANCE_STATUSES.some((status) => status === instance.status)
