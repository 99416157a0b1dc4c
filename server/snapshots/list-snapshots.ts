import 'server-only'
import { accountNames } from '@/lib/ecs/account-label'
import type { SnapshotList, SnapshotRow } from '@/lib/ecs/fleet'
import { isInProgress, releasedAt } from '@/lib/ecs/snapshot'
import { ok, type Result } from '@/lib/result'
import { RELEASE_SOON_MS, type SnapshotQuery, type SnapshotSort, type SnapshotView } from '@/lib/schemas/snapshot-query'
import type { Context } from '@/server/context'
import { createOrdering, naturalKey } from '@/server/inventory/order-rows'
import { type Facet, selectRows } from '@/server/inventory/select-rows'

/** One page of the snapshots that fit, with counts. Fails only when no region could be listed; a region that fails keeps its last rows. */
export const listSnapshots = async (context: Context, query: SnapshotQuery, { refresh = false } = {}): Promise<Result<SnapshotList>> => {
  const looked = await context.inventory.look(context.accounts, { refresh })
  if (!looked.ok) return looked
  const { snapshots, running, freshness } = looked.value
  const { sort, dir, q, page, pageSize, view } = query
  const nowMs = context.clock.now()
  const ordered = inOrder(snapshots, { name: sort, dir, keyOf: KEYS[sort], idOf: ({ snapshot }) => snapshot.snapshotId })
  const { countsOf, ...selected } = selectRows(ordered, {
    q,
    page,
    pageSize,
    facets: facetsOf(query),
    isInView: (row) => VIEWS[view](row, nowMs),
  })
  const facets = { account: countsOf('account'), region: countsOf('region'), status: countsOf('status'), kind: countsOf('kind') }
  return ok({ ...selected, facets, running, freshness, accounts: accountNames(context.accounts) })
}

const inOrder = createOrdering<SnapshotRow>()

/** Sorts behind every time: a data point that is not cut yet is the newest, "kept until deleted" the last to go. */
const LATEST = '9999'

const KEYS: Record<SnapshotSort, (row: SnapshotRow) => string | number> = {
  created: ({ snapshot }) => snapshot.createdAt ?? LATEST,
  name: ({ snapshot }) => naturalKey(snapshot.name ?? snapshot.snapshotId),
  disk: ({ snapshot, sourceDisk }) => naturalKey(sourceDisk === null || sourceDisk.name === '' ? snapshot.sourceDiskId : sourceDisk.name),
  status: ({ snapshot }) => snapshot.status,
  release: ({ snapshot }) => releasedAt(snapshot) ?? LATEST,
  size: ({ snapshot }) => snapshot.sourceDiskSizeGiB,
  region: ({ snapshot }) => snapshot.regionId,
}

const VIEWS: Record<SnapshotView, (row: SnapshotRow, nowMs: number) => boolean> = {
  all: () => true,
  running: ({ snapshot }) => isInProgress(snapshot),
  failed: ({ snapshot }) => snapshot.status === 'failed',
  expiring: ({ snapshot }, nowMs) => {
    const release = releasedAt(snapshot)
    return release !== null && Date.parse(release) - nowMs <= RELEASE_SOON_MS
  },
  'kept-forever': ({ snapshot }) => snapshot.retentionDays === null,
}

const facetsOf = ({ account, region, status, kind }: SnapshotQuery): readonly Facet<SnapshotRow>[] => [
  { name: 'account', chosen: account, valueOf: ({ snapshot }) => snapshot.accountId },
  { name: 'region', chosen: region, valueOf: ({ snapshot }) => snapshot.regionId },
  { name: 'status', chosen: status, valueOf: ({ snapshot }) => snapshot.status },
  { name: 'kind', chosen: kind, valueOf: ({ snapshot }) => snapshot.kind },
]
