import type { Instance } from './instance.ts'
import type { Snapshot } from './snapshot.ts'
import { isCutAt, isInstantCategory, statusAt } from './snapshot-course.ts'
import { snapshotsOfDisk } from './snapshots.ts'
import type { World } from './world.ts'

/**
 * "Do not perform operations that change the status of the instance, such as stopping or restarting it. Otherwise, the snapshot may fail":
 * it does here, unless the data point is already cut on an ESSD-type disk.
 */
export const interruptSnapshots = (world: World, instance: Pick<Instance, 'InstanceId'>, nowMs: number): void => {
  const disks = Object.values(world.disks).filter(({ Attachments }) =>
    Attachments.some(({ InstanceId }) => InstanceId === instance.InstanceId),
  )
  for (const snapshot of disks.flatMap(({ DiskId }) => snapshotsOfDisk(world, DiskId))) {
    if (isVulnerable(snapshot, nowMs)) snapshot.FailsAfterMs = nowMs - snapshot.StartedAtMs
  }
}

const isVulnerable = (snapshot: Snapshot, nowMs: number): boolean => {
  if (statusAt(snapshot, nowMs) !== 'progressing') return false
  return !(isInstantCategory(snapshot.SourceDiskCategory) && isCutAt(snapshot, nowMs))
}
