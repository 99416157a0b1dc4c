import type { AccountName } from '@/lib/ecs/account-facts'
import { accountLabel } from '@/lib/ecs/account-label'
import type { RegionFreshness } from '@/lib/ecs/fleet'
import type { Problem } from '@/lib/errors/problem'

export type FailedRegion = RegionFreshness & {
  problem: Problem
  /** With several accounts a region alone does not say where. `null`: there is only one. */
  accountLabel: string | null
}

/** How old a list is as a whole. */
export type Freshness = {
  /** Each counts once, also when several accounts have it. */
  regions: number
  /** The age of the oldest part that could be read; `null`: nothing was read yet. */
  updatedAt: string | null
  isRefreshing: boolean
  failed: readonly FailedRegion[]
  /** Alibaba Cloud asked for fewer requests: regions are read less often for a while. */
  isSlowedDown: boolean
}

/** Sums up the regions of a list. A failed region does not make the rest look old: it is named on its own. */
export const freshnessOf = (regions: readonly RegionFreshness[], accounts: readonly AccountName[]): Freshness => {
  const failed = regions.flatMap(({ problem, ...region }): FailedRegion[] =>
    problem === null ? [] : [{ ...region, problem, accountLabel: accountLabel(accounts, region.accountId) }],
  )
  const read = regions.flatMap(({ refreshedAt, problem }) => (refreshedAt === null || problem !== null ? [] : [refreshedAt]))
  return {
    regions: new Set(regions.map(({ regionId }) => regionId)).size,
    updatedAt: read.toSorted()[0] ?? newest(regions),
    isRefreshing: regions.some(({ isRefreshing }) => isRefreshing),
    failed,
    isSlowedDown: failed.some(({ problem }) => problem.kind === 'throttled'),
  }
}

const newest = (regions: readonly RegionFreshness[]): string | null =>
  regions
    .flatMap(({ refreshedAt }) => refreshedAt ?? [])
    .toSorted()
    .at(-1) ?? null
