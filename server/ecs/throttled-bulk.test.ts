import { describe, expect, test } from 'vitest'
import { fail, ok, type Result } from '@/lib/result'
import { isoTime } from '@/server/clock'
import { createThrottle } from '@/server/ecs/throttle'
import { FakeClock } from '@/server/test-setup/fake-clock'

/* How much of what ECS allows a bulk of calls makes use of, and how often it is refused. In virtual time. */

const KEY = { accountId: 'default', regionId: 'cn-hangzhou', operation: 'CreateSnapshot' }
const MINUTE_MS = 60_000

type Rule = { perMinute: number /** ECS's clock behind ours. */; behindMs?: number; latencyMs?: (call: number) => number }

/** Counts as ECS does: so many calls in each minute of its own clock. What it refuses does not count. */
const quota = (clock: FakeClock, { perMinute, behindMs = 0, latencyMs = () => 80 }: Rule) => {
  const minutes = new Map<number, number>()
  const state = { perMinute, calls: 0, taken: 0, refused: 0 }
  const call = async (): Promise<Result<null>> => {
    state.calls += 1
    const eachWayMs = latencyMs(state.calls) / 2
    await clock.sleep(eachWayMs)
    const minute = Math.floor((clock.now() - behindMs) / MINUTE_MS)
    const isTaken = (minutes.get(minute) ?? 0) < state.perMinute
    if (isTaken) minutes.set(minute, (minutes.get(minute) ?? 0) + 1)
    await clock.sleep(eachWayMs)
    if (isTaken) state.taken += 1
    else state.refused += 1
    const retryAt = isoTime(clock.now())
    return isTaken ? ok(null) : fail({ kind: 'throttled', operation: KEY.operation, code: 'Throttling', requestId: null, retryAt })
  }
  return { state, call }
}

/** Workers that call whenever they get a place. */
const work = (clock: FakeClock, { workers, call }: { workers: number; call: () => Promise<Result<null>> }): void => {
  const throttle = createThrottle({ now: clock.now, random: () => 0 })
  const oneWorks = async (): Promise<never> => {
    for (;;) {
      const entered = throttle.enter(KEY)
      if (entered.ok) await entered.value.through(call)
      else await clock.sleep(Math.max(1, Date.parse(entered.problem.retryAt) - clock.now()))
    }
  }
  for (let worker = 0; worker < workers; worker += 1) void oneWorks()
}

describe('while ECS takes nothing at all', () => {
  test('sixteen workers make one call each, and after that one together at 1, 3, 7, 15, 31 and 63 s', async () => {
    const clock = new FakeClock()
    const { state, call } = quota(clock, { perMinute: 0, latencyMs: () => 0 })
    work(clock, { workers: 16, call })

    const calls: number[] = []
    for (const second of [0, 1, 3, 7, 15, 31, 63]) {
      await clock.pass(second * 1_000 + 500 - (clock.now() - START_MS))
      calls.push(state.calls)
    }

    expect(calls).toEqual([16, 17, 18, 19, 20, 21, 22])
  })
})

const START_MS = new FakeClock().now()

describe('once learned, the quota is used to 97 %, with at most 1 % refused', () => {
  test.each<[string, Rule]>([
    ['20 a minute', { perMinute: 20 }],
    ['60 a minute', { perMinute: 60 }],
    ['200 a minute', { perMinute: 200 }],
    ['a clock that is a moment behind', { perMinute: 60, behindMs: 700 }],
    ['a clock that is half a minute behind', { perMinute: 60, behindMs: 30_000 }],
    ['a clock that is ahead', { perMinute: 60, behindMs: -17_000 }],
    ['answers that take from 20 to 620 ms', { perMinute: 60, latencyMs: (call) => 20 + ((call * 7_919) % 600) }],
  ])('%s', async (_, rule) => {
    const minutes = 20
    const clock = new FakeClock(START_MS + 41_000)
    const { state, call } = quota(clock, rule)
    work(clock, { workers: 4, call })
    await clock.pass(3 * MINUTE_MS)
    const before = { ...state }

    await clock.pass(minutes * MINUTE_MS)

    const taken = state.taken - before.taken
    const refused = state.refused - before.refused
    expect(taken / (rule.perMinute * minutes)).toBeGreaterThanOrEqual(0.97)
    expect(refused / (taken + refused)).toBeLessThanOrEqual(0.01)
  })
})

describe('a quota that changes', () => {
  test.each([
    ['is raised', 30, 120],
    ['is lowered', 120, 30],
  ])('and %s is learned anew', async (_, first, then) => {
    const clock = new FakeClock(START_MS + 41_000)
    const { state, call } = quota(clock, { perMinute: first })
    work(clock, { workers: 4, call })
    await clock.pass(3 * MINUTE_MS)

    state.perMinute = then
    await clock.pass(6 * MINUTE_MS)
    const before = { ...state }
    await clock.pass(10 * MINUTE_MS)

    expect((state.taken - before.taken) / (then * 10)).toBeGreaterThanOrEqual(0.97)
  })
})
