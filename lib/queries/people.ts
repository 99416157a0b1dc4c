import { paths } from '@/lib/paths'
import type { PeopleList, PersonRow } from '@/lib/people/person'
import { fetchResult } from '@/lib/queries/fetch-result'
import { POLL_WHEN_QUIET_MS, POLLING } from '@/lib/queries/poll-interval'

type QueryContext = { signal: AbortSignal }

/** Everybody and the open links; for who looks after people. */
export const peopleQuery = {
  ...POLLING,
  queryKey: ['people'],
  queryFn: ({ signal }: QueryContext): Promise<PeopleList> => fetchResult(paths.api.people(), signal),
  refetchInterval: POLL_WHEN_QUIET_MS,
} as const

/** Whoever asks. */
export const meQuery = {
  ...POLLING,
  queryKey: ['me'],
  queryFn: ({ signal }: QueryContext): Promise<PersonRow> => fetchResult(paths.api.me(), signal),
  refetchInterval: POLL_WHEN_QUIET_MS,
} as const
