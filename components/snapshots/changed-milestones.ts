import { latestMilestone, type MilestoneName } from '@/components/snapshots/milestones-of'
import type { Snapshot } from '@/lib/ecs/snapshot'

type Seen = Pick<Snapshot, 'snapshotId' | 'status' | 'isAvailable'>

export type ChangedMilestone<Row extends Seen> = { snapshot: Row; reached: MilestoneName | 'failed' }

/** Which snapshots stand somewhere else than before. Those that were not in view before say nothing, and progress alone is no change. */
export const changedMilestones = <Row extends Seen>(before: readonly Seen[], after: readonly Row[]): readonly ChangedMilestone<Row>[] => {
  const known = new Map(before.map((snapshot) => [snapshot.snapshotId, latestMilestone(snapshot)]))
  return after.flatMap((snapshot) => {
    const reached = latestMilestone(snapshot)
    const was = known.get(snapshot.snapshotId)
    return was === undefined || was === reached ? [] : [{ snapshot, reached }]
  })
}
