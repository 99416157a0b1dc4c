import { z } from 'zod'
import { SNAPSHOT_STATUSES } from '../../../../lib/ecs/contract.ts'
import type { Disk } from '../disk.ts'
import { HOUR_MS } from '../iso-time.ts'
import { newSnapshot } from '../new-snapshot.ts'
import { own } from '../own.ts'
import { findRegion } from '../regions.ts'
import {
  SNAPSHOT_CATEGORIES,
  SNAPSHOT_CONDITIONS,
  SNAPSHOT_TYPES,
  SNAPSHOT_USAGES,
  type Snapshot,
  type SnapshotCourse,
} from '../snapshot.ts'
import { putSnapshot } from '../snapshots.ts'
import { type World, worldNowMs } from '../world.ts'
import type { EditResult } from './edit-result.ts'
import { tagsField, timeField } from './fields.ts'
import { rearrangeCourse } from './rearrange-course.ts'

/**
 * Fields as DescribeSnapshots names them. Status, Progress (percent), CreationTime, DurationMs and FailsAtPercent
 * set the course; `RetentionDays: null` keeps the snapshot until it is deleted.
 */
export const snapshotEdit = z
  .strictObject({
    SnapshotId: z.string().regex(/^s-[a-z0-9]{1,62}$/),
    SnapshotName: z.string(),
    Description: z.string(),
    SourceDiskId: z.string(),
    SnapshotType: z.enum(SNAPSHOT_TYPES),
    Category: z.enum(SNAPSHOT_CATEGORIES),
    Encrypted: z.boolean(),
    KMSKeyId: z.string(),
    RetentionDays: z.int().min(1).max(65_536).nullable(),
    Usage: z.enum(SNAPSHOT_USAGES),
    ResourceGroupId: z.string(),
    Tags: tagsField,
    Conditions: z.array(z.enum(SNAPSHOT_CONDITIONS)),
    Lock: z
      .strictObject({ LockedAtMs: z.int(), CoolOffPeriod: z.int().min(0).max(72), LockDuration: z.int().min(1).max(36_500) })
      .nullable(),
    Status: z.enum(SNAPSHOT_STATUSES),
    Progress: z.int().min(0).max(99),
    CreationTime: timeField.min(1),
    DurationMs: z.int().min(1),
    FailsAtPercent: z.int().min(0).max(99),
  })
  .partial()
export type SnapshotEdit = z.infer<typeof snapshotEdit>

/** Without a SourceDiskId it is of the disk that was added first; without a course it was accomplished an hour ago. */
export const addSnapshotTo = (world: World, edit: SnapshotEdit, nowMs: number): EditResult<Snapshot> => {
  if (edit.SnapshotId !== undefined && edit.SnapshotId in world.snapshots) {
    return { ok: false, message: `There is a snapshot ${edit.SnapshotId} already.` }
  }
  const disk = sourceOf(world, edit)
  if (!disk.ok) return disk
  const region = findRegion(disk.value.RegionId)
  if (region === undefined) return { ok: false, message: `This cloud has no region ${disk.value.RegionId}.` }
  const { Status, Progress, CreationTime, DurationMs, FailsAtPercent, ...wish } = edit
  const startedAtMs = Status === 'progressing' || Progress !== undefined || FailsAtPercent !== undefined ? nowMs : nowMs - HOUR_MS
  const snapshot = newSnapshot({ world, disk: disk.value, wish, region, startedAtMs })
  Object.assign(snapshot, rearrangeCourse(snapshot, { Status, Progress, CreationTime, DurationMs, FailsAtPercent }, nowMs))
  putSnapshot(world, snapshot)
  return { ok: true, value: snapshot }
}

export const changeSnapshotIn = (world: World, snapshot: Snapshot, edit: SnapshotEdit): EditResult<Snapshot> => {
  if (edit.SnapshotId !== undefined && edit.SnapshotId !== snapshot.SnapshotId)
    return { ok: false, message: 'A snapshot keeps its SnapshotId.' }
  if (edit.SourceDiskId !== undefined && edit.SourceDiskId !== snapshot.SourceDiskId) {
    return { ok: false, message: 'A snapshot keeps its SourceDiskId.' }
  }
  const { Status, Progress, CreationTime, DurationMs, FailsAtPercent, ...fields } = edit
  const course: SnapshotCourse = rearrangeCourse(
    snapshot,
    { Status, Progress, CreationTime, DurationMs, FailsAtPercent },
    worldNowMs(world),
  )
  Object.assign(snapshot, course, fields)
  putSnapshot(world, snapshot)
  return { ok: true, value: snapshot }
}

const sourceOf = (world: World, edit: SnapshotEdit): EditResult<Disk> => {
  const disk = edit.SourceDiskId === undefined ? Object.values(world.disks)[0] : own(world.disks, edit.SourceDiskId)
  if (disk !== undefined) return { ok: true, value: disk }
  return { ok: false, message: edit.SourceDiskId === undefined ? 'There is no disk yet.' : `There is no disk ${edit.SourceDiskId}.` }
}
