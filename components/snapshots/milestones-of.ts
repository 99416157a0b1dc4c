import type { Snapshot } from '@/lib/ecs/snapshot'

export type MilestoneName = 'accepted' | 'usable' | 'stored'

/** `current`: reached last, with more to come. `failed`: will not be reached. */
export type Milestone = {
  name: MilestoneName
  state: 'done' | 'current' | 'ahead' | 'failed'
  at: string | null /** 0 to 100: how far towards the next one. */
  towardsNext: number
}

/** When this page first saw a milestone. ECS tells only the moment of the data point. */
export type SeenMoments = Partial<Record<MilestoneName, string>>

/**
 * Accepted → usable (`Available`) → fully stored (`accomplished`).
 * ECS's percentage is that of storing; where a snapshot becomes usable only when it is stored, both parts of the way are one.
 */
export const milestonesOf = (
  snapshot: Pick<Snapshot, 'status' | 'isAvailable' | 'progressPercent' | 'createdAt'>,
  seen: SeenMoments = {},
): readonly [Milestone, Milestone, Milestone] => {
  const { status, isAvailable } = snapshot
  const isStored = status === 'accomplished'
  const isUsable = isAvailable || isStored
  const progress = Math.min(100, Math.max(0, snapshot.progressPercent))
  const later = status === 'failed' ? 'failed' : 'ahead'
  const reached = (isLast: boolean) => (isLast && status === 'progressing' ? 'current' : 'done')
  return [
    { name: 'accepted', state: reached(!isUsable), at: seen.accepted ?? snapshot.createdAt, towardsNext: isUsable ? 100 : progress },
    {
      name: 'usable',
      state: isUsable && status !== 'failed' ? reached(!isStored) : later,
      at: isUsable ? (seen.usable ?? null) : null,
      towardsNext: isStored ? 100 : isUsable ? progress : 0,
    },
    { name: 'stored', state: isStored ? 'done' : later, at: isStored ? (seen.stored ?? null) : null, towardsNext: 0 },
  ]
}

/** The milestone to speak of now: the last one reached, or the failure. */
export const latestMilestone = (snapshot: Pick<Snapshot, 'status' | 'isAvailable'>): MilestoneName | 'failed' => {
  if (snapshot.status === 'failed') return 'failed'
  if (snapshot.status === 'accomplished') return 'stored'
  return snapshot.isAvailable ? 'usable' : 'accepted'
}
