import 'server-only'
import { randomUUID } from 'node:crypto'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import { fail, ok, type Result } from '@/lib/result'
import type { AddWebhookInput } from '@/lib/schemas/webhooks'
import type { StoreContext } from '@/server/context'
import { webhooks } from '@/server/store/schema'
import { mayLeadTo } from '@/server/webhooks/may-lead-to'
import { reachOf } from '@/server/webhooks/reach-of'
import { seal } from '@/server/webhooks/seal'
import { shownAddress } from '@/server/webhooks/shown-address'
import { webhookEvent } from '@/server/webhooks/webhook-event'

/** Adds an address that is told from now on. Problems: `not-found` (the account), `invalid-input` (where it leads). */
export const addWebhook = async (context: StoreContext, input: AddWebhookInput): Promise<Result<{ webhookId: string }>> => {
  const { url, secret, accountId, ...words } = input
  const isKnown = accountId === ALL_ACCOUNTS || context.accounts.some(({ id }) => id === accountId)
  if (!isKnown) return fail({ kind: 'not-found', what: 'account', id: accountId })
  if (!mayLeadTo(new URL(url), reachOf(context))) return NOT_PUBLIC
  const webhookId = randomUUID()
  const target = { url, secret: secret === '' ? null : secret }
  const row = {
    ...words,
    ...shownAddress(url),
    id: webhookId,
    accountId,
    hasSecret: secret !== '',
    sealed: seal(target, { key: context.webhookKey, webhookId }),
    createdBy: context.actor.personId,
    createdAt: new Date(context.clock.now()),
    disabledAt: null,
    lastSuccessAt: null,
    lastFailureAt: null,
  }
  return context.trail.recorded(async (transaction, record) => {
    await transaction.insert(webhooks).values(row)
    await record(webhookEvent(context, row, { event: 'add-webhook', outcome: 'done' }))
    return ok({ webhookId })
  })
}

export const NOT_PUBLIC = fail({ kind: 'invalid-input', issues: [{ path: 'url', rule: 'webhook-url-public' }] })
