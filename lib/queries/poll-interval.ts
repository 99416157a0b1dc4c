import type { RegionFreshness } from '@/lib/ecs/fleet'
import { isSilence } from '@/lib/errors/is-held-up'
import { ProblemError } from '@/lib/queries/problem-error'

export const POLL_WHILE_RUNNING_MS = 2_000
export const POLL_WHEN_QUIET_MS = 30_000
export const POLL_WHEN_THROTTLED_MS = 15_000

/** What a poll rule looks at: TanStack's state of a query. */
export type PolledState<T> = { state: { data: T | undefined; error: Error | null } }

type Motion = { isMoving: boolean; freshness: readonly RegionFreshness[] }

/**
 * When to ask again: often while something moves (a running snapshot, a region being read or away), rarely when nothing does,
 * and never often while the cloud asks for fewer requests.
 */
export const pollInterval = ({ isMoving, freshness }: Motion): number => {
  if (freshness.some(({ problem }) => problem?.kind === 'throttled')) return POLL_WHEN_THROTTLED_MS
  const isBeingRead = freshness.some(({ isRefreshing }) => isRefreshing)
  // a region that is well again is to show it soon, and the cloud is not asked more often for that
  const isAway = freshness.some(({ problem }) => problem !== null && isSilence(problem))
  return isMoving || isBeingRead || isAway ? POLL_WHILE_RUNNING_MS : POLL_WHEN_QUIET_MS
}

/** After a failed poll the old answer says how fast things were moving, but not whether the cloud can be asked. */
export const pollAfter = <T>({ state: { data, error } }: PolledState<T>, motionOf: (data: T) => Motion): number => {
  if (error instanceof ProblemError && error.problem.kind === 'throttled') return POLL_WHEN_THROTTLED_MS
  if (error !== null || data === undefined) return POLL_WHEN_QUIET_MS
  return pollInterval(motionOf(data))
}

/** The same for every polled query: no polling in a hidden tab, one look when it comes back; a failed poll is followed by the next one. */
export const POLLING = {
  refetchIntervalInBackground: false,
  refetchOnWindowFocus: true,
  staleTime: POLL_WHILE_RUNNING_MS,
  retry: false,
} as const
