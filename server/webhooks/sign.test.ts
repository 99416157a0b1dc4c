import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signDingtalk, signFeishu, signGeneric } from '@/server/webhooks/sign'

/* The fixed results were computed with Python's hmac from the published rules, not with this code. */

describe('our own signature: HMAC-SHA256 of "timestamp.body" under the secret', () => {
  test.each([
    ['0123456789abcdef0123', 1_790_000_000, '{"event":"accomplished"}', 'b07ed4ccbd31dcf6da435429a068d81bab158e84b27235b92155ed9e1737a30c'],
    ['钥匙-0123456789abcd', 1_790_000_001, '{"text":"快照"}', 'faa1bf46239f4f7cce544932fef1e46065d36bb731b0d483ff922129eabdda62'],
  ])('%s', (secret, timestampS, body, expected) => {
    expect(signGeneric(secret, { timestampS, body })).toBe(expected)
  })

  test('another body, another moment and another secret have other signatures', () => {
    const body = '{}'
    const signatures = [
      signGeneric('a'.repeat(16), { timestampS: 1, body }),
      signGeneric('a'.repeat(16), { timestampS: 2, body }),
      signGeneric('a'.repeat(16), { timestampS: 1, body: '{ }' }),
      signGeneric('b'.repeat(16), { timestampS: 1, body }),
    ]
    expect(new Set(signatures).size).toBe(4)
  })
})

test('DingTalk: timestamp, line feed and secret, under the secret', () => {
  const [secret, timestampMs] = ['SEC0123456789abcdef', 1_790_000_000_123]
  expect(signDingtalk(secret, timestampMs)).toBe('wuDQmcaRvCjmdtkZW5A0y8GNUP1GLMNKcgLtwsN19Q8=')
  expect(signDingtalk(secret, timestampMs)).toBe(createHmac('sha256', secret).update(`${timestampMs}\n${secret}`).digest('base64'))
})

test('Feishu: nothing, under timestamp, line feed and secret as the key', () => {
  const [secret, timestampS] = ['feishu-secret', 1_790_000_000]
  expect(signFeishu(secret, timestampS)).toBe('LVsczbz8cG/dhGS50QfERZbc/VmYnTULBg1OrBVY6fQ=')
  expect(signFeishu(secret, timestampS)).toBe(createHmac('sha256', `${timestampS}\n${secret}`).digest('base64'))
})
