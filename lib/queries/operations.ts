import type { LatelyAsked } from '@/lib/operations/lately-asked'
import { isOpen } from '@/lib/operations/operation-state'
import type { OperationDetail } from '@/lib/operations/operation-view'
import { paths } from '@/lib/paths'
import { fetchResult } from '@/lib/queries/fetch-result'
import { POLL_WHEN_QUIET_MS, POLLING, type PolledState } from '@/lib/queries/poll-interval'
import type { DiskPlace } from '@/lib/schemas/places'

/** An operation is read from our own store, so it may be asked for more often than the cloud. */
const POLL_WHILE_OPEN_MS = 1_000

/** One operation of the team, followed until it is decided. */
export const operationQuery = (operationId: string) => ({
  ...POLLING,
  staleTime: POLL_WHILE_OPEN_MS,
  queryKey: [...OPERATION_KEY, operationId] as const,
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<OperationDetail> => fetchResult(paths.api.operation(operationId), signal),
  refetchInterval: ({ state: { data, error } }: PolledState<OperationDetail>): number =>
    error === null && (data === undefined || isOpen(data.operation.state)) ? POLL_WHILE_OPEN_MS : POLL_WHEN_QUIET_MS,
})

/** What the team asked for lately of a disk. */
export const latelyQuery = (place: DiskPlace) => ({
  ...POLLING,
  staleTime: POLL_WHILE_OPEN_MS,
  queryKey: [...OPERATION_KEY, 'lately', place.accountId, place.regionId, place.diskId] as const,
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<LatelyAsked | null> => fetchResult(paths.api.lately(place), signal),
  refetchInterval: POLL_WHEN_QUIET_MS,
})

/** For invalidation after a write. */
export const OPERATION_KEY = ['operation'] as const
