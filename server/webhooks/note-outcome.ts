import 'server-only'
import { eq } from 'drizzle-orm'
import type { SendOutcome } from '@/lib/webhooks/webhook'
import type { Transaction } from '@/server/store/database'
import { webhooks } from '@/server/store/schema'

type Noted = { webhookId: string; outcome: SendOutcome; nowMs: number }

/** When the webhook last worked, and when it last did not. */
export const noteOutcome = async (transaction: Pick<Transaction, 'update'>, { webhookId, outcome, nowMs }: Noted): Promise<void> => {
  if (outcome.kind === 'disabled') return
  const now = new Date(nowMs)
  await transaction
    .update(webhooks)
    .set(outcome.kind === 'delivered' ? { lastSuccessAt: now } : { lastFailureAt: now })
    .where(eq(webhooks.id, webhookId))
}
