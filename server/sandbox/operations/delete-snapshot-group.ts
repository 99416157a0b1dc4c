import type { Operation, Refusal } from '../operation.ts'
import { refusalToDelete } from '../rules/deletion-refusals.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { own } from '../world/own.ts'
import { findRegion } from '../world/regions.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { snapshotsOfGroup } from '../world/snapshot-groups.ts'
import { dropSnapshot, releaseExpiredSnapshots } from '../world/snapshots.ts'

/**
 * The group goes, and each of its snapshots that may be deleted. What may not (an image uses it, it is locked) stays as a snapshot
 * of its own: the answer is 200 and says so item by item.
 */
export const deleteSnapshotGroup: Operation = (world, parameters, { requestId, nowMs }) => {
  const missing = ['RegionId', 'SnapshotGroupId'].find((name) => !parameters.get(name))
  if (missing !== undefined) return refused(refusal('MissingParameter', { fill: [missing] }))
  const regionId = parameters.get('RegionId') ?? ''
  if (findRegion(regionId) === undefined) return refused(refusal('InvalidRegionId.NotFound'))
  releaseExpiredSnapshots(world, nowMs)
  const group = own(world.snapshotGroups, parameters.get('SnapshotGroupId') ?? '')
  if (group === undefined || group.RegionId !== regionId) return refused(refusal('InvalidSnapshotGroupId.NotFound'))

  const progress = snapshotsOfGroup(world, group).map((snapshot) => {
    const hindrance = refusalToDelete(world, snapshot, { force: false, nowMs })
    if (hindrance === null) dropSnapshot(world, snapshot)
    return progressOf(snapshot, hindrance)
  })
  delete world.snapshotGroups[group.SnapshotGroupId]
  return { ok: true, body: { RequestId: requestId, OperationProgressSet: { OperationProgress: progress } } }
}

const progressOf = ({ SnapshotId }: Snapshot, hindrance: Refusal | null): Record<string, unknown> => ({
  OperationStatus: hindrance === null ? 'Success' : 'Failed',
  ErrorCode: hindrance?.code ?? '',
  ErrorMsg: hindrance?.message ?? '',
  RelatedItemSet: { RelatedItem: [{ Name: 'SnapshotId', Value: SnapshotId }] },
})
