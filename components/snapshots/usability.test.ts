import { expect, test } from 'vitest'
import { usabilityOf } from '@/components/snapshots/usability'

test.each([
  ['a running snapshot is usable as soon as ECS says so', 'progressing', true, 'early'],
  ['a running snapshot is not usable before that', 'progressing', false, 'not-yet'],
  ['a stored snapshot is usable', 'accomplished', true, 'yes'],
  ['a stored snapshot that ECS does not call available is not called usable', 'accomplished', false, 'not-yet'],
  ['a failed snapshot is not usable, whatever ECS says beside it', 'failed', true, 'no'],
] as const)('%s', (_, status, isAvailable, expected) => {
  expect(usabilityOf({ status, isAvailable })).toBe(expected)
})
