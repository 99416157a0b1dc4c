'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { addWebhookInput } from '@/lib/schemas/webhooks'
import { act } from '@/server/session/act'
import { addWebhook } from '@/server/webhooks/add-webhook'

export async function addWebhookAction(input: unknown): Promise<Result<{ webhookId: string }>> {
  return act(input, { schema: addWebhookInput, event: 'add-webhook', takes: 'administer', verb: addWebhook })
}
