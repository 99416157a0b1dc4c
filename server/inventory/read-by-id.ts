import 'server-only'
import { IDS_PER_QUERY_MAX } from '@/lib/ecs/contract'
import { ok, type Result } from '@/lib/result'
import { readAllPages } from '@/server/inventory/read-all-pages'
import type { Reading } from '@/server/inventory/sweep-region'

/** One disk with its instances and all its snapshots. Fails only when the disk itself could not be asked for. */
export const readDiskById = async ({ place, gateway, clock, fleet }: Reading, diskId: string): Promise<Result<null>> => {
  const askedAtMs = clock.now()
  const [disks, snapshots] = await Promise.all([
    gateway.describeDisksByIds(place, [diskId]),
    readAllPages({
      operation: 'DescribeSnapshots',
      clock,
      readPage: (token) => gateway.describeSnapshotsOfDiskPage(place, diskId, token),
      idOf: ({ snapshotId }) => snapshotId,
      patienceMs: 0,
      onWaiting: () => undefined,
    }),
  ])
  if (snapshots.ok) fleet.putSnapshotsOfDisk(diskId, snapshots.value.rows, askedAtMs)
  if (!disks.ok) return disks
  const disk = disks.value.rows.find((row) => row.diskId === diskId) ?? null
  // a row that came but could not be read is not "gone"
  if (disk !== null || disks.value.unreadable === 0) fleet.putDisk(diskId, disk, askedAtMs)
  if (disk === null || disk.instanceIds.length === 0) return ok(null)
  const instances = await gateway.describeInstancesByIds(place, disk.instanceIds.slice(0, IDS_PER_QUERY_MAX))
  if (instances.ok) fleet.putInstances(instances.value.rows)
  return ok(null)
}

export const readSnapshotById = async ({ place, gateway, clock, fleet }: Reading, snapshotId: string): Promise<Result<null>> => {
  const askedAtMs = clock.now()
  const found = await gateway.describeSnapshotsByIds(place, [snapshotId])
  if (!found.ok) return found
  fleet.putSnapshotsByIds(found.value.unreadable === 0 ? [snapshotId] : [], found.value.rows, askedAtMs)
  return ok(null)
}
