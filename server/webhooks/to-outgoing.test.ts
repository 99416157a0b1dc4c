import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { WebhookShape } from '@/lib/webhooks/webhook'
import { toOutgoing } from '@/server/webhooks/to-outgoing'
import { testMessage, type WebhookMessage } from '@/server/webhooks/webhook-message'

const NOW_MS = 1_790_000_000_123
const URL_OF = 'https://robot.example.com/send?access_token=t0ken'

const message: WebhookMessage = {
  deliveryId: 'delivery-1',
  event: 'accomplished',
  locale: 'en',
  at: '2026-11-24T02:00:00.000Z',
  title: 'Snapshot of <!channel> [win](https://evil.example) is fully stored',
  facts: [{ label: 'Disk', value: '[win](https://evil.example) & <b>' }],
  link: { label: 'Open the operation', href: 'https://console.example.com/activity/1' },
  operation: null,
}

const outgoing = (shape: WebhookShape, secret: string | null, change: Partial<WebhookMessage> = {}) => {
  const { url, headers, body } = toOutgoing({ ...message, ...change }, { shape, target: { url: URL_OF, secret }, nowMs: NOW_MS })
  return { url, headers, text: body, body: JSON.parse(body) }
}

test('signed JSON carries its delivery id, its moment, and a signature over both the moment and the body', () => {
  const { headers, text, body } = outgoing('generic', 'a-secret-of-our-own')
  const expected = createHmac('sha256', 'a-secret-of-our-own').update(`1790000000.${text}`).digest('hex')

  expect(headers).toMatchObject({
    'x-console-delivery': 'delivery-1',
    'x-console-event': 'accomplished',
    'x-console-timestamp': '1790000000',
    'x-console-signature': `sha256=${expected}`,
  })
  expect(body).toMatchObject({ deliveryId: 'delivery-1', event: 'accomplished' })
})

test('DingTalk gets its signature in the query, beside the token', () => {
  const query = new URL(outgoing('dingtalk', 'SECxyz').url).searchParams
  const expected = createHmac('sha256', 'SECxyz').update('1790000000123\nSECxyz').digest('base64')

  expect(Object.fromEntries(query)).toEqual({ access_token: 't0ken', timestamp: '1790000000123', sign: expected })
  expect(outgoing('dingtalk', null).url).toBe(URL_OF)
})

test('Feishu gets its signature in the body', () => {
  const expected = createHmac('sha256', '1790000000\nsecret').digest('base64')

  expect(outgoing('feishu', 'secret').body).toMatchObject({ timestamp: '1790000000', sign: expected, msg_type: 'post' })
  expect(outgoing('feishu', null).body).not.toHaveProperty('sign')
  expect(Object.keys(outgoing('feishu', null, { locale: 'zh-CN' }).body.content.post)).toEqual(['zh_cn'])
})

describe('the name of a disk becomes neither a link nor a mention', () => {
  test('in DingTalk', () => {
    const { text } = outgoing('dingtalk', null).body.markdown
    expect(text).toContain('［win］')
    expect(text.match(/\]\(/g)).toHaveLength(1)
    expect(text).not.toContain('<')
  })

  test('in Slack', () => {
    const { text, blocks } = outgoing('slack', null).body
    for (const words of [text, blocks[0].text.text]) expect(words).not.toContain('<!channel>')
    expect(blocks[0].text.text.match(/</g)).toHaveLength(1)
  })

  test('in Feishu', () => {
    const [line, link] = outgoing('feishu', null).body.content.post.en_us.content
    expect(line).toEqual([{ tag: 'text', text: 'Disk: [win](https://evil.example) & <b>' }])
    expect(link).toEqual([{ tag: 'a', text: 'Open the operation', href: 'https://console.example.com/activity/1' }])
  })
})

test('a test message is in the language of the webhook and leads back to its page', async () => {
  const wish = { deliveryId: 'd', atMs: NOW_MS, baseUrl: 'https://console.example.com', name: 'ops' }
  expect(await testMessage({ ...wish, locale: 'zh-CN' })).toMatchObject({ event: 'test', title: '快照控制台的测试消息', operation: null })
  expect((await testMessage({ ...wish, locale: 'en' })).link.href).toBe('https://console.example.com/settings/webhooks')
})
