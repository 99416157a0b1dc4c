import 'server-only'
import { eq } from 'drizzle-orm'
import { ok, type Result } from '@/lib/result'
import type { StoreContext } from '@/server/context'
import { webhooks } from '@/server/store/schema'
import { noWebhook } from '@/server/webhooks/webhook-by'
import { webhookEvent } from '@/server/webhooks/webhook-event'

/** Takes it away with its secret and its deliveries; what was done about it stays in the audit. Problem: `not-found`. */
export const deleteWebhook = (context: StoreContext, { webhookId }: { webhookId: string }): Promise<Result<null>> =>
  context.trail.recorded(async (transaction, record) => {
    const [deleted] = await transaction.delete(webhooks).where(eq(webhooks.id, webhookId)).returning()
    if (deleted === undefined) return noWebhook(webhookId)
    await record(webhookEvent(context, deleted, { event: 'delete-webhook', outcome: 'done' }))
    return ok(null)
  })
