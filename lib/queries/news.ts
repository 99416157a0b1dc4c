import type { News } from '@/lib/operations/news'
import { paths } from '@/lib/paths'
import { fetchResult } from '@/lib/queries/fetch-result'
import { OPERATION_KEY } from '@/lib/queries/operations'
import { POLL_WHEN_QUIET_MS, POLLING, type PolledState } from '@/lib/queries/poll-interval'

const POLL_WHILE_MINE_RUN_MS = 5_000

/** Under OPERATION_KEY: whoever changes an operation also asks for news. */
export const NEWS_KEY = [...OPERATION_KEY, 'news'] as const

/** The ends of one's own operations. `sinceOf` is asked at each poll: it moves on with every answer. */
export const newsQuery = (sinceOf: () => string | null) => ({
  ...POLLING,
  queryKey: NEWS_KEY,
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<News> => fetchResult(paths.api.news(sinceOf()), signal),
  refetchInterval: ({ state: { data, error } }: PolledState<News>): number =>
    error === null && data?.isRunning === true ? POLL_WHILE_MINE_RUN_MS : POLL_WHEN_QUIET_MS,
})
