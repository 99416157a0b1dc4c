import { expect, test } from 'vitest'
import { memorySlope, percentile } from './figures.ts'

test.each([
  [[], 95, 0],
  [[7], 95, 7],
  [[3, 1, 2, 4], 50, 2],
  [Array.from({ length: 100 }, (_, index) => index + 1), 95, 95],
])('of %j the %i th percentile is %i', (values, percent, expected) => {
  expect(percentile(values, percent)).toBe(expected)
})

test('memory that grows by 1 MB a minute grows by 60 MB an hour; one that swings about a level does not grow', () => {
  const minutes = Array.from({ length: 30 }, (_, minute) => minute)

  expect(memorySlope(minutes.map((minute) => ({ atMs: minute * 60_000, mb: 300 + minute })))).toBeCloseTo(60)
  expect(Math.abs(memorySlope(minutes.map((minute) => ({ atMs: minute * 60_000, mb: minute % 2 === 0 ? 300 : 310 }))))).toBeLessThan(12)
})
