'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { webhookInput } from '@/lib/schemas/webhooks'
import type { SendOutcome } from '@/lib/webhooks/webhook'
import { act } from '@/server/session/act'
import { testWebhook } from '@/server/webhooks/test-webhook'

export async function testWebhookAction(input: unknown): Promise<Result<SendOutcome>> {
  return act(input, { schema: webhookInput, event: 'test-webhook', takes: 'administer', verb: testWebhook })
}
