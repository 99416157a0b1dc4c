import 'server-only'
import type { RegionFreshness } from '@/lib/ecs/fleet'
import type { ResourceGroup } from '@/lib/ecs/resource-group'
import { fail, ok, type Result } from '@/lib/result'
import type { Clock } from '@/server/clock'
import type { Account } from '@/server/config/accounts'
import type { Gateway, RegionsAnswer } from '@/server/ecs/gateway'
import { PacedFlight } from '@/server/inventory/paced-flight'
import { RegionFleet } from '@/server/inventory/region-fleet'
import { RegionWatch } from '@/server/inventory/region-watch'
import { toUnexpected } from '@/server/unexpected'

export type AccountFleetOptions = { account: Account; gateway: Gateway; clock: Clock; quotaPerDisk: number }

/** DescribeRegions can be asked in any region; this one every account of either site has. */
export const HOME_REGION = 'cn-hangzhou'
const REGIONS_TTL_MS = 3_600_000
const REGIONS_RETRY_MS = 15_000
const RESOURCE_GROUPS_EVERY_MS = 60_000

/** The regions of one account, each with its rows. */
export class AccountFleet {
  readonly account: Account
  readonly #options: AccountFleetOptions
  readonly #watches = new Map<string, RegionWatch>()
  readonly #listing: PacedFlight<Result<RegionsAnswer>>
  readonly #listingGroups: PacedFlight<void>
  #resourceGroups: readonly ResourceGroup[] | null = null
  #listedAtMs: number | null = null
  #serviceSeenActive = false

  constructor(options: AccountFleetOptions) {
    this.#options = options
    this.account = options.account
    this.#listing = new PacedFlight({ everyMs: REGIONS_RETRY_MS, now: options.clock.now })
    this.#listingGroups = new PacedFlight({ everyMs: RESOURCE_GROUPS_EVERY_MS, now: options.clock.now })
    for (const regionId of options.account.regions ?? []) this.#watch(regionId)
  }

  /** Where to look, by region id. Once some are known nobody waits for the list to be read again. Fails only while none is known at all. */
  async regions(): Promise<Result<readonly RegionWatch[]>> {
    const listing = this.#listRegions().catch((error: unknown) => toUnexpected(error, 'regions'))
    const problem = this.#watches.size === 0 ? await listing : null
    if (this.#watches.size === 0 && problem !== null) return fail(problem)
    return ok(this.watches)
  }

  /** The region, if the account has it: nothing else gets as far as a host name. */
  async region(regionId: string): Promise<Result<RegionWatch>> {
    const known = this.#watches.get(regionId)
    if (known !== undefined) return ok(known)
    const regions = await this.regions()
    if (!regions.ok) return regions
    const listed = this.#watches.get(regionId)
    return listed === undefined ? fail({ kind: 'not-found', what: 'region', id: regionId }) : ok(listed)
  }

  /** The regions known so far, without asking. */
  get watches(): readonly RegionWatch[] {
    return [...this.#watches.values()]
  }

  /**
   * The resource groups as last read, read again at most once a minute; only the first time somebody waits for them. Without the
   * permission there are none: they only give names.
   */
  async resourceGroups(): Promise<readonly ResourceGroup[]> {
    const listing = this.#listingGroups.ask(async () => {
      const listed = await this.#options.gateway.listResourceGroups({ account: this.account, regionId: HOME_REGION })
      if (listed.ok) this.#resourceGroups = listed.value
      else this.#resourceGroups ??= []
    })
    if (this.#resourceGroups === null) await listing
    return this.#resourceGroups ?? []
  }

  /** What to say of an account whose regions could not be listed. */
  async unlistedFreshness(): Promise<RegionFreshness | null> {
    const regions = await this.regions()
    if (regions.ok) return null
    return { accountId: this.account.id, regionId: HOME_REGION, refreshedAt: null, isRefreshing: false, problem: regions.problem }
  }

  async #listRegions() {
    const { account, clock, gateway } = this.#options
    if (account.regions !== null) return null
    if (this.#listedAtMs !== null && clock.now() - this.#listedAtMs < REGIONS_TTL_MS) return null
    const listed = await this.#listing.ask(() => gateway.describeRegions({ account, regionId: HOME_REGION }))
    if (!listed.ok) return listed.problem
    this.#listedAtMs = clock.now()
    for (const regionId of listed.value.regionIds.toSorted()) this.#watch(regionId)
    return null
  }

  #watch(regionId: string): void {
    if (this.#watches.has(regionId)) return
    const { account, clock, gateway, quotaPerDisk } = this.#options
    const fleet = new RegionFleet({ quotaPerDisk, now: clock.now, isServiceSeenActive: () => this.#isServiceSeenActive() })
    this.#watches.set(regionId, new RegionWatch({ place: { account, regionId }, gateway, clock, fleet }))
  }

  /** Once seen it stays: a service is not switched off by deleting the last snapshot. */
  #isServiceSeenActive(): boolean {
    this.#serviceSeenActive ||= this.watches.some(({ fleet }) => fleet.hasSnapshots)
    return this.#serviceSeenActive
  }
}
