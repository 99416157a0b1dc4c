'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { webhookInput } from '@/lib/schemas/webhooks'
import { act } from '@/server/session/act'
import { enableWebhook } from '@/server/webhooks/disable-webhook'

export async function enableWebhookAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: webhookInput, event: 'enable-webhook', takes: 'administer', verb: enableWebhook })
}
