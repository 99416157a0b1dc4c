import { describe, expect, test } from 'vitest'
import { latestMilestone, milestonesOf } from '@/components/snapshots/milestones-of'
import type { Snapshot } from '@/lib/ecs/snapshot'

const snapshotWith = (change: Partial<Snapshot>) => ({
  status: 'progressing' as const,
  isAvailable: false,
  progressPercent: 0,
  createdAt: '2026-11-24T02:40:02Z',
  ...change,
})

const told = (change: Partial<Snapshot>) =>
  milestonesOf(snapshotWith(change)).map(({ name, state, towardsNext }) => `${name} ${state} ${towardsNext}`)

describe('the milestones of a snapshot', () => {
  test.each<[string, Partial<Snapshot>, string[]]>([
    ['just accepted', {}, ['accepted current 0', 'usable ahead 0', 'stored ahead 0']],
    ['half stored and not usable before the end', { progressPercent: 50 }, ['accepted current 50', 'usable ahead 0', 'stored ahead 0']],
    ['usable while it is stored', { isAvailable: true, progressPercent: 62 }, ['accepted done 100', 'usable current 62', 'stored ahead 0']],
    [
      'fully stored',
      { status: 'accomplished', isAvailable: true, progressPercent: 100 },
      ['accepted done 100', 'usable done 100', 'stored done 0'],
    ],
    [
      'fully stored, though ECS does not say Available',
      { status: 'accomplished', progressPercent: 100 },
      ['accepted done 100', 'usable done 100', 'stored done 0'],
    ],
    ['failed half way', { status: 'failed', progressPercent: 40 }, ['accepted done 40', 'usable failed 0', 'stored failed 0']],
    [
      'failed after it was usable',
      { status: 'failed', isAvailable: true, progressPercent: 40 },
      ['accepted done 100', 'usable failed 40', 'stored failed 0'],
    ],
    ['further than possible', { progressPercent: 140 }, ['accepted current 100', 'usable ahead 0', 'stored ahead 0']],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })

  test('accepted is dated by the answer, else by the data point', () => {
    expect(milestonesOf(snapshotWith({}), { accepted: '2026-11-24T02:40:01Z' })[0].at).toBe('2026-11-24T02:40:01Z')
    expect(milestonesOf(snapshotWith({}))[0].at).toBe('2026-11-24T02:40:02Z')
  })

  test('a moment that was seen is not told before its milestone is reached', () => {
    expect(milestonesOf(snapshotWith({}), { usable: '2026-11-24T02:40:09Z' })[1].at).toBeNull()
    expect(milestonesOf(snapshotWith({ isAvailable: true }), { usable: '2026-11-24T02:40:09Z' })[1].at).toBe('2026-11-24T02:40:09Z')
  })
})

test.each<[Partial<Snapshot>, string]>([
  [{}, 'accepted'],
  [{ isAvailable: true }, 'usable'],
  [{ status: 'accomplished' }, 'stored'],
  [{ status: 'failed', isAvailable: true }, 'failed'],
])('the milestone to speak of for %o is %s', (change, expected) => {
  expect(latestMilestone(snapshotWith(change))).toBe(expected)
})
