import { ordinaryAccount } from './account.ts'
import { plantFleet } from './fleet/plant-fleet.ts'
import { ordinaryKmsKeys } from './kms-key.ts'
import { ordinaryResourceGroups } from './resource-group.ts'
import type { World } from './world.ts'

/** A new world: the same every time for the same moment, and with the same ids at any moment. Times are relative to `nowMs`. */
export const createWorld = ({ accessKeyId, seed, nowMs }: { accessKeyId: string; seed: 'fleet' | 'empty'; nowMs: number }): World => {
  const world: World = {
    accessKeyId,
    clockOffsetMs: 0,
    randomState: SEED,
    account: ordinaryAccount(),
    resourceGroups: ordinaryResourceGroups(),
    kmsKeys: ordinaryKmsKeys(),
    instances: {},
    disks: {},
    snapshots: {},
    snapshotGroups: {},
    autoSnapshotPolicies: {},
    clientTokens: {},
  }
  if (seed === 'fleet') plantFleet(world, nowMs)
  // What is created later must not get the ids that an earlier world of the same seed gave out: whoever uses the sandbox may remember those.
  world.randomState = (world.randomState ^ Math.imul(Math.floor(nowMs) | 0, 0x9e3779b1)) | 0
  return world
}

const SEED = 20_141_126
