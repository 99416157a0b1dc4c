import { paths } from '@/lib/paths'
import { fetchResult } from '@/lib/queries/fetch-result'
import { POLL_WHEN_QUIET_MS, POLLING, type PolledState } from '@/lib/queries/poll-interval'
import type { WebhookList } from '@/lib/webhooks/webhook'

/** It is read from our own store, so it may be asked for often. */
const POLL_WHILE_PENDING_MS = 5_000

/** Every webhook and the newest deliveries; for admins for all accounts. */
export const webhooksQuery = {
  ...POLLING,
  queryKey: ['webhooks'],
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<WebhookList> => fetchResult(paths.api.webhooks(), signal),
  refetchInterval: ({ state: { data } }: PolledState<WebhookList>): number =>
    data?.deliveries.some(({ state }) => state === 'pending') ? POLL_WHILE_PENDING_MS : POLL_WHEN_QUIET_MS,
} as const
