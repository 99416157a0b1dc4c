import type { Parameters } from '../operation.ts'
import { refusal } from '../rules/refusals.ts'
import { own } from '../world/own.ts'
import { findRegion } from '../world/regions.ts'
import type { Snapshot } from '../world/snapshot.ts'
import type { World } from '../world/world.ts'
import { accepted, denied, type Reading } from './filters/filter.ts'

/** The snapshot that SnapshotId names, in the region that RegionId names. */
export const snapshotToLock = (world: World, parameters: Parameters): Reading<Snapshot> => {
  const regionId = parameters.get('RegionId') ?? ''
  if (findRegion(regionId) === undefined) return denied(refusal('InvalidRegionId.NotFound'))
  const snapshot = own(world.snapshots, parameters.get('SnapshotId') ?? '')
  return snapshot?.RegionId === regionId ? accepted(snapshot) : denied(refusal('InvalidSnapshotId.NotFound'))
}
