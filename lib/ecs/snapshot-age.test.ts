import { expect, test } from 'vitest'
import { ageTone } from '@/lib/ecs/snapshot-age'

const NOW = new Date('2026-11-24T00:00:00Z')
const daysAgo = (days: number, extraMs = 0): string => new Date(NOW.getTime() - days * 86_400_000 - extraMs).toISOString()

test.each([
  ['taken a moment ago is fine', daysAgo(0), 'ok'],
  ['taken exactly 7 days ago is still fine', daysAgo(7), 'ok'],
  ['a moment older than 7 days wants attention', daysAgo(7, 1), 'warn'],
  ['taken exactly 30 days ago wants attention', daysAgo(30), 'warn'],
  ['a moment older than 30 days is bad', daysAgo(30, 1), 'bad'],
  ['no snapshot at all is bad', null, 'bad'],
  ['a clock that runs ahead does not alarm anyone', daysAgo(-1), 'ok'],
] as const)('a last good snapshot %s', (_, createdAt, tone) => {
  expect(ageTone(createdAt, NOW)).toBe(tone)
})
