import 'server-only'
import type { StoreContext } from '@/server/context'
import type { Queue } from '@/server/queue/queue'
import type { PostOptions } from '@/server/webhooks/post-safely'

/** What sending takes: no person, all accounts. */
export type WebhookRoom = Pick<StoreContext, 'database' | 'clock' | 'baseUrl' | 'cloud' | 'webhookKey'> &
  Pick<PostOptions, 'withinMs' | 'resolve'>

/** What sending until it is taken needs besides. */
export type DeliveryRoom = WebhookRoom & { queue: Queue }
