'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { renewWebhookInput } from '@/lib/schemas/webhooks'
import { act } from '@/server/session/act'
import { renewWebhook } from '@/server/webhooks/renew-webhook'

export async function renewWebhookAction(input: unknown): Promise<Result<null>> {
  return act(input, { schema: renewWebhookInput, event: 'renew-webhook', takes: 'administer', verb: renewWebhook })
}
