import { expect, test } from 'vitest'
import { backoffMs } from '@/lib/backoff'

test('a pause doubles with each failure, up to its limit, however many there were', () => {
  const pauses = [0, 1, 2, 3, 4, 2_000].map((failures) => backoffMs(failures, { firstMs: 1_000, mostMs: 10_000 }))

  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000])
})
