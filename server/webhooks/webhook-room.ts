import 'server-only'
import type { StoreContext } from '@/server/context'
import type { PostOptions } from '@/server/webhooks/post-safely'

/** What sending takes: no person, all accounts. */
export type WebhookRoom = Pick<StoreContext, 'database' | 'clock' | 'baseUrl' | 'cloud' | 'webhookKey'> &
  Pick<PostOptions, 'withinMs' | 'resolve'>
