import type { SnapshotStatus } from '@/lib/ecs/contract'
import type { Tag } from '@/lib/ecs/tag'

/** One snapshot as the console sees it. Absent values are `null`; times are ISO 8601 in UTC. */
export type Snapshot = {
  accountId: string
  regionId: string
  snapshotId: string
  name: string | null
  description: string | null
  status: SnapshotStatus
  progressPercent: number
  /** Seconds left as ECS estimates them, `null` when it does not say. */
  remainingSeconds: number | null
  /** Usable for a new disk or a roll-back; on ESSD-type disks true before the status is accomplished. */
  isAvailable: boolean
  /** `null` until the data point is cut. */
  createdAt: string | null
  modifiedAt: string | null
  sourceDiskId: string
  sourceDiskType: 'system' | 'data'
  sourceDiskSizeGiB: number
  kind: 'manual' | 'automatic'
  /** `null`: kept until someone deletes it. */
  retentionDays: number | null
  isEncrypted: boolean
  kmsKeyId: string | null
  usage: 'none' | 'image' | 'disk' | 'image_disk'
  resourceGroupId: string | null
  /** The snapshot chain of the disk (`sl-…`): every snapshot of one disk carries the same. */
  snapshotLinkId: string | null
  tags: readonly Tag[]
}

const DAY_MS = 86_400_000

export const isInProgress = (snapshot: Pick<Snapshot, 'status'>): boolean => snapshot.status === 'progressing'

/** When ECS deletes it by itself: retention counts from CreationTime. `null` = never, or not known yet. */
export const releasedAt = (snapshot: Pick<Snapshot, 'createdAt' | 'retentionDays'>): string | null => {
  if (snapshot.createdAt === null || snapshot.retentionDays === null) return null
  return new Date(Date.parse(snapshot.createdAt) + snapshot.retentionDays * DAY_MS).toISOString()
}
