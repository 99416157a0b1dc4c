import { describe, expect, test } from 'vitest'
import { parseRetentionDays, retentionMoment } from '@/components/snapshots/retention-days'

describe('the number of days', () => {
  test.each([
    ['7', 7],
    ['65536', 65_536],
    ['007', 7],
    ['0', 0],
  ])('%s is a number', (text, days) => {
    expect(parseRetentionDays(text)).toBe(days)
  })

  test.each([
    ['1e3'],
    ['0x10'],
    ['٣٠'],
    ['３０'],
    [''],
    [' '],
    [' 7'],
    ['7 '],
    ['1.5'],
    ['1,5'],
    ['-1'],
    ['+7'],
    ['7d'],
    ['Infinity'],
    ['1_0'],
    ['7\n'],
  ])('%j is not', (text) => {
    expect(parseRetentionDays(text)).toBeNaN()
  })
})

describe('the moment of deletion', () => {
  test('is whole days of 24 hours after creation, also where clocks are put back meanwhile', () => {
    expect(retentionMoment(30, new Date('2026-10-20T10:40:00+02:00'))?.toISOString()).toBe('2026-11-19T08:40:00.000Z')
  })

  test('of 65536 days is 179 years away', () => {
    expect(retentionMoment(65_536, new Date('2026-11-24T00:00:00Z'))?.toISOString()).toBe('2206-05-01T00:00:00.000Z')
  })

  test.each([[null], [Number.NaN], [0], [-1], [1.5], [Number.MAX_SAFE_INTEGER]])('of %s days does not exist', (days) => {
    expect(retentionMoment(days, new Date(0))).toBeNull()
  })
})
