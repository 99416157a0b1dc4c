import type { Refusal } from '../operation.ts'
import type { Snapshot, SnapshotCondition, SnapshotUsage } from '../world/snapshot.ts'
import { isInstantCategory, statusAt } from '../world/snapshot-course.ts'
import { isLockedAt } from '../world/snapshot-lock.ts'
import { snapshotsOfDisk } from '../world/snapshots.ts'
import type { World } from '../world/world.ts'
import { refusal } from './refusals.ts'

/** Why a snapshot may not be deleted now; `null`: it may. The order is nowhere documented. */
export const refusalToDelete = (world: World, snapshot: Snapshot, { force, nowMs }: { force: boolean; nowMs: number }): Refusal | null => {
  const condition = CONDITIONS.find((known) => snapshot.Conditions.includes(known))
  if (condition !== undefined) return refusalByCondition(condition)
  if (isLockedAt(snapshot, nowMs)) return refusal('InvalidOperation.SnapshotIsLocked')
  return refusalByUsage(snapshot.Usage, { force }) ?? refusalByChain(world, snapshot, nowMs)
}

const CONDITIONS = [
  'managed-by-cloud-product',
  'shared',
  'operation-running',
  'related-snapshot-unfinished',
] as const satisfies readonly SnapshotCondition[]

const refusalByCondition = (condition: SnapshotCondition): Refusal => {
  switch (condition) {
    case 'managed-by-cloud-product':
      return refusal('InvalidOperation.ResourceManagedByCloudProduct')
    case 'shared':
      return refusal('InvalidOperation.DeleteSharedSnapshotUnsupported')
    case 'operation-running':
      return refusal('Operation.Conflict')
    case 'related-snapshot-unfinished':
      return refusal('InvalidOperation.RelatedSnapshotNotFinished')
  }
}

/** An image keeps its snapshot in any case, a disk only until it is forced. */
const refusalByUsage = (usage: SnapshotUsage, { force }: { force: boolean }): Refusal | null => {
  switch (usage) {
    case 'none':
      return null
    case 'image':
    case 'image_disk':
      return refusal('SnapshotCreatedImage')
    case 'disk':
      return force ? null : refusal('SnapshotCreatedDisk')
  }
}

/** A disk that has one snapshot made at a time keeps its chain still meanwhile; the running one itself may be cancelled. */
const refusalByChain = (world: World, snapshot: Snapshot, nowMs: number): Refusal | null => {
  const isRunning = (other: Snapshot): boolean => statusAt(other, nowMs) === 'progressing'
  if (isInstantCategory(snapshot.SourceDiskCategory) || isRunning(snapshot)) return null
  return snapshotsOfDisk(world, snapshot.SourceDiskId).some(isRunning)
    ? refusal('IncorrectDiskStatus.CreatingSnapshot', { httpStatus: 400 })
    : null
}
