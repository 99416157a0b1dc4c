import type { DiskCategory, DiskType } from '../../../lib/ecs/contract.ts'
import type { Tag } from './tag.ts'

/**
 * A snapshot with the times of its making. Status, Progress, RemainTime, Available and CreationTime are not kept:
 * they follow from these times and the clock (snapshot-course.ts).
 */
export type Snapshot = SnapshotCourse & {
  SnapshotId: string
  SnapshotName: string
  Description: string
  RegionId: string
  SourceDiskId: string
  SourceDiskType: DiskType
  /** GiB */
  SourceDiskSize: number
  SourceDiskCategory: DiskCategory
  SnapshotType: SnapshotType
  Category: SnapshotCategory
  Encrypted: boolean
  KMSKeyId: string
  /** `null`: kept until someone deletes it. */
  RetentionDays: number | null
  Usage: SnapshotUsage
  ResourceGroupId: string
  Tags: Tag[]
  FullSnapshotSizeInBytes: number
  /** `null`: never modified. */
  ModifiedAtMs: number | null
  /** `null`: never locked, or unlocked since. */
  Lock: SnapshotLock | null
  /** ECS does not answer them: what else stands in the way of a deletion. */
  Conditions: SnapshotCondition[]
}

/** Compliance mode, the only one. `CoolOffPeriod` in hours, `LockDuration` in days. */
export type SnapshotLock = { LockedAtMs: number; CoolOffPeriod: number; LockDuration: number }

export type SnapshotCourse = {
  StartedAtMs: number
  /** When the data point is fixed. */
  CutAfterMs: number
  /** When it can be used; `null` = only when accomplished. */
  AvailableAfterMs: number | null
  DurationMs: number
  /** `null`: it succeeds. */
  FailsAfterMs: number | null
}

/** `user` = manual. */
export const SNAPSHOT_TYPES = ['user', 'auto'] as const
export type SnapshotType = (typeof SNAPSHOT_TYPES)[number]

export const SNAPSHOT_CATEGORIES = ['standard', 'flash', 'archive'] as const
export type SnapshotCategory = (typeof SNAPSHOT_CATEGORIES)[number]

export const SNAPSHOT_CONDITIONS = ['shared', 'managed-by-cloud-product', 'related-snapshot-unfinished', 'operation-running'] as const
export type SnapshotCondition = (typeof SNAPSHOT_CONDITIONS)[number]

export const SNAPSHOT_USAGES = ['none', 'image', 'disk', 'image_disk'] as const
export type SnapshotUsage = (typeof SNAPSHOT_USAGES)[number]
