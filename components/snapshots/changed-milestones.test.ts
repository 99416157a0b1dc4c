import { expect, test } from 'vitest'
import { changedMilestones } from '@/components/snapshots/changed-milestones'

const accepted = { snapshotId: 's-1', status: 'progressing', isAvailable: false } as const
const usable = { snapshotId: 's-1', status: 'progressing', isAvailable: true } as const
const stored = { snapshotId: 's-1', status: 'accomplished', isAvailable: true } as const
const failed = { snapshotId: 's-1', status: 'failed', isAvailable: false } as const

test.each([
  ['it became usable', accepted, usable, 'usable'],
  ['it was fully stored', usable, stored, 'stored'],
  ['it failed', accepted, failed, 'failed'],
] as const)('what has changed is said: %s', (_, before, after, reached) => {
  expect(changedMilestones([before], [after])).toEqual([{ snapshot: after, reached }])
})

test('more progress alone is not worth a sentence', () => {
  expect(changedMilestones([{ ...accepted }], [{ ...accepted }])).toEqual([])
})

test('a snapshot that comes into view with another page or filter says nothing', () => {
  expect(changedMilestones([{ ...accepted, snapshotId: 's-2' }], [stored])).toEqual([])
})
