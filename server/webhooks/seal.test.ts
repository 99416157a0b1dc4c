import { expect, test } from 'vitest'
import { seal, unseal } from '@/server/webhooks/seal'

const key = Buffer.alloc(32, 'k')
const target = { url: 'https://hooks.example.com/T0/B0/very-secret', secret: 'another-secret' }
const sealed = seal(target, { key, webhookId: 'one' })

test('what is sealed opens with the same key in the same row', () => {
  expect(unseal(sealed, { key, webhookId: 'one' })).toEqual(target)
  expect(unseal(seal({ ...target, secret: null }, { key, webhookId: 'one' }), { key, webhookId: 'one' })).toEqual({
    ...target,
    secret: null,
  })
})

test('nothing of it can be read without the key, and twice the same looks different', () => {
  const bytes = Buffer.from(sealed.split('.')[1] ?? '', 'base64url').toString('latin1')
  for (const word of ['hooks.example.com', 'very-secret', 'another-secret']) expect(bytes).not.toContain(word)
  expect(seal(target, { key, webhookId: 'one' })).not.toBe(sealed)
})

test.each([
  ['with another key', sealed, { key: Buffer.alloc(32, 'x'), webhookId: 'one' }],
  ['in another row', sealed, { key, webhookId: 'two' }],
  ['changed', `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`, { key, webhookId: 'one' }],
  ['cut', sealed.slice(0, 20), { key, webhookId: 'one' }],
  ['of another version', sealed.replace('v1.', 'v2.'), { key, webhookId: 'one' }],
  ['empty', '', { key, webhookId: 'one' }],
])('%s it does not open', (_, text, where) => {
  expect(unseal(text, where)).toBeNull()
})
