import { expect, test } from 'vitest'
import { foreseenRefusal } from '@/components/snapshots/foreseen-refusal'
import type { Check } from '@/lib/ecs/eligibility'

const check = (facts: Pick<Check, 'id' | 'verdict' | 'reason'>): Check => ({ values: {}, ...facts })
const foreseen = (...checks: readonly Check[]) => foreseenRefusal({ eligibility: { verdict: 'block', checks } })

test.each([
  ['category', 'category-unsupported', 'DiskCategory.OperationNotSupported'],
  ['disk-status', 'disk-status-wrong', 'IncorrectDiskStatus'],
  ['ever-attached', 'never-attached', 'IncorrectDiskStatus.NeverAttached'],
  ['instance-status', 'instance-unsteady', 'IncorrectInstanceStatus'],
  ['security-lock', 'locked-for-security', 'InstanceLockedForSecurity'],
] as const)('where %s blocks (%s), ECS would refuse with %s', (id, reason, code) => {
  expect(foreseen(check({ id, verdict: 'block', reason }))).toBe(code)
})

test('what only warns foresees no refusal', () => {
  expect(foreseen(check({ id: 'quota', verdict: 'warn', reason: 'quota-full' }))).toBeNull()
})
