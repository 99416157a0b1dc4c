import 'server-only'
import { and, eq } from 'drizzle-orm'
import { ok, type Result } from '@/lib/result'
import type { SendOutcome } from '@/lib/webhooks/webhook'
import type { StoreContext } from '@/server/context'
import type { Transaction } from '@/server/store/database'
import { webhookDeliveries, webhooks } from '@/server/store/schema'
import { noWebhook } from '@/server/webhooks/webhook-by'
import { webhookEvent } from '@/server/webhooks/webhook-event'

type Which = { webhookId: string }

/** Tells it nothing any more, not even what waits to be sent. Problem: `not-found`. */
export const disableWebhook = (context: StoreContext, { webhookId }: Which): Promise<Result<null>> =>
  mark(context, { webhookId, event: 'disable-webhook', disabledAt: new Date(context.clock.now()) })

/** Tells it again what ends from now on. Problem: `not-found`. */
export const enableWebhook = (context: StoreContext, { webhookId }: Which): Promise<Result<null>> =>
  mark(context, { webhookId, event: 'enable-webhook', disabledAt: null })

type Mark = Which & { event: 'disable-webhook' | 'enable-webhook'; disabledAt: Date | null }

const mark = (context: StoreContext, { webhookId, event, disabledAt }: Mark): Promise<Result<null>> =>
  context.trail.recorded(async (transaction, record) => {
    const [changed] = await transaction.update(webhooks).set({ disabledAt }).where(eq(webhooks.id, webhookId)).returning()
    if (changed === undefined) return noWebhook(webhookId)
    if (disabledAt !== null) await giveUpPending(transaction, webhookId)
    await record(webhookEvent(context, changed, { event, outcome: 'done' }))
    return ok(null)
  })

const giveUpPending = async (transaction: Transaction, webhookId: string): Promise<void> => {
  const lastOutcome: SendOutcome = { kind: 'disabled' }
  await transaction
    .update(webhookDeliveries)
    .set({ state: 'given_up', nextAt: null, lastOutcome, leaseOwner: null, leaseUntil: null })
    .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.state, 'pending')))
}
