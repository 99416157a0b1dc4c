import 'server-only'
import { asc, desc, eq } from 'drizzle-orm'
import { ok, type Result } from '@/lib/result'
import type { DeliveryRow, WebhookList, WebhookRow } from '@/lib/webhooks/webhook'
import { isoTime } from '@/server/clock'
import type { StoreContext } from '@/server/context'
import { operations, people, type Webhook, type WebhookDelivery, webhookDeliveries, webhooks } from '@/server/store/schema'

const DELIVERIES_SHOWN = 50

/** Every webhook, without its secret, and the newest deliveries. For admins for all accounts. */
export const listWebhooks = async ({ database }: StoreContext): Promise<Result<WebhookList>> => {
  const rows = await database
    .select({ webhook: webhooks, name: people.name })
    .from(webhooks)
    .leftJoin(people, eq(people.id, webhooks.createdBy))
    .orderBy(asc(webhooks.name), asc(webhooks.id))
  const told = await database
    .select({ delivery: webhookDeliveries, diskName: operations.diskName, diskId: operations.diskId })
    .from(webhookDeliveries)
    .innerJoin(operations, eq(operations.id, webhookDeliveries.operationId))
    .orderBy(desc(webhookDeliveries.createdAt), asc(webhookDeliveries.id))
    .limit(DELIVERIES_SHOWN)
  return ok({
    webhooks: rows.map(({ webhook, name }) => toRow(webhook, name)),
    deliveries: told.map(({ delivery, diskName, diskId }) => toDelivery(delivery, diskName === '' ? diskId : diskName)),
  })
}

const toRow = (webhook: Webhook, createdBy: string | null): WebhookRow => {
  const { id, name, shape, host, urlEnding, hasSecret, locale, accountId, events, disabledAt } = webhook
  return {
    webhookId: id,
    name,
    shape,
    host,
    urlEnding,
    hasSecret,
    locale,
    accountId,
    events,
    createdBy: createdBy ?? webhook.createdBy,
    createdAt: isoTime(webhook.createdAt.getTime()),
    isDisabled: disabledAt !== null,
    lastSuccessAt: isoOf(webhook.lastSuccessAt),
    lastFailureAt: isoOf(webhook.lastFailureAt),
  }
}

const toDelivery = (delivery: WebhookDelivery, disk: string): DeliveryRow => {
  const { id, webhookId, operationId, event, state, attempts, lastOutcome, createdAt } = delivery
  return {
    deliveryId: id,
    webhookId,
    operationId,
    disk,
    event,
    state,
    attempts,
    nextAt: isoOf(delivery.nextAt),
    outcome: lastOutcome,
    createdAt: isoTime(createdAt.getTime()),
    deliveredAt: isoOf(delivery.deliveredAt),
  }
}

const isoOf = (moment: Date | null): string | null => (moment === null ? null : isoTime(moment.getTime()))
