import type { AddWebhookInput } from '@/lib/schemas/webhooks'
import type { Receiver } from '@/scripts/test-setup/receiver'
import type { Desk } from '@/server/operations/test-setup/desk'
import { webhookDeliveries } from '@/server/store/schema'
import { addWebhook } from '@/server/webhooks/add-webhook'
import { createDeliveries } from '@/server/webhooks/create-deliveries'

export const SECRET = 'a-secret-that-must-not-be-seen'
export const PATH = '/hook/a-path-that-must-not-be-seen-k3y5'

/** A webhook of signed JSON to this receiver, unless told otherwise. */
export const added = async ({ context }: Desk, receiver: Receiver, change: Partial<AddWebhookInput> = {}): Promise<string> => {
  const events: AddWebhookInput['events'] = ['accomplished', 'failed', 'rejected', 'needs_attention']
  const wish = {
    name: 'ops',
    shape: 'generic',
    url: `${receiver.url}${PATH}`,
    secret: SECRET,
    locale: 'en',
    accountId: '*',
    events,
  } as const
  const result = await addWebhook(context, { ...wish, ...change })
  if (!result.ok) throw new Error(result.problem.kind)
  return result.value.webhookId
}

/** A wish that ECS refuses for good. */
export const refused = async (desk: Desk): Promise<void> => {
  await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'QuotaExceed.Snapshot', times: 1 })
  await desk.create(desk.input())
}

export const deliveries = ({ context }: Desk) => context.database.select().from(webhookDeliveries)

/** Sends everything that is due at this moment. */
export const look = async ({ context }: Desk): Promise<void> => {
  const { due, deliver } = createDeliveries(context)
  for (const id of await due()) await deliver(id)
}
