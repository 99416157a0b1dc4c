import type { UnreachableCause } from '@/lib/errors/problem'
import type { Locale } from '@/lib/messages/locales'
import type { ToldState } from '@/lib/operations/operation-state'

/** `generic`: signed JSON of our own. The others: a robot in a chat, in its vendor's form. */
export const WEBHOOK_SHAPES = ['generic', 'dingtalk', 'feishu', 'slack'] as const
export type WebhookShape = (typeof WEBHOOK_SHAPES)[number]

/** Which secret a shape signs with besides its address. Slack has none: whoever knows the address may post. */
export const SECRET_OF_SHAPE = { generic: 'required', dingtalk: 'optional', feishu: 'optional', slack: 'none' } as const satisfies Record<
  WebhookShape,
  'required' | 'optional' | 'none'
>

export const DELIVERY_STATES = ['pending', 'delivered', 'given_up'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** What came of one request. Nothing that the other side wrote is kept but its own code. */
export type SendOutcome =
  | { kind: 'delivered'; httpStatus: number }
  | { kind: 'refused'; httpStatus: number }
  /** 2xx, with a code of the chat's own that is not 0; `null`: it did not answer as this chat does. */
  | { kind: 'refused-by-code'; httpStatus: number; code: number | null }
  | { kind: 'redirected'; httpStatus: number }
  /** It leads into a network that is not public. */
  | { kind: 'address-refused' }
  | { kind: 'unreachable'; cause: UnreachableCause }
  /** The address and the secret cannot be decrypted any more. */
  | { kind: 'unreadable' }
  /** The webhook was disabled before it was sent. */
  | { kind: 'disabled' }

/** One webhook as admins see it: of its address only the host and the end, of its secret nothing. Times are ISO 8601 in UTC. */
export type WebhookRow = {
  webhookId: string
  name: string
  shape: WebhookShape
  host: string
  /** The last characters of the address; '' where they would tell too much of it. */
  urlEnding: string
  hasSecret: boolean
  locale: Locale
  /** An account's id, or `ALL_ACCOUNTS`. */
  accountId: string
  events: readonly ToldState[]
  /** Name of whoever added it. */
  createdBy: string
  createdAt: string
  isDisabled: boolean
  lastSuccessAt: string | null
  lastFailureAt: string | null
}

export type DeliveryRow = {
  deliveryId: string
  webhookId: string
  operationId: string
  /** Its name, or its id where it has none. */
  disk: string
  event: ToldState
  state: DeliveryState
  attempts: number
  /** When it is sent next. */
  nextAt: string | null
  /** Of the last attempt. */
  outcome: SendOutcome | null
  createdAt: string
  deliveredAt: string | null
}

/** `deliveries`: the newest of all webhooks. */
export type WebhookList = { webhooks: readonly WebhookRow[]; deliveries: readonly DeliveryRow[] }
