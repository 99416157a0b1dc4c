import { describe, expect, test } from 'vitest'
import { addWebhookInput, renewWebhookInput } from '@/lib/schemas/webhooks'

const wish = {
  name: 'Deploy pipeline',
  shape: 'generic',
  url: 'https://hooks.example.com/a?b=c',
  secret: 'a-secret-of-twenty-chars',
  locale: 'en',
  accountId: '*',
  events: ['accomplished', 'failed'],
}
const brokenBy = (change: object): readonly string[] => [
  ...new Set(
    (addWebhookInput.safeParse({ ...wish, ...change }).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
  ),
]

describe('a webhook that can be added', () => {
  test.each([
    ['as it is', {}],
    ['DingTalk without a secret', { shape: 'dingtalk', secret: '' }],
    ['Feishu with one', { shape: 'feishu', secret: 'short' }],
    ['Slack', { shape: 'slack', secret: '' }],
    ['http, of which the server decides', { url: 'http://localhost:4600/hook' }],
    ['one account', { accountId: 'prod' }],
    ['spaces around it', { url: ' https://hooks.example.com/a ', name: ' ops ' }],
  ])('%s', (_, change) => {
    expect(brokenBy(change)).toEqual([])
  })
})

describe('a webhook that cannot', () => {
  test.each([
    [{ name: ' ' }, 'name: webhook-name'],
    [{ name: 'two\nlines' }, 'name: webhook-name'],
    [{ name: 'x'.repeat(81) }, 'name: webhook-name'],
    [{ shape: 'teams' }, 'shape: webhook-shape'],
    [{ url: 'hooks.example.com' }, 'url: webhook-url'],
    [{ url: 'ftp://example.com' }, 'url: webhook-url'],
    [{ url: 'https://name:password@example.com' }, 'url: webhook-url'],
    [{ url: 'https://example.com/#part' }, 'url: webhook-url'],
    [{ url: `https://example.com/${'x'.repeat(2_000)}` }, 'url: webhook-url'],
    [{ secret: '' }, 'secret: webhook-secret-needed'],
    [{ secret: 'too-short' }, 'secret: webhook-secret-needed'],
    [{ shape: 'slack' }, 'secret: webhook-secret-needed'],
    [{ secret: 'with a space in it all' }, 'secret: webhook-secret'],
    [{ locale: 'de' }, 'locale: webhook-locale'],
    [{ events: [] }, 'events: webhook-events'],
    [{ events: ['failed', 'failed'] }, 'events: webhook-events'],
    [{ events: ['creating'] }, 'events.0: webhook-events'],
    [{ accountId: 'No Account' }, 'accountId: account-id'],
  ])('%o', (change, broken) => {
    expect(brokenBy(change)).toEqual([broken])
  })

  test('one with more than the form sends', () => {
    expect(addWebhookInput.safeParse({ ...wish, disabledAt: null }).success).toBe(false)
  })
})

test('a change without anything new is none', () => {
  const webhookId = '7b2bf6a8-2f0e-4f6e-9a8f-3a9b1c2d3e4f'
  expect(renewWebhookInput.safeParse({ webhookId, url: '', secret: '' }).error?.issues.map(({ message }) => message)).toEqual([
    'webhook-nothing-new',
  ])
  expect(renewWebhookInput.safeParse({ webhookId, url: '', secret: 'x' }).success).toBe(true)
  expect(renewWebhookInput.safeParse({ webhookId: 'no', url: '', secret: 'x' }).success).toBe(false)
})
