import type { DiskCategory, DiskStatus, DiskType } from '../../../lib/ecs/contract.ts'
import type { Tag } from './tag.ts'

export type Disk = {
  DiskId: string
  DiskName: string
  Description: string
  RegionId: string
  ZoneId: string
  Size: number
  Type: DiskType
  Category: DiskCategory
  PerformanceLevel: PerformanceLevel
  Status: DiskStatus
  Attachments: Attachment[]
  /** Empty: never attached to any instance. */
  AttachedTime: string
  DetachedTime: string
  CreationTime: string
  ExpiredTime: string
  DiskChargeType: ChargeType
  Portable: boolean
  Encrypted: boolean
  KMSKeyId: string
  MultiAttach: MultiAttach
  LockReasons: DiskLockReason[]
  AutoSnapshotPolicyId: string
  EnableAutoSnapshot: boolean
  DeleteAutoSnapshot: boolean
  DeleteWithInstance: boolean
  ImageId: string
  SourceSnapshotId: string
  ResourceGroupId: string
  ProvisionedIops: number
  BurstingEnabled: boolean
  Tags: Tag[]
  /** ECS does not answer it: the share of the disk that holds data (0 to 1). It decides how long a snapshot takes. */
  UsedShare: number
  /** ECS does not answer them: what else is the matter with the disk. */
  Conditions: DiskCondition[]
}

export type Attachment = { InstanceId: string; Device: string; AttachedTime: string }

export const PERFORMANCE_LEVELS = ['', 'PL0', 'PL1', 'PL2', 'PL3'] as const
export type PerformanceLevel = (typeof PERFORMANCE_LEVELS)[number]

export const CHARGE_TYPES = ['PrePaid', 'PostPaid'] as const
export type ChargeType = (typeof CHARGE_TYPES)[number]

/** `LegacyShared`: the old Shared Block Storage. */
export const MULTI_ATTACH = ['Disabled', 'Enabled', 'LegacyShared'] as const
export type MultiAttach = (typeof MULTI_ATTACH)[number]

/** `financial`: payment is overdue. */
export const DISK_LOCK_REASONS = ['financial', 'security'] as const
export type DiskLockReason = (typeof DISK_LOCK_REASONS)[number]

export const DISK_CONDITIONS = [
  'never-used',
  'transferring',
  'invalid-status',
  'shared-volume-missing',
  'shared-volume-busy',
  'in-cloudbox',
  'encrypted-copy-unfinished',
  'group-snapshot-running',
  'creation-fails',
] as const
export type DiskCondition = (typeof DISK_CONDITIONS)[number]

/** How ECS writes "does not expire". */
export const NEVER_EXPIRES = '2999-09-08T16:00Z'
