import type { Parameters } from '../operation.ts'
import { own } from '../world/own.ts'
import type { World } from '../world/world.ts'

/** Calls about one thing name no region: ECS knows it by the endpoint, the sandbox by the disk or snapshot. `''`: not known. */
export const regionOfCall = (world: World, parameters: Parameters): string =>
  parameters.get('RegionId') ||
  own(world.disks, parameters.get('DiskId') ?? '')?.RegionId ||
  own(world.snapshots, parameters.get('SnapshotId') ?? '')?.RegionId ||
  ''
