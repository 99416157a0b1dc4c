import type { LatelyAsked } from '@/lib/operations/lately-asked'
import type { OperationList, RunningCount } from '@/lib/operations/operation-list'
import { isMoving, isOpen, type OperationState } from '@/lib/operations/operation-state'
import type { OperationDetail } from '@/lib/operations/operation-view'
import { paths } from '@/lib/paths'
import { fetchResult } from '@/lib/queries/fetch-result'
import { POLL_WHEN_QUIET_MS, POLL_WHILE_RUNNING_MS, POLLING, type PolledState, pollAfter } from '@/lib/queries/poll-interval'
import { type OperationQuery, serializeOperationQuery } from '@/lib/schemas/operation-query'
import type { DiskPlace } from '@/lib/schemas/places'

/** For invalidation after a write. What is under way is counted under the key of the lists. */
export const OPERATION_KEY = ['operation'] as const
export const OPERATIONS_KEY = ['operations'] as const

type QueryContext = { signal: AbortSignal }

/** An operation is read from our own store, so it may be asked for more often than the cloud. */
const POLL_WHILE_OPEN_MS = 1_000
/** A number beside a link, on every page. */
const POLL_COUNT_WHILE_RUNNING_MS = 5_000

/** One page of what the team has asked for, in the state of the URL. */
export const operationsQuery = (query: OperationQuery) => ({
  ...POLLING,
  queryKey: [...OPERATIONS_KEY, query] as const,
  queryFn: ({ signal }: QueryContext): Promise<OperationList> => readOperations(query, signal),
  refetchInterval: (polled: PolledState<OperationList>): number =>
    pollAfter(polled, ({ rows }) => ({ isMoving: rows.some(({ state }) => isMoving(state)), freshness: [] })),
})

export const readOperations = (query: OperationQuery, signal: AbortSignal): Promise<OperationList> =>
  fetchResult(serializeOperationQuery(paths.api.operations(), query), signal)

/** How much is under way. */
export const runningQuery = {
  ...POLLING,
  queryKey: [...OPERATIONS_KEY, 'running'],
  queryFn: ({ signal }: QueryContext): Promise<RunningCount> => fetchResult(paths.api.operationsRunning(), signal),
  refetchInterval: ({ state: { data, error } }: PolledState<RunningCount>): number =>
    error === null && data !== undefined && data.running > 0 ? POLL_COUNT_WHILE_RUNNING_MS : POLL_WHEN_QUIET_MS,
} as const

/** One operation of the team, followed until it is over. */
export const operationQuery = (operationId: string) => ({
  ...POLLING,
  staleTime: POLL_WHILE_OPEN_MS,
  queryKey: [...OPERATION_KEY, operationId] as const,
  queryFn: ({ signal }: QueryContext): Promise<OperationDetail> => fetchResult(paths.api.operation(operationId), signal),
  refetchInterval: ({ state: { data, error } }: PolledState<OperationDetail>): number => {
    if (error !== null) return POLL_WHEN_QUIET_MS
    return data === undefined ? POLL_WHILE_OPEN_MS : pollFor(data.operation.state)
  },
})

const pollFor = (state: OperationState): number => {
  if (isOpen(state)) return POLL_WHILE_OPEN_MS
  return isMoving(state) ? POLL_WHILE_RUNNING_MS : POLL_WHEN_QUIET_MS
}

/** What the team asked for lately of a disk. */
export const latelyQuery = (place: DiskPlace) => ({
  ...POLLING,
  staleTime: POLL_WHILE_OPEN_MS,
  queryKey: [...OPERATION_KEY, 'lately', place.accountId, place.regionId, place.diskId] as const,
  queryFn: ({ signal }: QueryContext): Promise<LatelyAsked | null> => fetchResult(paths.api.lately(place), signal),
  refetchInterval: POLL_WHEN_QUIET_MS,
})
