import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { SendOutcome } from '@/lib/webhooks/webhook'
import { log } from '@/server/log'
import { operations, webhookDeliveries, webhooks } from '@/server/store/schema'
import { type ClaimedDelivery, claimDelivery } from '@/server/webhooks/claim-delivery'
import { noteOutcome } from '@/server/webhooks/note-outcome'
import { sendMessage } from '@/server/webhooks/send-message'
import { operationMessage } from '@/server/webhooks/webhook-message'
import type { DeliveryRoom } from '@/server/webhooks/webhook-room'

export const ATTEMPTS_MAX = 12
const FIRST_PAUSE_MS = 10_000
const LONGEST_PAUSE_MS = 3_600_000

/**
 * Sends one delivery, if it is due and in nobody's hands: harmless to call twice. What the other side does not take is tried again, at
 * growing distances, and given up after the last attempt. If the process dies between the answer and its row, it is sent once more,
 * under the same delivery id. @throws when the store fails; whoever looks for what is due comes back to it.
 */
export const deliverWebhook = async (room: DeliveryRoom, deliveryId: string): Promise<void> => {
  const claimed = await claimDelivery(room, deliveryId)
  if (claimed === null) return
  const [found] = await room.database
    .select()
    .from(webhooks)
    .innerJoin(operations, eq(operations.id, claimed.operationId))
    .where(eq(webhooks.id, claimed.webhookId))
  if (found === undefined) return
  const { webhooks: webhook, operations: operation } = found
  if (webhook.disabledAt !== null) return settle(room, claimed, { kind: 'disabled' })
  const { event, createdAt } = claimed
  const message = await operationMessage({
    deliveryId,
    event,
    locale: webhook.locale,
    atMs: createdAt.getTime(),
    baseUrl: room.baseUrl,
    operation,
  })
  await settle(room, claimed, await sendMessage(room, webhook, message))
}

/** Only by whoever holds it: somebody who was frozen for longer writes nothing. */
const settle = async (
  room: DeliveryRoom,
  { id, webhookId, leaseOwner, attempts }: ClaimedDelivery,
  outcome: SendOutcome,
): Promise<void> => {
  const nowMs = room.clock.now()
  const next = afterSending(outcome, { attempts, nowMs })
  if (next.state === 'given_up') log.warn({ webhookId, deliveryId: id, attempts, outcome: outcome.kind }, 'webhook given up')
  await room.database.transaction(async (transaction) => {
    const held = and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.leaseOwner, leaseOwner))
    const settled = await transaction
      .update(webhookDeliveries)
      .set({ ...next, lastOutcome: outcome, leaseOwner: null, leaseUntil: null })
      .where(held)
      .returning({ id: webhookDeliveries.id })
    if (settled.length === 0) return
    await noteOutcome(transaction, { webhookId, outcome, nowMs })
    if (next.nextAt !== null) await room.queue.enqueue(transaction, 'deliver-webhook', { deliveryId: id }, next.nextAt)
  })
}

const afterSending = (outcome: SendOutcome, { attempts, nowMs }: { attempts: number; nowMs: number }) => {
  if (outcome.kind === 'delivered') return { state: 'delivered', nextAt: null, deliveredAt: new Date(nowMs) } as const
  if (outcome.kind === 'disabled' || attempts >= ATTEMPTS_MAX) return { state: 'given_up', nextAt: null } as const
  return { state: 'pending', nextAt: new Date(nowMs + pauseMs(attempts)) } as const
}

/** After so many attempts: 10 s, 20 s, 40 s … an hour. */
const pauseMs = (attempts: number): number => Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS)
