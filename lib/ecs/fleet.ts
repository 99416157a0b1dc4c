import type { AccountName } from '@/lib/ecs/account-facts'
import type { Disk } from '@/lib/ecs/disk'
import type { Eligibility } from '@/lib/ecs/eligibility'
import type { Instance } from '@/lib/ecs/instance'
import type { ResourceGroup } from '@/lib/ecs/resource-group'
import type { Snapshot } from '@/lib/ecs/snapshot'
import type { Problem } from '@/lib/errors/problem'

/** How old the answer is, region by region. A region that failed keeps its last rows and says why here. */
export type RegionFreshness = {
  accountId: string
  regionId: string
  /** `null`: never read. */
  refreshedAt: string | null
  isRefreshing: boolean
  /** What went wrong at the last try, `null` when it went well. */
  problem: Problem | null
}

/** One row of the disk table: the disk, its first instance, and what is known of its snapshots. */
export type DiskRow = {
  disk: Disk
  instance: Instance | null
  lastGoodSnapshot: { snapshotId: string; createdAt: string } | null
  /** `null`: the snapshots of the region could not be read. */
  manualSnapshots: number | null
  automaticSnapshots: number | null
  running: readonly RunningSnapshot[]
  eligibility: Eligibility
}

export type RunningSnapshot = Pick<Snapshot, 'snapshotId' | 'name' | 'progressPercent' | 'remainingSeconds' | 'isAvailable' | 'createdAt'>

export type FacetCount = { value: string; count: number }

export type Page<Row> = {
  rows: readonly Row[]
  /** Rows that match the filters. */
  matched: number
  /** Rows without any filter. */
  total: number
  page: number
  pageSize: number
}

export type DiskList = Page<DiskRow> & {
  facets: Record<'account' | 'region' | 'status' | 'category' | 'type' | 'eligibility', readonly FacetCount[]>
  /** Snapshots in progress in the whole fleet. */
  running: number
  freshness: readonly RegionFreshness[]
  /** All that the list is about, as configured. */
  accounts: readonly AccountName[]
  quotaPerDisk: number
}

export type DiskDetail = {
  row: DiskRow
  /** Newest first. */
  snapshots: readonly Snapshot[]
  /** Data disks attached to the disk's first instance, this one included: several may form a RAID array or a dynamic volume. 0: attached to none. */
  dataDisksOnInstance: number
  freshness: RegionFreshness
  /** `null`: there is only one account. */
  accountLabel: string | null
  quotaPerDisk: number
  suggestions: CreateSuggestions
}

/** What this account already uses, most used first: offered while a tag or a resource group is typed. */
export type CreateSuggestions = {
  tags: readonly { key: string; values: readonly string[] }[]
  /** Those of the account too, with their names; one that is only seen on a disk has none (''). */
  resourceGroups: readonly ResourceGroup[]
}

/** What came of the form so far; `accepted: null`: still open, to be followed by the id of the operation. */
export type SubmittedSnapshot = { operationId: string; accepted: AcceptedSnapshot | null }

/** The answer to an accepted CreateSnapshot. */
export type AcceptedSnapshot = { accountId: string; regionId: string; snapshotId: string; requestId: string | null; acceptedAt: string }

export type SnapshotRow = {
  snapshot: Snapshot
  /** `null`: the source disk no longer exists. */
  sourceDisk: { diskId: string; name: string } | null
}

export type SnapshotList = Page<SnapshotRow> & {
  facets: Record<'account' | 'region' | 'status' | 'kind', readonly FacetCount[]>
  running: number
  freshness: readonly RegionFreshness[]
  accounts: readonly AccountName[]
}

export type SnapshotDetail = {
  row: SnapshotRow
  freshness: RegionFreshness
  /** `null`: there is only one account. */
  accountLabel: string | null
}
