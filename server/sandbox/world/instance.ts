import type { InstanceStatus } from '../../../lib/ecs/contract.ts'
import type { ChargeType } from './disk.ts'
import type { Tag } from './tag.ts'

export type Instance = {
  InstanceId: string
  InstanceName: string
  HostName: string
  Description: string
  RegionId: string
  ZoneId: string
  Status: InstanceStatus
  InstanceType: string
  Cpu: number
  /** MiB */
  Memory: number
  InstanceChargeType: ChargeType
  CreationTime: string
  StartTime: string
  ExpiredTime: string
  OSType: 'linux' | 'windows'
  OSName: string
  ImageId: string
  VpcId: string
  VSwitchId: string
  SecurityGroupIds: string[]
  PrivateIpAddresses: string[]
  PublicIpAddresses: string[]
  HibernationConfigured: boolean
  DeletionProtection: boolean
  LockReasons: InstanceLockReason[]
  ResourceGroupId: string
  Tags: Tag[]
}

export const INSTANCE_LOCK_REASONS = ['financial', 'security', 'recycling', 'dedicatedhostfinancial', 'refunded'] as const
export type InstanceLockReason = (typeof INSTANCE_LOCK_REASONS)[number]

/** How ECS writes "does not expire" on instances; on disks it is another year. */
export const INSTANCE_NEVER_EXPIRES = '2099-12-31T15:59Z'
