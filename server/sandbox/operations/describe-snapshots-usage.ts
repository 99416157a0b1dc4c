import type { Operation } from '../operation.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { findRegion } from '../world/regions.ts'
import { chainsOf, storedBytes } from '../world/snapshot-chain.ts'
import { isListedAt } from '../world/snapshot-course.ts'
import { releaseExpiredSnapshots } from '../world/snapshots.ts'

/** How many snapshots a region has and what they take up, in bytes. */
export const describeSnapshotsUsage: Operation = (world, parameters, { requestId, nowMs }) => {
  const regionId = parameters.get('RegionId') ?? ''
  if (regionId === '') return refused(refusal('MissingParameter', { fill: ['RegionId'] }))
  if (findRegion(regionId) === undefined) return refused(refusal('InvalidParam.RegionId'))

  releaseExpiredSnapshots(world, nowMs)
  const snapshots = Object.values(world.snapshots).filter((snapshot) => snapshot.RegionId === regionId && isListedAt(snapshot, nowMs))
  const sizes = [...chainsOf(snapshots).values()].map((chain) => storedBytes(chain, nowMs))
  const size = sizes.reduce((sum, bytes) => sum + bytes, 0)
  return { ok: true, body: { RequestId: requestId, SnapshotCount: snapshots.length, SnapshotSize: size } }
}
