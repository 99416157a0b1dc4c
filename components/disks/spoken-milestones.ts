import type { DiskRow } from '@/lib/ecs/fleet'

export type Milestone = { kind: 'usable' | 'stored'; disk: string }

/** What is worth saying aloud between two answers: a snapshot became usable, or was fully stored. Progress alone is not. */
export const spokenMilestones = (before: readonly DiskRow[], after: readonly DiskRow[]): readonly Milestone[] => {
  const rowBefore = new Map(before.map((row) => [row.disk.diskId, row]))
  return after.flatMap((row) => milestonesOf(rowBefore.get(row.disk.diskId), row))
}

const milestonesOf = (before: DiskRow | undefined, after: DiskRow): Milestone[] => {
  if (before === undefined || before === after) return []
  const disk = after.disk.name || after.disk.diskId
  return before.running.flatMap(({ snapshotId, isAvailable }): Milestone[] => {
    const now = after.running.find((snapshot) => snapshot.snapshotId === snapshotId)
    if (now !== undefined) return now.isAvailable && !isAvailable ? [{ kind: 'usable', disk }] : []
    return after.lastGoodSnapshot?.snapshotId === snapshotId ? [{ kind: 'stored', disk }] : []
  })
}
