import 'server-only'
import { z } from 'zod'
import { SNAPSHOT_STATUSES } from '@/lib/ecs/contract'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { snapshotId } from '@/lib/schemas/places'
import type { Place } from '@/server/ecs/client'
import { flag, tags, text, textOrNull, timeOrNull, wholeNumberOrNull } from '@/server/ecs/vendor-shape'

/** One item of `Snapshots.Snapshot` → our snapshot; `null` when it has no usable id or a status that ECS does not have. */
export const toSnapshot = (raw: unknown, { account, regionId }: Place): Snapshot | null => {
  const parsed = shape.safeParse(raw)
  if (!parsed.success) return null
  const snapshot = parsed.data
  const isProgressing = snapshot.Status === 'progressing'
  return {
    accountId: account.id,
    regionId,
    snapshotId: snapshot.SnapshotId,
    name: snapshot.SnapshotName,
    description: snapshot.Description,
    status: snapshot.Status,
    progressPercent: snapshot.Progress ?? (snapshot.Status === 'accomplished' ? 100 : 0),
    remainingSeconds: isProgressing ? snapshot.RemainTime : null,
    isAvailable: snapshot.Available,
    createdAt: snapshot.CreationTime,
    modifiedAt: snapshot.LastModifiedTime,
    sourceDiskId: snapshot.SourceDiskId,
    sourceDiskType: snapshot.SourceDiskType.toLowerCase() === 'system' ? 'system' : 'data',
    sourceDiskSizeGiB: snapshot.SourceDiskSize ?? 0,
    // "user" is manual; automatic ones are called "auto" or "timer"
    kind: snapshot.SnapshotType === 'user' || snapshot.SnapshotType === '' ? 'manual' : 'automatic',
    // 0 and absent both mean "kept until deleted"
    retentionDays: snapshot.RetentionDays === 0 ? null : snapshot.RetentionDays,
    isEncrypted: snapshot.Encrypted,
    kmsKeyId: snapshot.KMSKeyId,
    usage: snapshot.Usage,
    resourceGroupId: snapshot.ResourceGroupId,
    snapshotLinkId: snapshot.SnapshotLinkId,
    tags: snapshot.Tags,
  }
}

/** `"35%"` → 35 */
const percentOrNull = z
  .string()
  .regex(/^\d{1,3}(\.\d+)?%?$/)
  .transform((value) => Math.min(100, Math.floor(Number.parseFloat(value))))
  .nullable()
  .catch(null)

const shape = z.object({
  SnapshotId: snapshotId,
  SnapshotName: textOrNull,
  Description: textOrNull,
  Status: z.enum(SNAPSHOT_STATUSES),
  Progress: percentOrNull,
  RemainTime: wholeNumberOrNull,
  Available: flag,
  CreationTime: timeOrNull,
  LastModifiedTime: timeOrNull,
  SourceDiskId: text,
  SourceDiskType: text,
  SourceDiskSize: wholeNumberOrNull,
  SnapshotType: text,
  RetentionDays: wholeNumberOrNull,
  Encrypted: flag,
  KMSKeyId: textOrNull,
  Usage: z.enum(['none', 'image', 'disk', 'image_disk']).catch('none'),
  ResourceGroupId: textOrNull,
  SnapshotLinkId: textOrNull,
  Tags: tags,
})
