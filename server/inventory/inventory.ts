import 'server-only'
import type { DiskRow, RegionFreshness, SnapshotRow } from '@/lib/ecs/fleet'
import type { ResourceGroup } from '@/lib/ecs/resource-group'
import type { Snapshot } from '@/lib/ecs/snapshot'
import type { Problem } from '@/lib/errors/problem'
import { fail, ok, type Result } from '@/lib/result'
import { type Clock, waitAtMost } from '@/server/clock'
import type { Account } from '@/server/config/accounts'
import type { Place } from '@/server/ecs/client'
import type { Gateway } from '@/server/ecs/gateway'
import { AccountFleet } from '@/server/inventory/account-fleet'
import type { IndexedDisk } from '@/server/inventory/derive-rows'
import { type Fleet, FleetJoin } from '@/server/inventory/fleet-join'
import type { FollowedSnapshots, RegionWatch } from '@/server/inventory/region-watch'

type DiskSight = { disk: IndexedDisk; siblings: readonly IndexedDisk[]; freshness: RegionFreshness }
type SnapshotSight = { row: SnapshotRow; freshness: RegionFreshness }

/**
 * What the console knows of the cloud, kept in memory and read again only while somebody looks.
 * Ids are taken as checked for shape; what is not there is the Problem `not-found`.
 */
export type Inventory = {
  /** Fails only when no region of any account could be listed; a region that fails says so in its freshness. */
  look(accounts: readonly Account[], options: { refresh: boolean }): Promise<Result<Fleet>>
  /** What is known now, without asking the cloud. */
  glance(accounts: readonly Account[]): Fleet
  /** The region as something to call, if the account has it: nothing else gets as far as a host name. */
  place(account: Account, regionId: string): Promise<Result<Place>>
  /** A disk that is in the rows, or else is found by its id. */
  findDisk(account: Account, place: { regionId: string; diskId: string }): Promise<Result<DiskRow>>
  /** The disk and its snapshots, read again by id at most every 5 s. */
  lookAtDisk(account: Account, place: { regionId: string; diskId: string }): Promise<Result<DiskSight>>
  lookAtSnapshot(account: Account, place: { regionId: string; snapshotId: string }): Promise<Result<SnapshotSight>>
  /** Reads these with all that run there, in the same calls. `null` in the answer: ECS does not have it; what it has not answered is left out. */
  followSnapshots(account: Account, wanted: { regionId: string; snapshotIds: readonly string[] }): Promise<FollowedSnapshots>
  noteCreated(account: Account, snapshot: Snapshot): Promise<void>
  noteDeleted(account: Account, place: { regionId: string; snapshotId: string }): Promise<void>
  /** What snapshots can be filed under. Empty while ECS has not answered, or when it may not be asked. */
  resourceGroups(account: Account): Promise<readonly ResourceGroup[]>
  /** Can the cloud be read? `null`: yes. */
  trouble(accounts: readonly Account[]): Promise<Problem | null>
}

export type InventoryOptions = { accounts: readonly Account[]; gateway: Gateway; clock: Clock; quotaPerDisk: number }

/** A row that is there is shown after this, even if the cloud has not answered. */
const BY_ID_WAIT_MS = 1_000
/** They give names only: nobody waits long for them. */
const RESOURCE_GROUPS_WAIT_MS = 500

export const createInventory = ({ accounts, gateway, clock, quotaPerDisk }: InventoryOptions): Inventory => {
  const fleets = new Map(accounts.map((account) => [account.id, new AccountFleet({ account, gateway, clock, quotaPerDisk })]))
  const join = new FleetJoin()
  const fleetsOf = (wanted: readonly Account[]) => wanted.flatMap(({ id }) => fleets.get(id) ?? [])

  const regionOf = async (account: Account, regionId: string): Promise<Result<RegionWatch>> => {
    const fleet = fleets.get(account.id)
    return fleet === undefined ? fail({ kind: 'not-found', what: 'account', id: account.id }) : fleet.region(regionId)
  }

  /** The region's sweep goes on in the background; the row itself and the progress of running snapshots are waited for. */
  const lookById = async (watch: RegionWatch, work: Promise<Result<null>>, isKnown: boolean): Promise<Result<null>> => {
    void watch.look({ refresh: false })
    const [looked] = await Promise.all([isKnown ? waitAtMost(clock, BY_ID_WAIT_MS, work) : work, watch.lookAtRunning()])
    return looked ?? ok(null)
  }

  return {
    look: async (wanted, { refresh }) => {
      const wantedFleets = fleetsOf(wanted)
      const listed = await Promise.all(wantedFleets.map((fleet) => fleet.regions()))
      const [first] = listed
      if (first !== undefined && !first.ok && listed.every((regions) => !regions.ok)) return first
      const watches = listed.flatMap((regions) => (regions.ok ? regions.value : []))
      await Promise.all(watches.map((watch) => watch.look({ refresh })))
      const unlisted = await Promise.all(wantedFleets.map((fleet) => fleet.unlistedFreshness()))
      return ok(
        join.of(
          watches,
          unlisted.filter((freshness) => freshness !== null),
        ),
      )
    },

    glance: (wanted) =>
      join.of(
        fleetsOf(wanted).flatMap((fleet) => fleet.watches),
        [],
      ),

    place: async (account, regionId) => {
      const region = await regionOf(account, regionId)
      return region.ok ? ok(region.value.place) : region
    },

    findDisk: async (account, { regionId, diskId }) => {
      const region = await regionOf(account, regionId)
      if (!region.ok) return region
      const { fleet } = region.value
      const looked = fleet.rows.diskById.has(diskId) ? ok(null) : await region.value.lookAtDisk(diskId)
      const disk = fleet.rows.diskById.get(diskId)
      if (disk !== undefined) return ok(disk.row)
      return looked.ok ? fail({ kind: 'not-found', what: 'disk', id: diskId }) : looked
    },

    lookAtDisk: async (account, { regionId, diskId }) => {
      const region = await regionOf(account, regionId)
      if (!region.ok) return region
      const watch = region.value
      const isKnown = watch.fleet.rows.diskById.has(diskId)
      const looked = await lookById(watch, watch.lookAtDisk(diskId), isKnown)
      const { rows } = watch.fleet
      const disk = rows.diskById.get(diskId)
      if (disk !== undefined) return ok({ disk, siblings: rows.disks, freshness: watch.freshness })
      return looked.ok ? fail({ kind: 'not-found', what: 'disk', id: diskId }) : looked
    },

    lookAtSnapshot: async (account, { regionId, snapshotId }) => {
      const region = await regionOf(account, regionId)
      if (!region.ok) return region
      const watch = region.value
      const isKnown = watch.fleet.rows.snapshotById.has(snapshotId)
      const looked = await lookById(watch, watch.lookAtSnapshot(snapshotId), isKnown)
      const snapshot = watch.fleet.rows.snapshotById.get(snapshotId)
      if (snapshot !== undefined) return ok({ row: snapshot.row, freshness: watch.freshness })
      return looked.ok ? fail({ kind: 'not-found', what: 'snapshot', id: snapshotId }) : looked
    },

    followSnapshots: async (account, { regionId, snapshotIds }) => {
      const region = await regionOf(account, regionId)
      return region.ok ? region.value.follow(snapshotIds) : new Map()
    },

    noteCreated: async (account, snapshot) => {
      const region = await regionOf(account, snapshot.regionId)
      if (region.ok) region.value.fleet.noteCreated(snapshot)
    },

    noteDeleted: async (account, { regionId, snapshotId }) => {
      const region = await regionOf(account, regionId)
      if (region.ok) region.value.fleet.noteDeleted(snapshotId)
    },

    resourceGroups: async ({ id }) => {
      const fleet = fleets.get(id)
      const listed = fleet === undefined ? null : await waitAtMost(clock, RESOURCE_GROUPS_WAIT_MS, fleet.resourceGroups())
      return listed ?? []
    },

    trouble: async (wanted) => {
      const listed = await Promise.all(fleetsOf(wanted).map((fleet) => fleet.regions()))
      // an account that cannot be read says so in the lists; the console serves the others
      const [first] = listed
      if (first !== undefined && !first.ok && listed.every((regions) => !regions.ok)) return first.problem
      const regions = listed.flatMap((answer) => (answer.ok ? answer.value : [])).map(({ freshness }) => freshness)
      const isAllFailing = regions.length > 0 && regions.every(({ problem }) => problem !== null)
      return isAllFailing ? (regions[0]?.problem ?? null) : null
    },
  }
}
