import type { Page, RegionFreshness } from '@/lib/ecs/fleet'
import type { Problem } from '@/lib/errors/problem'

/** What stands where the rows would be. */
export type ListState =
  | { kind: 'rows' }
  | { kind: 'no-match' }
  | { kind: 'empty' }
  /** Nothing was read from any region yet, but it is on its way. */
  | { kind: 'first-read' }
  /** Broken or denied; the strip above tells which, and why. */
  | { kind: 'unreadable' }

type Counts = Pick<Page<unknown>, 'matched' | 'total'> & { freshness: readonly RegionFreshness[] }

/**
 * `list` is what was read last (`null`: nothing yet), `problem` why the last look failed.
 * "Nothing there" is only said when it was really read: an empty answer of a region that failed proves nothing.
 */
export const listState = (list: Counts | null, problem: Problem | null): ListState => {
  if (list === null) return problem === null ? { kind: 'first-read' } : { kind: 'unreadable' }
  if (list.matched > 0) return { kind: 'rows' }
  if (list.total > 0) return { kind: 'no-match' }
  if (list.freshness.some((region) => region.problem !== null)) return { kind: 'unreadable' }
  return list.freshness.some(({ refreshedAt }) => refreshedAt === null) ? { kind: 'first-read' } : { kind: 'empty' }
}
