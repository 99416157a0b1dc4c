import 'server-only'
import type { WebhookShape } from '@/lib/webhooks/webhook'
import type { Outgoing } from '@/server/webhooks/post-safely'
import type { Target } from '@/server/webhooks/seal'
import { signDingtalk, signFeishu, signGeneric } from '@/server/webhooks/sign'
import type { WebhookMessage } from '@/server/webhooks/webhook-message'

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'snapshot-console' } as const
const MS_PER_S = 1_000

/** The request that a shape wants, signed at this moment. */
export const toOutgoing = (
  message: WebhookMessage,
  { shape, target, nowMs }: { shape: WebhookShape; target: Target; nowMs: number },
): Outgoing => {
  switch (shape) {
    case 'generic':
      return toGeneric(message, target, Math.floor(nowMs / MS_PER_S))
    case 'dingtalk':
      return toDingtalk(message, target, nowMs)
    case 'feishu':
      return toFeishu(message, target, Math.floor(nowMs / MS_PER_S))
    case 'slack':
      return toSlack(message, target)
  }
}

const toGeneric = (message: WebhookMessage, { url, secret }: Target, timestampS: number): Outgoing => {
  const { deliveryId, event, at, title, operation } = message
  const body = JSON.stringify({ deliveryId, event, at, text: title, operation })
  return {
    url,
    body,
    headers: {
      ...JSON_HEADERS,
      'x-console-delivery': deliveryId,
      'x-console-event': event,
      'x-console-timestamp': String(timestampS),
      ...(secret === null ? {} : { 'x-console-signature': `sha256=${signGeneric(secret, { timestampS, body })}` }),
    },
  }
}

const toDingtalk = ({ title, facts, link }: WebhookMessage, { url, secret }: Target, timestampMs: number): Outgoing => {
  const lines = facts.map(({ label, value }) => `- ${label}: ${withoutLinks(value)}`)
  const text = [`### ${withoutLinks(title)}`, '', ...lines, '', `[${link.label}](${link.href})`].join('\n')
  const signed = new URL(url)
  if (secret !== null) {
    signed.searchParams.set('timestamp', String(timestampMs))
    signed.searchParams.set('sign', signDingtalk(secret, timestampMs))
  }
  return { url: signed.href, headers: JSON_HEADERS, body: JSON.stringify({ msgtype: 'markdown', markdown: { title, text } }) }
}

/** What a disk or snapshot was named cannot become a link in the chat. The marks are replaced by their full-width twins. */
const withoutLinks = (text: string): string => text.replace(/[[\]<>]/g, (mark) => FULL_WIDTH[mark] ?? '')

const FULL_WIDTH: Readonly<Record<string, string>> = { '[': '［', ']': '］', '<': '＜', '>': '＞' }

/** Feishu takes text and links apart, so a name cannot become one. */
const toFeishu = ({ locale, title, facts, link }: WebhookMessage, { url, secret }: Target, timestampS: number): Outgoing => {
  const content = [
    ...facts.map(({ label, value }) => [{ tag: 'text', text: `${label}: ${value}` }]),
    [{ tag: 'a', text: link.label, href: link.href }],
  ]
  const post = { [locale === 'en' ? 'en_us' : 'zh_cn']: { title, content } }
  const signature = secret === null ? {} : { timestamp: String(timestampS), sign: signFeishu(secret, timestampS) }
  return { url, headers: JSON_HEADERS, body: JSON.stringify({ ...signature, msg_type: 'post', content: { post } }) }
}

const toSlack = ({ title, facts, link }: WebhookMessage, { url }: Target): Outgoing => {
  const lines = facts.map(({ label, value }) => `${escaped(label)}: ${escaped(value)}`)
  const text = [`*${escaped(title)}*`, ...lines, `<${link.href}|${escaped(link.label)}>`].join('\n')
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text } }]
  return { url, headers: JSON_HEADERS, body: JSON.stringify({ text: escaped(title), blocks }) }
}

/** Source: api.slack.com, formatting text, "Escaping text": so no name becomes a link or a mention. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
