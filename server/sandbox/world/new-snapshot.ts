import type { Disk } from './disk.ts'
import { newId } from './new-id.ts'
import type { Region } from './regions.ts'
import type { Snapshot } from './snapshot.ts'
import { courseOf } from './snapshot-course.ts'
import type { World } from './world.ts'

export type NewSnapshot = {
  world: World
  disk: Disk
  /** What differs from a manual snapshot without name, begun at `startedAtMs`. */
  wish: Partial<Snapshot>
  region: Region
  startedAtMs: number
}

/** A snapshot of this disk, in the course that its category and contents give it. It is not put into the world. */
export const newSnapshot = ({ world, disk, wish, region, startedAtMs }: NewSnapshot): Snapshot => ({
  SnapshotId: newId(world, 's', region),
  SnapshotName: '',
  Description: '',
  RegionId: disk.RegionId,
  SourceDiskId: disk.DiskId,
  SourceDiskType: disk.Type,
  SourceDiskSize: disk.Size,
  SourceDiskCategory: disk.Category,
  SnapshotType: 'user',
  Category: 'standard',
  Encrypted: disk.Encrypted,
  KMSKeyId: disk.KMSKeyId,
  RetentionDays: null,
  Usage: 'none',
  ResourceGroupId: '',
  Tags: [],
  FullSnapshotSizeInBytes: Math.round(disk.Size * disk.UsedShare * BYTES_PER_GIB),
  ModifiedAtMs: null,
  Lock: null,
  Conditions: [],
  ...courseOf(disk, startedAtMs),
  ...wish,
})

const BYTES_PER_GIB = 1_073_741_824
