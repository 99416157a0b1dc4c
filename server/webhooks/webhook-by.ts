import 'server-only'
import { eq } from 'drizzle-orm'
import { fail, ok, type Result } from '@/lib/result'
import type { Transaction } from '@/server/store/database'
import { type Webhook, webhooks } from '@/server/store/schema'

/** Problem: `not-found`. */
export const webhookById = async (database: Pick<Transaction, 'select'>, webhookId: string): Promise<Result<Webhook>> => {
  const [found] = await database.select().from(webhooks).where(eq(webhooks.id, webhookId))
  return found === undefined ? noWebhook(webhookId) : ok(found)
}

export const noWebhook = (webhookId: string): Result<never> => fail({ kind: 'not-found', what: 'webhook', id: webhookId })
