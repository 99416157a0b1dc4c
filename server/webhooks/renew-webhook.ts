import 'server-only'
import { eq } from 'drizzle-orm'
import { fail, ok, type Result } from '@/lib/result'
import type { RenewWebhookInput } from '@/lib/schemas/webhooks'
import { fitsShape } from '@/lib/webhooks/fits-shape'
import type { StoreContext } from '@/server/context'
import { type Webhook, webhooks } from '@/server/store/schema'
import { NOT_PUBLIC } from '@/server/webhooks/add-webhook'
import { mayLeadTo } from '@/server/webhooks/may-lead-to'
import { reachOf } from '@/server/webhooks/reach-of'
import { seal, type Target, unseal } from '@/server/webhooks/seal'
import { shownAddress } from '@/server/webhooks/shown-address'
import { webhookById } from '@/server/webhooks/webhook-by'
import { webhookEvent } from '@/server/webhooks/webhook-event'

/**
 * Puts a new address, a new secret or both in place of the old ones; what waits to be sent goes out with them. Problems: `not-found`,
 * `invalid-input` (where it leads, a secret that the shape cannot use, or an old part that cannot be kept because it cannot be read).
 */
export const renewWebhook = async (context: StoreContext, input: RenewWebhookInput): Promise<Result<null>> => {
  if (input.url !== '' && !mayLeadTo(new URL(input.url), reachOf(context))) return NOT_PUBLIC
  const { webhookKey: key, trail } = context
  return trail.recorded(async (transaction, record) => {
    const found = await webhookById(transaction, input.webhookId)
    if (!found.ok) return found
    const renewed = renewedTarget(input, found.value, unseal(found.value.sealed, { key, webhookId: input.webhookId }))
    if (!renewed.ok) return renewed
    const { url, secret } = renewed.value
    const change = { ...shownAddress(url), hasSecret: secret !== null, sealed: seal(renewed.value, { key, webhookId: input.webhookId }) }
    await transaction.update(webhooks).set(change).where(eq(webhooks.id, input.webhookId))
    await record(webhookEvent(context, { ...found.value, ...change }, { event: 'renew-webhook', outcome: 'done' }))
    return ok(null)
  })
}

const renewedTarget = ({ url, secret }: RenewWebhookInput, { shape, hasSecret }: Webhook, old: Target | null): Result<Target> => {
  if (secret !== '' && !fitsShape({ shape, secret })) return broken('secret', 'webhook-secret-needed')
  if (old === null && url === '') return broken('url', 'webhook-url')
  if (old === null && secret === '' && hasSecret) return broken('secret', 'webhook-secret-needed')
  return ok({ url: url === '' ? (old?.url ?? '') : url, secret: secret === '' ? (old?.secret ?? null) : secret })
}

const broken = (path: 'url' | 'secret', rule: string): Result<never> => fail({ kind: 'invalid-input', issues: [{ path, rule }] })
