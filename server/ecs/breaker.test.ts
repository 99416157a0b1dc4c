import { describe, expect, test } from 'vitest'
import type { Problem } from '@/lib/errors/problem'
import { cloudProblem } from '@/lib/errors/test-setup/sample-problems'
import { fail, ok, type Result } from '@/lib/result'
import { isoTime } from '@/server/clock'
import { createBreaker } from '@/server/ecs/breaker'
import { FakeClock } from '@/server/test-setup/fake-clock'

const HANGZHOU = { accountId: 'default', regionId: 'cn-hangzhou', product: 'ecs' }
const TIMEOUT: Problem = { kind: 'unreachable', operation: 'DescribeDisks', endpoint: 'x', cause: 'timeout' }

/** A cloud that counts its calls and answers what it is told to, behind a breaker. */
const guarded = () => {
  const clock = new FakeClock()
  const breaker = createBreaker(clock)
  const state: { calls: number; answer: Result<string> } = { calls: 0, answer: fail(TIMEOUT) }
  const ask = async (place = HANGZHOU): Promise<Result<string>> => {
    const entered = breaker.enter(place, 'DescribeDisks')
    if (!entered.ok) return entered
    return entered.value.through(async () => {
      state.calls += 1
      return state.answer
    })
  }
  const askOften = async (times: number) => {
    for (let asked = 0; asked < times; asked += 1) await ask()
  }
  return { clock, breaker, state, ask, askOften }
}

describe('after three calls in a row without an answer', () => {
  test('nothing is sent for a second, and everybody is told at once when the next try is', async () => {
    const { clock, state, ask, askOften } = guarded()
    await askOften(3)

    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))

    const retryAt = isoTime(clock.now() + 1_000)
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(fail({ kind: 'region-away', operation: 'DescribeDisks', regionId: 'cn-hangzhou', retryAt }))]),
    )
    expect(state.calls).toBe(3)
  })

  test('one call a second finds out, whoever else asks', async () => {
    const { clock, state, ask, askOften } = guarded()
    await askOften(3)

    for (let second = 0; second < 10; second += 1) {
      await clock.pass(1_000)
      await Promise.all(Array.from({ length: 16 }, () => ask()))
    }

    expect(state.calls).toBe(3 + 10)
  })

  test('the first answer lets everybody through', async () => {
    const { clock, state, ask, askOften } = guarded()
    await askOften(3)
    await clock.pass(1_000)
    state.answer = ok('rows')

    await ask()
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))

    expect(answers).toEqual(Array.from({ length: 20 }, () => ok('rows')))
  })

  test('a probe that is given back or fails by surprise leaves the place to the next', async () => {
    const { clock, breaker, state, ask, askOften } = guarded()
    await askOften(3)
    await clock.pass(1_000)
    const unused = breaker.enter(HANGZHOU, 'DescribeDisks')
    if (unused.ok) unused.value.giveBack()
    const surprised = breaker.enter(HANGZHOU, 'DescribeDisks')
    if (!surprised.ok) throw new Error('no place')
    await expect(surprised.value.through(() => Promise.reject(new Error('surprise')))).rejects.toThrow('surprise')
    state.answer = ok('rows')

    expect(await ask()).toEqual(ok('rows'))
  })

  test.each([{ accountId: 'other' }, { regionId: 'eu-central-1' }, { product: 'sts' }])('%j is not held back', async (other) => {
    const { state, ask, askOften } = guarded()
    await askOften(3)
    state.answer = ok('rows')

    expect(await ask({ ...HANGZHOU, ...other })).toEqual(ok('rows'))
  })
})

test.each<[string, Problem, boolean]>([
  ['a timeout', TIMEOUT, true],
  ['a refused connection', { ...TIMEOUT, cause: 'refused' }, true],
  ['a name that is not found', { ...TIMEOUT, cause: 'name-not-found' }, true],
  ['a certificate that is not trusted', { ...TIMEOUT, cause: 'tls' }, true],
  ['an error page', { kind: 'bad-answer', operation: 'DescribeDisks', httpStatus: 502, requestId: null }, true],
  ['an answer that is none', { kind: 'bad-answer', operation: 'DescribeDisks', httpStatus: null, requestId: null }, true],
  ['an error of the cloud', cloudProblem({ code: 'ServiceUnavailable', httpStatus: 503 }), true],
  ['a refusal', cloudProblem({ code: 'Forbidden.RAM', httpStatus: 403 }), false],
  ['"not found"', cloudProblem({ code: 'InvalidDiskId.NotFound', httpStatus: 404 }), false],
  ['throttling', { kind: 'throttled', operation: 'DescribeDisks', code: 'Throttling', requestId: null, retryAt: isoTime(0) }, false],
  ['a missing credential', { kind: 'credential', cause: 'missing' }, false],
])('%s counts as silence: %3$s', async (_, problem, isSilence) => {
  const { state, ask, askOften } = guarded()
  state.answer = fail(problem)
  await askOften(10)

  expect(await ask()).toEqual(
    isSilence ? expect.objectContaining({ problem: expect.objectContaining({ kind: 'region-away' }) }) : fail(problem),
  )
  expect(state.calls).toBe(isSilence ? 3 : 11)
})

test('an answer between silences begins the count anew', async () => {
  const { state, ask, askOften } = guarded()
  await askOften(2)
  state.answer = fail(cloudProblem({ code: 'Forbidden.RAM' }))
  await ask()
  state.answer = fail(TIMEOUT)
  await askOften(2)

  expect(await ask()).toEqual(fail(TIMEOUT))
})
