import 'server-only'
import { randomUUID } from 'node:crypto'
import { ok, type Result } from '@/lib/result'
import type { SendOutcome } from '@/lib/webhooks/webhook'
import type { StoreContext } from '@/server/context'
import { noteOutcome } from '@/server/webhooks/note-outcome'
import { sendMessage } from '@/server/webhooks/send-message'
import { webhookById } from '@/server/webhooks/webhook-by'
import { webhookEvent } from '@/server/webhooks/webhook-event'
import { testMessage } from '@/server/webhooks/webhook-message'

/** Sends one message at once, also when the webhook is disabled, and answers what came of it. Problem: `not-found`. */
export const testWebhook = async (context: StoreContext, { webhookId }: { webhookId: string }): Promise<Result<SendOutcome>> => {
  const found = await webhookById(context.database, webhookId)
  if (!found.ok) return found
  const { name, locale } = found.value
  await context.trail.record(webhookEvent(context, found.value, { event: 'test-webhook', outcome: 'intent' }))
  const message = await testMessage({ deliveryId: randomUUID(), locale, atMs: context.clock.now(), baseUrl: context.baseUrl, name })
  const outcome = await sendMessage(context, found.value, message)
  await context.trail.outcomeRecorded(async (transaction, record) => {
    await noteOutcome(transaction, { webhookId, outcome, nowMs: context.clock.now() })
    const isDone = outcome.kind === 'delivered'
    await record(
      webhookEvent(context, found.value, {
        event: 'test-webhook',
        outcome: isDone ? 'done' : 'refused',
        code: isDone ? null : outcome.kind,
      }),
    )
  })
  return ok(outcome)
}
