import type { SnapshotDetail, SnapshotList } from '@/lib/ecs/fleet'
import { isInProgress } from '@/lib/ecs/snapshot'
import { paths } from '@/lib/paths'
import { fetchResult } from '@/lib/queries/fetch-result'
import { POLLING, type PolledState, pollAfter } from '@/lib/queries/poll-interval'
import { REFRESH_PARAMETER } from '@/lib/schemas/list-query'
import type { SnapshotPlace } from '@/lib/schemas/places'
import { type SnapshotQuery, serializeSnapshotQuery } from '@/lib/schemas/snapshot-query'

type QueryContext = { signal: AbortSignal }

/** The snapshot list in the state of the URL. All lists of snapshots lie under the key `snapshots`. */
export const snapshotsQuery = (query: SnapshotQuery) => ({
  ...POLLING,
  queryKey: [...SNAPSHOTS_KEY, query] as const,
  queryFn: ({ signal }: QueryContext): Promise<SnapshotList> => fetchResult(serializeSnapshotQuery(paths.api.snapshots(), query), signal),
  refetchInterval: (polled: PolledState<SnapshotList>): number =>
    pollAfter(polled, ({ running, freshness }) => ({ isMoving: running > 0, freshness })),
})

/** The same list, read from the cloud again (at most every 5 s per region). Put the answer under the key of `snapshotsQuery`. */
export const refreshSnapshots = (query: SnapshotQuery, signal: AbortSignal): Promise<SnapshotList> => {
  const path = serializeSnapshotQuery(paths.api.snapshots(), query)
  return fetchResult(`${path}${path.includes('?') ? '&' : '?'}${REFRESH_PARAMETER}=1`, signal)
}

/** One snapshot: the live card after a create, and the detail page. */
export const snapshotQuery = (place: SnapshotPlace) => ({
  ...POLLING,
  queryKey: [...SNAPSHOT_KEY, place] as const,
  queryFn: ({ signal }: QueryContext): Promise<SnapshotDetail> => fetchResult(paths.api.snapshot(place), signal),
  refetchInterval: (polled: PolledState<SnapshotDetail>): number =>
    pollAfter(polled, ({ row, freshness }) => ({ isMoving: isInProgress(row.snapshot), freshness: [freshness] })),
})

/** For invalidation after a write. */
export const SNAPSHOTS_KEY = ['snapshots'] as const
export const SNAPSHOT_KEY = ['snapshot'] as const
