import { z } from 'zod'
import { LOCALES } from '@/lib/messages/locales'
import { TOLD_STATES } from '@/lib/operations/operation-state'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import { accountId } from '@/lib/schemas/places'
import { fitsShape } from '@/lib/webhooks/fits-shape'
import { WEBHOOK_NAME_MAX, WEBHOOK_SECRET_MAX, WEBHOOK_URL_MAX } from '@/lib/webhooks/limits'
import { WEBHOOK_SHAPES } from '@/lib/webhooks/webhook'

const name = z
  .string({ error: 'webhook-name' })
  .max(WEBHOOK_NAME_MAX * 2, 'webhook-name')
  .transform((text) => text.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(1, 'webhook-name')
      .max(WEBHOOK_NAME_MAX, 'webhook-name')
      .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'webhook-name'),
  )

/** http only as far as this machine, and there only in the sandbox: the server decides where it may lead (server/webhooks/may-lead-to.ts). */
const isWebhookUrl = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && ['https:', 'http:'].includes(url.protocol) && url.username === '' && url.password === '' && url.hash === ''
}

const urlText = z
  .string({ error: 'webhook-url' })
  .max(WEBHOOK_URL_MAX, 'webhook-url')
  .transform((text) => text.trim())
const url = urlText.refine(isWebhookUrl, 'webhook-url')

const secret = z
  .string({ error: 'webhook-secret' })
  .max(WEBHOOK_SECRET_MAX, 'webhook-secret')
  .transform((text) => text.trim())
  .pipe(z.string().regex(/^[\x21-\x7e]*$/, 'webhook-secret'))

export const addWebhookInput = z
  .strictObject({
    name,
    shape: z.enum(WEBHOOK_SHAPES, { error: 'webhook-shape' }),
    url,
    /** '' for none. */
    secret,
    locale: z.enum(LOCALES, { error: 'webhook-locale' }),
    accountId: z.union([z.literal(ALL_ACCOUNTS), accountId], { error: 'account-id' }),
    events: z
      .array(z.enum(TOLD_STATES, { error: 'webhook-events' }), { error: 'webhook-events' })
      .min(1, 'webhook-events')
      .refine((list) => new Set(list).size === list.length, 'webhook-events'),
  })
  .refine(fitsShape, { error: 'webhook-secret-needed', path: ['secret'] })

const webhookId = z.uuid({ error: 'webhook-id' })

export const webhookInput = z.strictObject({ webhookId })

/** A new address, a new secret, or both; '' keeps the old one. */
export const renewWebhookInput = z
  .strictObject({
    webhookId,
    url: urlText.refine((text) => text === '' || isWebhookUrl(text), 'webhook-url'),
    secret,
  })
  .refine((given) => given.url !== '' || given.secret !== '', { error: 'webhook-nothing-new', path: ['secret'] })

export type AddWebhookInput = z.infer<typeof addWebhookInput>
export type RenewWebhookInput = z.infer<typeof renewWebhookInput>
