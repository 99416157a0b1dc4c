import { expect, test } from 'vitest'
import { releaseOf } from '@/components/snapshots/release'

const NOW = new Date('2026-11-24T02:00:00Z')

test('a snapshot without RetentionDays is kept until someone deletes it', () => {
  expect(releaseOf({ createdAt: '2026-11-24T01:00:00Z', retentionDays: null }, NOW)).toEqual({ kind: 'kept' })
})

test('before the data point is cut the days do not count yet', () => {
  expect(releaseOf({ createdAt: null, retentionDays: 30 }, NOW)).toEqual({ kind: 'not-counting', retentionDays: 30 })
})

test.each([
  ['a second more than seven days is far away', '2026-11-01T02:00:01Z', 30, { kind: 'due', at: '2026-12-01T02:00:01.000Z', isSoon: false }],
  ['seven days to the second is soon', '2026-11-01T02:00:00Z', 30, { kind: 'due', at: '2026-12-01T02:00:00.000Z', isSoon: true }],
  [
    'a moment that has passed while ECS still lists it is told as that',
    '2026-11-23T02:00:00Z',
    1,
    { kind: 'overdue', at: '2026-11-24T02:00:00.000Z' },
  ],
] as const)('%s', (_, createdAt, retentionDays, expected) => {
  expect(releaseOf({ createdAt, retentionDays }, NOW)).toEqual(expected)
})
