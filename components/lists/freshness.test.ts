import { describe, expect, test } from 'vitest'
import { freshnessOf } from '@/components/lists/freshness'
import { listState } from '@/components/lists/list-state'
import type { RegionFreshness } from '@/lib/ecs/fleet'
import type { Problem } from '@/lib/errors/problem'

const OFFLINE: Problem = { kind: 'offline' }
const THROTTLED: Problem = {
  kind: 'throttled',
  operation: 'DescribeDisks',
  code: 'Throttling',
  requestId: null,
  retryAt: '2026-11-24T00:01:00Z',
}

const STAGING = { id: 'staging', label: 'Staging' }

const region = (regionId: string, change: Partial<RegionFreshness> = {}): RegionFreshness => ({
  accountId: 'default',
  regionId,
  refreshedAt: '2026-11-24T00:00:00Z',
  isRefreshing: false,
  problem: null,
  ...change,
})

describe('how old a list is', () => {
  test('a list is as old as the oldest region that could be read', () => {
    const regions = [region('cn-beijing'), region('cn-hangzhou', { refreshedAt: '2026-11-23T23:59:00Z' })]
    expect(freshnessOf(regions, [])).toMatchObject({ regions: 2, updatedAt: '2026-11-23T23:59:00Z', failed: [] })
  })

  test('a failed region is named on its own and does not make the rest look old', () => {
    const broken = region('eu-central-1', { refreshedAt: '2026-11-20T00:00:00Z', problem: OFFLINE })
    expect(freshnessOf([region('cn-beijing'), broken], [])).toMatchObject({ updatedAt: '2026-11-24T00:00:00Z', failed: [broken] })
  })

  test('when every region failed, the last time one was read is what remains', () => {
    const regions = [
      region('cn-beijing', { problem: OFFLINE, refreshedAt: '2026-11-23T00:00:00Z' }),
      region('cn-hangzhou', { problem: OFFLINE, refreshedAt: '2026-11-23T12:00:00Z' }),
    ]
    expect(freshnessOf(regions, []).updatedAt).toBe('2026-11-23T12:00:00Z')
  })

  test('a list of which nothing was read yet has no age', () => {
    expect(freshnessOf([region('cn-beijing', { refreshedAt: null })], []).updatedAt).toBeNull()
  })

  test('one region at work means the list is being refreshed', () => {
    expect(freshnessOf([region('cn-beijing'), region('cn-hangzhou', { isRefreshing: true })], []).isRefreshing).toBe(true)
  })

  test('a failed region has its account beside it only where there are several', () => {
    const broken = [region('cn-beijing', { accountId: 'staging', problem: OFFLINE })]
    expect(freshnessOf(broken, [STAGING]).failed).toMatchObject([{ accountLabel: null }])
    expect(freshnessOf(broken, [{ id: 'default', label: 'Default' }, STAGING]).failed).toMatchObject([{ accountLabel: 'Staging' }])
  })

  test('a region of two accounts counts once', () => {
    const regions = [region('cn-beijing'), region('cn-hangzhou'), region('cn-beijing', { accountId: 'staging' })]
    expect(freshnessOf(regions, []).regions).toBe(2)
  })

  test.each([
    ['throttling slows the list down', THROTTLED, true],
    ['another failure does not', OFFLINE, false],
  ])('%s', (_, problem, isSlowedDown) => {
    expect(freshnessOf([region('cn-beijing'), region('cn-hangzhou', { problem })], []).isSlowedDown).toBe(isSlowedDown)
  })
})

describe('what stands where the rows would be', () => {
  const NEVER_READ = region('cn-beijing', { refreshedAt: null })
  const FAILED = region('cn-hangzhou', { problem: OFFLINE })

  test.each([
    ['rows, when some match', { matched: 3, total: 9, freshness: [region('cn-beijing')] }, 'rows'],
    ['old rows stay when a region fails', { matched: 3, total: 9, freshness: [FAILED] }, 'rows'],
    ['no match, when filters hide all', { matched: 0, total: 9, freshness: [region('cn-beijing')] }, 'no-match'],
    ['empty, when every region was read and has nothing', { matched: 0, total: 0, freshness: [region('cn-beijing')] }, 'empty'],
    ['a first read, while no region has answered', { matched: 0, total: 0, freshness: [NEVER_READ] }, 'first-read'],
    [
      'a first read, while one region has not answered',
      { matched: 0, total: 0, freshness: [region('cn-hangzhou'), NEVER_READ] },
      'first-read',
    ],
    ['unreadable, when one of the empty regions failed', { matched: 0, total: 0, freshness: [region('cn-beijing'), FAILED] }, 'unreadable'],
  ])('%s', (_, counts, kind) => {
    expect(listState(counts, null).kind).toBe(kind)
  })

  test.each([
    ['a first read, before the console has answered', null, 'first-read'],
    ['unreadable, when the console never answered', OFFLINE, 'unreadable'],
  ] as const)('%s', (_, problem, kind) => {
    expect(listState(null, problem).kind).toBe(kind)
  })

  test('rows stay when the console stops answering', () => {
    expect(listState({ matched: 1, total: 1, freshness: [] }, OFFLINE).kind).toBe('rows')
  })
})
