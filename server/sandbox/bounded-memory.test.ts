import { expect, test } from 'vitest'
import { SeenTokens } from './faults/tag-fault.ts'
import { Journal } from './journal.ts'
import { Throttle } from './throttle.ts'
import { NonceMemory } from './wire/nonce-memory.ts'

/* What is remembered of requests does not grow without end. */

const entry = (parameters: Readonly<Record<string, string>> = {}) => ({
  worldAt: null,
  scheme: null,
  accessKeyId: null,
  action: null,
  parameters,
  clientToken: null,
  requestId: '',
  fault: null,
  effect: null,
  outcome: { kind: 'pending' } as const,
  defect: null,
})

test('the journal drops its oldest entries and says how many', () => {
  const journal = new Journal()
  for (let count = 0; count < 20_003; count += 1) journal.begin(entry())

  const page = journal.after(0)

  expect(page).toMatchObject({ lastSequence: 20_003, dropped: 3 })
  expect(page.entries).toHaveLength(20_000)
  expect(page.entries[0]?.sequence).toBe(4)
})

test('the journal holds fewer entries when their parameters are huge, but always the last', () => {
  const journal = new Journal()
  for (let count = 0; count < 100; count += 1) journal.begin(entry({ Description: 'x'.repeat(1_000_000) }))

  expect(journal.after(0)).toMatchObject({ lastSequence: 100, dropped: 85 })
  journal.begin(entry({ Description: 'x'.repeat(20_000_000) }))
  expect(journal.after(0).entries).toHaveLength(1)
})

test('a nonce is remembered until its request could no longer be replayed', () => {
  const nonces = new NonceMemory()
  const use = (nowMs: number) => nonces.use({ accessKeyId: 'sandbox', nonce: 'n', expiresAtMs: nowMs + 1_000, nowMs })

  expect([use(0), use(1_000), use(1_001)]).toEqual([true, false, true])
})

test('beyond 200,000 nonces the oldest are forgotten first', () => {
  const nonces = new NonceMemory()
  const use = (nonce: number) => nonces.use({ accessKeyId: 'sandbox', nonce: String(nonce), expiresAtMs: 1, nowMs: 0 })
  for (let nonce = 0; nonce < 200_000; nonce += 1) use(nonce)

  expect(use(1)).toBe(false)
  use(200_000)
  use(200_001)
  expect(use(0)).toBe(true)
  expect(use(200_001)).toBe(false)
})

test('beyond 10,000 tokens the oldest count as new again', () => {
  const tokens = new SeenTokens()
  for (let token = 0; token <= 10_000; token += 1) tokens.isFirst(String(token))

  expect(tokens.isFirst('10000')).toBe(false)
  expect(tokens.isFirst('0')).toBe(true)
})

test('a throttled action is free again in the next clock minute, and each region has its own count', () => {
  const throttle = new Throttle()
  throttle.rules = { perMinute: { CreateSnapshot: 2 }, code: 'Throttling.User' }
  const ask = (nowMs: number, regionId = 'cn-hangzhou', action = 'CreateSnapshot') => throttle.refusalCode({ action, regionId, nowMs })

  expect([ask(0), ask(59_000), ask(59_999)]).toEqual([null, null, 'Throttling.User'])
  expect(ask(59_999, 'cn-beijing')).toBeNull()
  expect(ask(59_999, 'cn-hangzhou', 'DescribeDisks')).toBeNull()
  expect(ask(60_000)).toBeNull()
})
