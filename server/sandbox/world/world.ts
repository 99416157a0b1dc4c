import type { Account } from './account.ts'
import type { AutoSnapshotPolicy } from './auto-snapshot-policy.ts'
import type { Disk } from './disk.ts'
import type { Instance } from './instance.ts'
import type { KmsKey } from './kms-key.ts'
import type { ResourceGroup } from './resource-group.ts'
import type { Snapshot } from './snapshot.ts'
import type { SnapshotGroup } from './snapshot-group.ts'

/**
 * Everything that one AccessKeyId sees. Plain JSON, so that it can be saved and read back as it is.
 * Things carry the field names with which ECS answers; what ECS keeps to itself is named beside them.
 */
export type World = {
  accessKeyId: string
  /** Added to the machine's time: the movable clock of this world. */
  clockOffsetMs: number
  /** Where the random sequence stands from which new ids are drawn. */
  randomState: number
  account: Account
  resourceGroups: ResourceGroup[]
  kmsKeys: Record<string, KmsKey>
  instances: Record<string, Instance>
  disks: Record<string, Disk>
  snapshots: Record<string, Snapshot>
  snapshotGroups: Record<string, SnapshotGroup>
  autoSnapshotPolicies: Record<string, AutoSnapshotPolicy>
  /** Only successes are remembered. The key is `<action> <token>`. */
  clientTokens: Record<string, RememberedToken>
}

/** What a ClientToken once did: `id` is that of the thing that it made. `fingerprint` stands for the parameters that came with it. */
export type RememberedToken = { fingerprint: string; id: string; rememberedAtMs: number }

/** The world's time in ms since the epoch. */
export const worldNowMs = (world: Pick<World, 'clockOffsetMs'>): number => Date.now() + world.clockOffsetMs
