'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { webhookInput } from '@/lib/schemas/webhooks'
import { act } from '@/server/session/act'
import { deleteWebhook } from '@/server/webhooks/delete-webhook'

export async function deleteWebhookAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: webhookInput, event: 'delete-webhook', takes: 'administer', verb: deleteWebhook })
}
