import { createHash } from 'node:crypto'
import { isoSeconds } from '../world/iso-time.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { linkIdOf } from '../world/snapshot-chain.ts'
import { appearanceAt, isInstantCategory } from '../world/snapshot-course.ts'

/**
 * A snapshot as DescribeSnapshots answers it at a moment. Absent texts are empty; without retention there is no RetentionDays,
 * and without a name no SnapshotName. SourceDiskSize is a text.
 */
export const snapshotOnWire = (snapshot: Snapshot, nowMs: number): Record<string, unknown> => {
  const appearance = appearanceAt(snapshot, nowMs)
  return {
    SnapshotId: snapshot.SnapshotId,
    ...(snapshot.SnapshotName === '' ? {} : { SnapshotName: snapshot.SnapshotName }),
    Description: snapshot.Description,
    ...appearance,
    LastModifiedTime: snapshot.ModifiedAtMs === null ? appearance.CreationTime : isoSeconds(snapshot.ModifiedAtMs),
    ...retentionFields(snapshot),
    RegionId: snapshot.RegionId,
    SourceDiskId: snapshot.SourceDiskId,
    SourceDiskType: snapshot.SourceDiskType,
    SourceDiskSize: String(snapshot.SourceDiskSize),
    SourceStorageType: 'disk',
    SourceRegionId: '',
    SourceSnapshotId: '',
    SnapshotType: snapshot.SnapshotType,
    SnapshotLinkId: linkIdOf(snapshot),
    SnapshotSN: serialNumberOf(snapshot),
    Category: snapshot.Category,
    Encrypted: snapshot.Encrypted,
    KMSKeyId: snapshot.KMSKeyId,
    InstantAccess: isInstantCategory(snapshot.SourceDiskCategory),
    Usage: snapshot.Usage,
    ProductCode: '',
    ResourceGroupId: snapshot.ResourceGroupId,
    FullSnapshotSizeInBytes: snapshot.FullSnapshotSizeInBytes,
    Tags: { Tag: snapshot.Tags },
  }
}

/** InstantAccessRetentionDays echoes RetentionDays on ESSD-type disks. */
const retentionFields = ({ RetentionDays, SourceDiskCategory }: Snapshot): Record<string, number> => {
  if (RetentionDays === null) return {}
  return isInstantCategory(SourceDiskCategory) ? { RetentionDays, InstantAccessRetentionDays: RetentionDays } : { RetentionDays }
}

/** `64472-116742336-61976` */
const serialNumberOf = ({ SnapshotId }: Snapshot): string => {
  const hash = createHash('sha256').update(SnapshotId).digest()
  const digits = (offset: number, count: number): string => String(hash.readUInt32BE(offset)).padStart(count, '0').slice(-count)
  return [digits(0, 5), digits(4, 9), digits(8, 5)].join('-')
}
