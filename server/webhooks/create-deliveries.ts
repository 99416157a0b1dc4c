import 'server-only'
import { asc } from 'drizzle-orm'
import type { Deliveries } from '@/server/operations/worker'
import type { Runtime } from '@/server/runtime'
import { webhookDeliveries } from '@/server/store/schema'
import { isDue } from '@/server/webhooks/claim-delivery'
import { deliverWebhook } from '@/server/webhooks/deliver-webhook'
import type { WebhookRoom } from '@/server/webhooks/webhook-room'

/** Behind these the others wait for the next look. */
const DUE_AT_ONCE = 20

/** What a worker sends: by a job, and by its sweep what the queue has lost. The longest due comes first. */
export const createDeliveries = ({ room: { queue }, ...rest }: WebhookRoom & { room: Pick<Runtime['room'], 'queue'> }): Deliveries => ({
  deliver: (deliveryId) => deliverWebhook({ ...rest, queue }, deliveryId),
  due: async () => {
    const due = await rest.database
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(isDue(rest.clock.now()))
      .orderBy(asc(webhookDeliveries.nextAt))
      .limit(DUE_AT_ONCE)
    return due.map(({ id }) => id)
  },
})
