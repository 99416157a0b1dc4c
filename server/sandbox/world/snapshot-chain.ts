import type { Snapshot } from './snapshot.ts'
import { statusAt } from './snapshot-course.ts'

/** The chain of all snapshots of a disk. */
export const linkIdOf = ({ SourceDiskId }: Pick<Snapshot, 'SourceDiskId'>): string => SourceDiskId.replace(/^d-/, 'sl-')

/** The snapshots of each disk by the id of the disk, oldest first. */
export const chainsOf = (snapshots: readonly Snapshot[]): Map<string, [Snapshot, ...Snapshot[]]> => {
  const chains = new Map<string, [Snapshot, ...Snapshot[]]>()
  for (const snapshot of snapshots.toSorted((one, other) => one.StartedAtMs - other.StartedAtMs)) {
    const chain = chains.get(snapshot.SourceDiskId)
    if (chain === undefined) chains.set(snapshot.SourceDiskId, [snapshot])
    else chain.push(snapshot)
  }
  return chains
}

/**
 * What a chain takes up. Snapshots are incremental: the oldest holds everything, each later one only what was written since.
 * How much that is ECS knows; here it is a fixed share of what the disk holds. One in the making, or failed, takes up nothing.
 */
export const storedBytes = (chain: readonly Snapshot[], nowMs: number): number =>
  chain
    .filter((snapshot) => statusAt(snapshot, nowMs) === 'accomplished')
    .reduce((sum, { FullSnapshotSizeInBytes }, index) => sum + Math.round(FullSnapshotSizeInBytes * (index === 0 ? 1 : CHANGED_SHARE)), 0)

const CHANGED_SHARE = 0.04
