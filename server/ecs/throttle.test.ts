import { describe, expect, test } from 'vitest'
import type { Problem } from '@/lib/errors/problem'
import { fail, ok, type Result } from '@/lib/result'
import { isoTime } from '@/server/clock'
import { createThrottle, type GateKey, type Throttle } from '@/server/ecs/throttle'
import { FakeClock } from '@/server/test-setup/fake-clock'

const GATE = { accountId: 'default', regionId: 'cn-hangzhou', operation: 'DescribeDisks' }

const throttled = (clock: FakeClock): { ok: false; problem: Problem } =>
  fail({ kind: 'throttled', operation: 'DescribeDisks', code: 'Throttling.User', requestId: 'R', retryAt: isoTime(clock.now()) })

/** A cloud that counts its calls and answers what it is told to. */
const cloud = (clock: FakeClock) => {
  const state = { calls: 0, isThrottling: true }
  const call = async (): Promise<Result<string>> => {
    state.calls += 1
    return state.isThrottling ? throttled(clock) : ok('rows')
  }
  return { state, call }
}

const pass = async <T>(throttle: Throttle, key: GateKey, call: () => Promise<Result<T>>): Promise<Result<T>> => {
  const entered = throttle.enter(key)
  return entered.ok ? entered.value.through(call) : entered
}

const withoutJitter = (clock: FakeClock) => createThrottle({ now: clock.now, random: () => 0 })

const retryAtOf = (answer: Result<unknown>): string | null =>
  !answer.ok && answer.problem.kind === 'throttled' ? answer.problem.retryAt : null

test('while the cloud throttles, sixteen callers over sixteen seconds make five calls', async () => {
  const clock = new FakeClock()
  const { state, call } = cloud(clock)
  const throttle = withoutJitter(clock)

  for (let second = 0; second < 16; second += 1) {
    await Promise.all(Array.from({ length: second === 0 ? 1 : 16 }, () => pass(throttle, GATE, call)))
    await clock.pass(1_000)
  }

  // at 0, 1, 3, 7 and 15 s
  expect(state.calls).toBe(5)
})

test('who may not call is told when to try again, and with which code ECS said so', async () => {
  const clock = new FakeClock()
  const { call } = cloud(clock)
  const throttle = withoutJitter(clock)
  await pass(throttle, GATE, call)

  const answer = await pass(throttle, GATE, call)

  const retryAt = isoTime(clock.now() + 1_000)
  expect(answer).toEqual(fail({ kind: 'throttled', operation: 'DescribeDisks', code: 'Throttling.User', requestId: 'R', retryAt }))
})

test('one probe goes out at a time, and its success lets everybody through', async () => {
  const clock = new FakeClock()
  const { state, call } = cloud(clock)
  const throttle = withoutJitter(clock)
  await pass(throttle, GATE, call)
  await clock.pass(1_000)
  state.isThrottling = false

  const answers = await Promise.all(Array.from({ length: 5 }, () => pass(throttle, GATE, call)))
  const later = await Promise.all(Array.from({ length: 5 }, () => pass(throttle, GATE, call)))

  expect(answers.filter(({ ok: isOk }) => isOk)).toHaveLength(1)
  expect(later.filter(({ ok: isOk }) => isOk)).toHaveLength(5)
})

test('the pause doubles up to a minute', async () => {
  const clock = new FakeClock()
  const { call } = cloud(clock)
  const throttle = withoutJitter(clock)
  const pauses: number[] = []
  for (let probe = 0; probe < 9; probe += 1) {
    const pauseMs = Date.parse(retryAtOf(await pass(throttle, GATE, call)) ?? '') - clock.now()
    pauses.push(pauseMs / 1_000)
    await clock.pass(pauseMs)
  }

  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
})

test('many consoles do not probe at the same moment', async () => {
  const clock = new FakeClock()
  const throttle = createThrottle({ now: clock.now, random: () => 0.5 })

  const answer = await pass(throttle, GATE, cloud(clock).call)

  expect(retryAtOf(answer)).toBe(isoTime(clock.now() + 1_100))
})

test('calls that left together count as one throttling', async () => {
  const clock = new FakeClock()
  const { call } = cloud(clock)
  const throttle = withoutJitter(clock)

  const answers = await Promise.all(Array.from({ length: 8 }, () => pass(throttle, GATE, call)))

  expect(new Set(answers.map(retryAtOf))).toEqual(new Set([isoTime(clock.now() + 1_000)]))
})

describe('the gate stands for one account, region and operation', () => {
  test.each([{ accountId: 'other' }, { regionId: 'eu-central-1' }, { operation: 'DescribeSnapshots' }])(
    '%j is not held back',
    async (other) => {
      const clock = new FakeClock()
      const { state, call } = cloud(clock)
      const throttle = withoutJitter(clock)
      await pass(throttle, GATE, call)
      state.isThrottling = false

      expect(await pass(throttle, { ...GATE, ...other }, call)).toEqual(ok('rows'))
    },
  )
})

test('a probe that gets lost keeps the gate as it is, and the next one may go', async () => {
  const clock = new FakeClock()
  const { state, call } = cloud(clock)
  const throttle = withoutJitter(clock)
  await pass(throttle, GATE, call)
  await clock.pass(1_000)
  await pass(throttle, GATE, async () => fail({ kind: 'unreachable', operation: 'DescribeDisks', endpoint: 'x', cause: 'timeout' }))
  state.isThrottling = false

  expect(await pass(throttle, GATE, call)).toEqual(ok('rows'))
})

test('a probe that fails by surprise does not block the gate', async () => {
  const clock = new FakeClock()
  const { state, call } = cloud(clock)
  const throttle = withoutJitter(clock)
  await pass(throttle, GATE, call)
  await clock.pass(1_000)
  await expect(pass(throttle, GATE, () => Promise.reject(new Error('surprise')))).rejects.toThrow('surprise')
  state.isThrottling = false

  expect(await pass(throttle, GATE, call)).toEqual(ok('rows'))
})
