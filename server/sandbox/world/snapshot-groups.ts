import type { SnapshotStatus } from '../../../lib/ecs/contract.ts'
import { own } from './own.ts'
import type { Snapshot } from './snapshot.ts'
import { statusAt } from './snapshot-course.ts'
import type { SnapshotGroup } from './snapshot-group.ts'
import type { World } from './world.ts'

/** Those of its snapshots that nobody has deleted. */
export const snapshotsOfGroup = (world: World, { SnapshotIds }: SnapshotGroup): Snapshot[] =>
  SnapshotIds.flatMap((snapshotId) => own(world.snapshots, snapshotId) ?? [])

/** Made when all are made; failed when one failed. */
export const groupStatusAt = (world: World, group: SnapshotGroup, nowMs: number): SnapshotStatus => {
  const statuses = snapshotsOfGroup(world, group).map((snapshot) => statusAt(snapshot, nowMs))
  if (statuses.includes('progressing')) return 'progressing'
  return statuses.includes('failed') ? 'failed' : 'accomplished'
}

/** A group's snapshot of this disk is still being made. */
export const isInRunningGroup = (world: World, diskId: string, nowMs: number): boolean =>
  Object.values(world.snapshotGroups).some((group) =>
    snapshotsOfGroup(world, group).some((snapshot) => snapshot.SourceDiskId === diskId && statusAt(snapshot, nowMs) === 'progressing'),
  )
