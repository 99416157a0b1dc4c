import 'server-only'
import type { SendOutcome } from '@/lib/webhooks/webhook'
import type { Webhook } from '@/server/store/schema'
import { outcomeOfPost } from '@/server/webhooks/outcome-of-post'
import { postSafely } from '@/server/webhooks/post-safely'
import { reachOf } from '@/server/webhooks/reach-of'
import { unseal } from '@/server/webhooks/seal'
import { toOutgoing } from '@/server/webhooks/to-outgoing'
import type { WebhookMessage } from '@/server/webhooks/webhook-message'
import type { WebhookRoom } from '@/server/webhooks/webhook-room'

type Recipient = Pick<Webhook, 'id' | 'shape' | 'sealed'>

/** One request. Never throws because of the other side. */
export const sendMessage = async (room: WebhookRoom, { id, shape, sealed }: Recipient, message: WebhookMessage): Promise<SendOutcome> => {
  const target = unseal(sealed, { key: room.webhookKey, webhookId: id })
  if (target === null) return { kind: 'unreadable' }
  const outgoing = toOutgoing(message, { shape, target, nowMs: room.clock.now() })
  const { withinMs, resolve } = room
  return outcomeOfPost(shape, await postSafely(outgoing, { ...reachOf(room), withinMs, resolve }))
}
