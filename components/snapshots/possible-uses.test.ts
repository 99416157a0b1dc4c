import { expect, test } from 'vitest'
import { type PossibleUse, possibleUsesOf, type UseFacts } from '@/components/snapshots/possible-uses'

const STORED: UseFacts['snapshot'] = { status: 'accomplished', isAvailable: true, sourceDiskType: 'system', usage: 'none' }
const DISK = { diskId: 'd-1', name: 'orders' }

const finding = (use: PossibleUse, snapshot: Partial<UseFacts['snapshot']>, sourceDisk: UseFacts['sourceDisk'] = DISK) =>
  possibleUsesOf({ snapshot: { ...STORED, ...snapshot }, sourceDisk }).find((candidate) => candidate.use === use)

const RUNNING = { status: 'progressing', isAvailable: false } as const
const USABLE_EARLY = { status: 'progressing', isAvailable: true } as const
const FAILED = { status: 'failed', isAvailable: false } as const

test.each([
  ['a stored snapshot can become a disk', {}, 'yes', 'new-disk-yes'],
  ['an ESSD snapshot can become a disk before it is fully stored', USABLE_EARLY, 'yes', 'new-disk-yes'],
  ['a running snapshot that is not usable yet cannot become a disk yet', RUNNING, 'later', 'new-disk-later'],
  ['a failed snapshot never becomes a disk', FAILED, 'no', 'failed'],
] as const)('%s', (_, snapshot, verdict, sentence) => {
  expect(finding('new-disk', snapshot)).toEqual({ use: 'new-disk', verdict, sentence })
})

test.each([
  ['a roll-back is possible, but takes back what was written since', {}, DISK, 'care', 'roll-back-yes'],
  ['a roll-back waits until the snapshot is usable', RUNNING, DISK, 'later', 'roll-back-later'],
  ['a disk that no longer exists cannot be rolled back', {}, null, 'no', 'roll-back-no-disk'],
  ['a failed snapshot says so rather than speaking of its lost disk', FAILED, null, 'no', 'failed'],
] as const)('%s', (_, snapshot, sourceDisk, verdict, sentence) => {
  expect(finding('roll-back', snapshot, sourceDisk)).toEqual({ use: 'roll-back', verdict, sentence })
})

test.each([
  ['a custom image can be made from a stored snapshot of a system disk', {}, 'yes', 'image-yes'],
  ['a custom image has to wait for accomplished, usable or not', USABLE_EARLY, 'later', 'image-later'],
  ['a data disk does not make a custom image', { sourceDiskType: 'data' }, 'no', 'image-data-disk'],
] as const)('%s', (_, snapshot, verdict, sentence) => {
  expect(finding('image', snapshot)).toEqual({ use: 'image', verdict, sentence })
})

test.each([
  ['none', 'care', 'delete-free'],
  ['image', 'no', 'delete-image'],
  ['disk', 'care', 'delete-disk'],
  ['image_disk', 'no', 'delete-image-and-disk'],
] as const)('a stored snapshot used by %s: deletion is %s', (usage, verdict, sentence) => {
  expect(finding('delete', { usage })).toEqual({ use: 'delete', verdict, sentence })
})

test('deleting a running snapshot is cancelling it, whatever uses it', () => {
  expect(finding('delete', { ...USABLE_EARLY, usage: 'disk' })).toEqual({ use: 'delete', verdict: 'care', sentence: 'delete-running' })
})
