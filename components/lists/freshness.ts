import type { RegionFreshness } from '@/lib/ecs/fleet'
import type { Problem } from '@/lib/errors/problem'

export type FailedRegion = RegionFreshness & { problem: Problem }

/** How old a list is as a whole. */
export type Freshness = {
  regions: number
  /** The age of the oldest part that could be read; `null`: nothing was read yet. */
  updatedAt: string | null
  isRefreshing: boolean
  failed: readonly FailedRegion[]
  /** Alibaba Cloud asked for fewer requests: regions are read less often for a while. */
  isSlowedDown: boolean
  /** Several accounts: a region alone does not say where. */
  areSeveralAccounts: boolean
}

/** Sums up the regions of a list. A failed region does not make the rest look old: it is named on its own. */
export const freshnessOf = (regions: readonly RegionFreshness[]): Freshness => {
  const failed = regions.filter(hasFailed)
  const read = regions.flatMap(({ refreshedAt, problem }) => (refreshedAt === null || problem !== null ? [] : [refreshedAt]))
  return {
    regions: regions.length,
    updatedAt: read.toSorted()[0] ?? newest(regions),
    isRefreshing: regions.some(({ isRefreshing }) => isRefreshing),
    failed,
    isSlowedDown: failed.some(({ problem }) => problem.kind === 'throttled'),
    areSeveralAccounts: new Set(regions.map(({ accountId }) => accountId)).size > 1,
  }
}

const hasFailed = (region: RegionFreshness): region is FailedRegion => region.problem !== null

const newest = (regions: readonly RegionFreshness[]): string | null =>
  regions
    .flatMap(({ refreshedAt }) => refreshedAt ?? [])
    .toSorted()
    .at(-1) ?? null
