import { describe, expect, test } from 'vitest'
import type { RegionFreshness } from '@/lib/ecs/fleet'
import type { Problem } from '@/lib/errors/problem'
import { POLL_WHEN_QUIET_MS, POLL_WHEN_THROTTLED_MS, POLL_WHILE_RUNNING_MS, pollAfter, pollInterval } from '@/lib/queries/poll-interval'
import { ProblemError, problemOf } from '@/lib/queries/problem-error'

const region = (change: Partial<RegionFreshness> = {}): RegionFreshness => ({
  accountId: 'default',
  regionId: 'cn-hangzhou',
  refreshedAt: '2026-11-24T02:00:00Z',
  isRefreshing: false,
  problem: null,
  ...change,
})
const THROTTLED: Problem = {
  kind: 'throttled',
  operation: 'DescribeDisks',
  code: 'Throttling',
  requestId: null,
  retryAt: '2026-11-24T02:00:10Z',
}
const AWAY: Problem = { kind: 'region-away', operation: 'DescribeDisks', regionId: 'cn-hangzhou', retryAt: '2026-11-24T02:00:10Z' }
const OFFLINE: Problem = { kind: 'offline' }

describe('how often a list is asked for', () => {
  test.each([
    ['nothing moves', { isMoving: false, freshness: [region()] }, POLL_WHEN_QUIET_MS],
    ['a snapshot is running', { isMoving: true, freshness: [region()] }, POLL_WHILE_RUNNING_MS],
    ['a region is being read', { isMoving: false, freshness: [region(), region({ isRefreshing: true })] }, POLL_WHILE_RUNNING_MS],
    ['the cloud throttles while a snapshot runs', { isMoving: true, freshness: [region({ problem: THROTTLED })] }, POLL_WHEN_THROTTLED_MS],
    ['a region does not answer', { isMoving: false, freshness: [region({ problem: AWAY })] }, POLL_WHILE_RUNNING_MS],
    ['a region fails otherwise', { isMoving: false, freshness: [region({ problem: OFFLINE })] }, POLL_WHEN_QUIET_MS],
    ['there is no region yet', { isMoving: false, freshness: [] }, POLL_WHEN_QUIET_MS],
  ])('%s', (_, motion, interval) => {
    expect(pollInterval(motion)).toBe(interval)
  })
})

describe('after a poll that failed', () => {
  const motionOf = (isMoving: boolean) => ({ isMoving, freshness: [region()] })

  test.each([
    ['nothing is known yet', { data: undefined, error: null }, POLL_WHEN_QUIET_MS],
    ['all is well', { data: true, error: null }, POLL_WHILE_RUNNING_MS],
    ['the console cannot be reached', { data: true, error: new ProblemError(OFFLINE) }, POLL_WHEN_QUIET_MS],
    ['the cloud throttles', { data: true, error: new ProblemError(THROTTLED) }, POLL_WHEN_THROTTLED_MS],
    ['a surprise', { data: undefined, error: new Error('surprise') }, POLL_WHEN_QUIET_MS],
  ])('%s', (_, state, interval) => {
    expect(pollAfter({ state }, motionOf)).toBe(interval)
  })
})

test('the facts of a failed query are its problem; anything else is a surprise without its words', () => {
  expect(problemOf(new ProblemError(THROTTLED))).toBe(THROTTLED)
  expect(problemOf(new TypeError('secret'))).toEqual({ kind: 'unexpected', reference: null })
})
