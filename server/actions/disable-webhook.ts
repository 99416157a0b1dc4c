'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { webhookInput } from '@/lib/schemas/webhooks'
import { act } from '@/server/session/act'
import { disableWebhook } from '@/server/webhooks/disable-webhook'

export async function disableWebhookAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: webhookInput, event: 'disable-webhook', takes: 'administer', verb: disableWebhook })
}
