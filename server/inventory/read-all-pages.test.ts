import { describe, expect, test } from 'vitest'
import type { Problem } from '@/lib/errors/problem'
import { fail, ok, type Result } from '@/lib/result'
import { isoTime } from '@/server/clock'
import type { EcsPage } from '@/server/ecs/to-page'
import { readAllPages } from '@/server/inventory/read-all-pages'
import { FakeClock } from '@/server/test-setup/fake-clock'

type Row = { id: string }

const reading = (readPage: (token: string | null) => Promise<Result<EcsPage<Row>>>, { clock = new FakeClock(), patienceMs = 0 } = {}) => {
  const waits: (Problem | null)[] = []
  const onWaiting = (problem: Problem | null) => waits.push(problem)
  return { waits, result: readAllPages({ operation: 'DescribeDisks', readPage, idOf: ({ id }: Row) => id, clock, patienceMs, onWaiting }) }
}

const page = (ids: readonly string[], nextToken: string | null = null, unreadable = 0) =>
  ok({ rows: ids.map((id) => ({ id })), nextToken, unreadable })

test('all pages are read, and a row that moved from one to the next counts once', async () => {
  const pages: Record<string, Result<EcsPage<Row>>> = { first: page(['a', 'b'], '2'), 2: page(['b', 'c'], '3', 1), 3: page(['d']) }

  const { result } = reading(async (token) => pages[token ?? 'first'] ?? fail({ kind: 'stale-page' }))

  expect(await result).toEqual(ok({ rows: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }], unreadable: 1 }))
})

test('a page that fails fails the whole: half a list is never taken for all', async () => {
  const { result } = reading(async (token) => (token === null ? page(['a'], '2') : fail({ kind: 'credential', cause: 'unusable' })))

  expect(await result).toEqual(fail({ kind: 'credential', cause: 'unusable' }))
})

describe('a cloud that never says "last page"', () => {
  test.each<[string, (calls: number) => string]>([
    ['repeats a token', () => 'again'],
    ['always has a new token', (calls) => `token-${calls}`],
  ])('%s: the reading ends', async (_, tokenOf) => {
    let calls = 0
    const { result } = reading(async () => {
      calls += 1
      return page([`row-${calls}`], tokenOf(calls))
    })

    expect(await result).toMatchObject({ ok: false, problem: { kind: 'bad-answer' } })
  })
})

describe('a throttled page', () => {
  const throttledUntil = (ms: number) =>
    fail({ kind: 'throttled', operation: 'DescribeDisks', code: 'Throttling', requestId: null, retryAt: isoTime(ms) })

  test('is asked again when the gate opens, and says meanwhile what it waits for', async () => {
    const clock = new FakeClock()
    const opensAtMs = clock.now() + 4_000
    const asked: (string | null)[] = []
    const { result, waits } = reading(
      async (token) => {
        asked.push(token)
        if (token === null) return page(['a'], '2')
        return clock.now() < opensAtMs ? throttledUntil(opensAtMs) : page(['b'])
      },
      { clock, patienceMs: 60_000 },
    )
    await clock.pass(0)
    expect(waits.at(-1)).toMatchObject({ kind: 'throttled' })

    await clock.pass(4_000)

    expect(await result).toMatchObject({ ok: true, value: { rows: [{ id: 'a' }, { id: 'b' }] } })
    expect(asked).toEqual([null, '2', '2'])
    expect(waits.at(-1)).toBeNull()
  })

  test('is given up when the patience is at its end', async () => {
    const clock = new FakeClock()
    const { result } = reading(async () => throttledUntil(clock.now() + 10_000), { clock, patienceMs: 30_000 })

    await clock.pass(40_000)

    expect(await result).toMatchObject({ ok: false, problem: { kind: 'throttled' } })
  })
})
