import 'server-only'
import { accountNames } from '@/lib/ecs/account-label'
import type { DiskList, DiskRow } from '@/lib/ecs/fleet'
import { FRESH_SNAPSHOT_MS } from '@/lib/ecs/snapshot-age'
import { ok, type Result } from '@/lib/result'
import type { DiskQuery, DiskSort, DiskView } from '@/lib/schemas/disk-query'
import type { Context } from '@/server/context'
import { createOrdering, naturalKey } from '@/server/inventory/order-rows'
import { type Facet, selectRows } from '@/server/inventory/select-rows'

/** One page of the disks that fit, with counts. Fails only when no region could be listed; a region that fails keeps its last rows. */
export const listDisks = async (context: Context, query: DiskQuery, { refresh = false } = {}): Promise<Result<DiskList>> => {
  const looked = await context.inventory.look(context.accounts, { refresh })
  if (!looked.ok) return looked
  const { disks, running, freshness } = looked.value
  const { sort, dir, q, page, pageSize, view } = query
  const nowMs = context.clock.now()
  const ordered = inOrder(disks, { name: sort, dir, keyOf: KEYS[sort], idOf: ({ disk }) => disk.diskId })
  const { countsOf, ...selected } = selectRows(ordered, {
    q,
    page,
    pageSize,
    facets: facetsOf(query),
    isInView: (row) => VIEWS[view](row, nowMs),
  })
  const facets = {
    account: countsOf('account'),
    region: countsOf('region'),
    status: countsOf('status'),
    category: countsOf('category'),
    type: countsOf('type'),
    eligibility: countsOf('eligibility'),
  }
  const accounts = accountNames(context.accounts)
  return ok({ ...selected, facets, running, freshness, accounts, quotaPerDisk: context.quotaPerDisk })
}

const inOrder = createOrdering<DiskRow>()

/** Never snapshotted counts as older than anything; a number that is not known as less than none. */
const KEYS: Record<DiskSort, (row: DiskRow) => string | number> = {
  name: ({ disk }) => naturalKey(disk.name === '' ? disk.diskId : disk.name),
  size: ({ disk }) => disk.sizeGiB,
  'last-good': ({ lastGoodSnapshot }) => lastGoodSnapshot?.createdAt ?? '',
  manual: ({ manualSnapshots }) => manualSnapshots ?? -1,
  status: ({ disk }) => disk.status,
  region: ({ disk }) => `${disk.regionId} ${disk.zoneId}`,
  created: ({ disk }) => disk.createdAt,
}

const VIEWS: Record<DiskView, (row: DiskRow, nowMs: number) => boolean> = {
  all: () => true,
  // not known is not "none"
  'no-good-snapshot': ({ manualSnapshots, lastGoodSnapshot }, nowMs) =>
    manualSnapshots !== null && (lastGoodSnapshot === null || nowMs - Date.parse(lastGoodSnapshot.createdAt) > FRESH_SNAPSHOT_MS),
  'near-quota': ({ eligibility }) => eligibility.checks.some(({ reason }) => reason === 'quota-near' || reason === 'quota-full'),
  'cannot-be-snapshotted': ({ eligibility }) => eligibility.verdict === 'block',
  running: ({ running }) => running.length > 0,
}

const facetsOf = ({ account, region, status, category, type, eligibility }: DiskQuery): readonly Facet<DiskRow>[] => [
  { name: 'account', chosen: account, valueOf: ({ disk }) => disk.accountId },
  { name: 'region', chosen: region, valueOf: ({ disk }) => disk.regionId },
  { name: 'status', chosen: status, valueOf: ({ disk }) => disk.status },
  { name: 'category', chosen: category, valueOf: ({ disk }) => disk.category },
  { name: 'type', chosen: type, valueOf: ({ disk }) => disk.type },
  { name: 'eligibility', chosen: eligibility, valueOf: (row) => row.eligibility.verdict },
]
