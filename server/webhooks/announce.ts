import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, inArray, isNull } from 'drizzle-orm'
import { isTold } from '@/lib/operations/operation-state'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import type { OperationRoom } from '@/server/operations/operation-room'
import type { Transaction } from '@/server/store/database'
import { type Operation, webhookDeliveries, webhooks } from '@/server/store/schema'

/**
 * Puts on record what is to be told of an operation that has come to its end, in the transaction that ends it: both stay, or neither.
 * A webhook is told of one event of one operation once.
 */
export const announce = async (
  { clock, queue }: Pick<OperationRoom, 'clock' | 'queue'>,
  transaction: Transaction,
  { id, accountId, state }: Pick<Operation, 'id' | 'accountId' | 'state'>,
): Promise<void> => {
  if (!isTold(state)) return
  const listening = await transaction
    .select({ id: webhooks.id, events: webhooks.events })
    .from(webhooks)
    .where(and(isNull(webhooks.disabledAt), inArray(webhooks.accountId, [ALL_ACCOUNTS, accountId])))
    // one that is deleted at this moment would take the transition with it
    .for('key share')
  const told = listening.filter(({ events }) => events.includes(state))
  if (told.length === 0) return
  const now = new Date(clock.now())
  const delivery = { operationId: id, event: state, state: 'pending', attempts: 0, nextAt: now, createdAt: now } as const
  const announced = await transaction
    .insert(webhookDeliveries)
    .values(told.map((webhook) => ({ ...delivery, id: randomUUID(), webhookId: webhook.id })))
    .onConflictDoNothing({ target: [webhookDeliveries.webhookId, webhookDeliveries.operationId, webhookDeliveries.event] })
    .returning({ deliveryId: webhookDeliveries.id })
  for (const job of announced) await queue.enqueue(transaction, 'deliver-webhook', job, now)
}
