import 'server-only'
import { asc } from 'drizzle-orm'
import { webhookDeliveries } from '@/server/store/schema'
import { isDue } from '@/server/webhooks/claim-delivery'
import { deliverWebhook } from '@/server/webhooks/deliver-webhook'
import type { WebhookRoom } from '@/server/webhooks/webhook-room'

/** Behind these the others wait for the next look. */
const DUE_AT_ONCE = 20

/** What is to be sent now, the longest due first: each by itself, so that one that hangs keeps no other waiting. */
export const dueWebhooks = async (room: WebhookRoom): Promise<readonly { name: string; work: () => Promise<void> }[]> => {
  const due = await room.database
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(isDue(room.clock.now()))
    .orderBy(asc(webhookDeliveries.nextAt))
    .limit(DUE_AT_ONCE)
  return due.map(({ id }) => ({ name: id, work: () => deliverWebhook(room, id) }))
}
