import type { DiskDetail, DiskList } from '@/lib/ecs/fleet'
import { paths } from '@/lib/paths'
import { fetchResult } from '@/lib/queries/fetch-result'
import { POLLING, type PolledState, pollAfter } from '@/lib/queries/poll-interval'
import { type DiskQuery, serializeDiskQuery } from '@/lib/schemas/disk-query'
import { REFRESH_PARAMETER } from '@/lib/schemas/list-query'
import type { DiskPlace } from '@/lib/schemas/places'

type QueryContext = { signal: AbortSignal }

/** The disk list in the state of the URL. All lists of disks lie under the key `disks`. */
export const disksQuery = (query: DiskQuery) => ({
  ...POLLING,
  queryKey: [...DISKS_KEY, query] as const,
  queryFn: ({ signal }: QueryContext): Promise<DiskList> => fetchResult(serializeDiskQuery(paths.api.disks(), query), signal),
  refetchInterval: (polled: PolledState<DiskList>): number =>
    pollAfter(polled, ({ running, freshness }) => ({ isMoving: running > 0, freshness })),
})

/** The same list, read from the cloud again (at most every 5 s per region). Put the answer under the key of `disksQuery`. */
export const refreshDisks = (query: DiskQuery, signal: AbortSignal): Promise<DiskList> => {
  const path = serializeDiskQuery(paths.api.disks(), query)
  return fetchResult(`${path}${path.includes('?') ? '&' : '?'}${REFRESH_PARAMETER}=1`, signal)
}

/** One disk with its snapshots. */
export const diskQuery = (place: DiskPlace) => ({
  ...POLLING,
  queryKey: [...DISK_KEY, place] as const,
  queryFn: ({ signal }: QueryContext): Promise<DiskDetail> => fetchResult(paths.api.disk(place), signal),
  refetchInterval: (polled: PolledState<DiskDetail>): number =>
    pollAfter(polled, ({ row, freshness }) => ({ isMoving: row.running.length > 0, freshness: [freshness] })),
})

/** For invalidation after a write. */
export const DISKS_KEY = ['disks'] as const
export const DISK_KEY = ['disk'] as const
