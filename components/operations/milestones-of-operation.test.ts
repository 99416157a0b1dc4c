import { expect, test } from 'vitest'
import { milestonesOfOperation } from '@/components/operations/milestones-of-operation'
import type { OperationDetail, OperationStep, OperationView } from '@/lib/operations/operation-view'

const ACCEPTED: OperationView = {
  operationId: '0b6e3c1a-8f0d-4c2e-9a51-6f2f7a1c0d3e',
  person: 'Li Wei',
  isMine: true,
  accountId: 'default',
  regionId: 'cn-hangzhou',
  diskId: 'd-1',
  diskName: 'web-data',
  snapshotName: null,
  retentionDays: null,
  state: 'accepted',
  attempts: 0,
  isCancellable: true,
  acceptedAt: '10:00',
  createdAt: null,
  usableAt: null,
  settledAt: null,
  nextTryAt: null,
  snapshotId: null,
  requestId: null,
  problem: null,
  retryOf: null,
}
const sentAt = (at: string, version = 2): OperationStep => ({ version, at, state: 'sending', attempts: 1, code: null, requestId: null })
const MADE = { attempts: 1, createdAt: '10:02', snapshotId: 's-1' } as const

/** "accepted done 10:00 · sent current 10:01 · …" */
const told = (words: Partial<OperationView>, rest: Partial<Pick<OperationDetail, 'steps' | 'unknownSince'>> = {}): string =>
  milestonesOfOperation({ operation: { ...ACCEPTED, ...words }, steps: [sentAt('10:01')], unknownSince: null, ...rest })
    .map(({ name, state, at, end }) => [name, state, at, end].filter((word) => word !== null).join(' '))
    .join(' · ')

test.each<[string, Partial<OperationView>, string]>([
  ['on record', {}, 'accepted current 10:00 · sent ahead · creating ahead · usable ahead · stored ahead'],
  ['sending', { state: 'sending', attempts: 1 }, 'accepted done 10:00 · sent current 10:01 · creating ahead · usable ahead · stored ahead'],
  ['throttled', { state: 'waiting', attempts: 1 }, 'accepted current 10:00 · sent ahead · creating ahead · usable ahead · stored ahead'],
  ['lost', { state: 'unknown', attempts: 1 }, 'accepted done 10:00 · sent current 10:01 · creating ahead · usable ahead · stored ahead'],
  [
    'refused',
    { state: 'rejected', attempts: 1, settledAt: '10:03' },
    'accepted done 10:00 · sent done 10:01 · creating ended 10:03 rejected · usable ahead · stored ahead',
  ],
  [
    'being created',
    { ...MADE, state: 'creating' },
    'accepted done 10:00 · sent done 10:01 · creating current 10:02 · usable ahead · stored ahead',
  ],
  [
    'usable',
    { ...MADE, state: 'creating', usableAt: '10:04' },
    'accepted done 10:00 · sent done 10:01 · creating done 10:02 · usable current 10:04 · stored ahead',
  ],
  [
    'stored',
    { ...MADE, state: 'accomplished', usableAt: '10:04', settledAt: '10:05' },
    'accepted done 10:00 · sent done 10:01 · creating done 10:02 · usable done 10:04 · stored done 10:05',
  ],
  [
    'failed',
    { ...MADE, state: 'failed', settledAt: '10:05' },
    'accepted done 10:00 · sent done 10:01 · creating done 10:02 · usable ended 10:05 failed · stored ahead',
  ],
  [
    'cancelled at ECS',
    { ...MADE, state: 'cancelled', usableAt: '10:04', settledAt: '10:05' },
    'accepted done 10:00 · sent done 10:01 · creating done 10:02 · usable done 10:04 · stored ended 10:05 cancelled',
  ],
  [
    'taken back',
    { state: 'cancelled', attempts: 1, settledAt: '10:03' },
    'accepted done 10:00 · sent ended 10:03 taken-back · creating ahead · usable ahead · stored ahead',
  ],
  [
    'beyond what the console can find out',
    { state: 'needs_attention', attempts: 1 },
    'accepted done 10:00 · sent done 10:01 · creating unclear needs_attention · usable ahead · stored ahead',
  ],
])('the milestones of an operation that is %s', (_, words, expected) => {
  expect(told(words)).toBe(expected)
})

test('of several attempts the last one counts as sent', () => {
  expect(told({ state: 'sending', attempts: 2 }, { steps: [sentAt('10:01'), sentAt('10:09', 4)] })).toContain('sent current 10:09')
})

test('what ECS says it is still at has left', () => {
  expect(told({ state: 'waiting', attempts: 1 }, { unknownSince: '10:02' })).toContain('sent current 10:01')
})

test('where the step of sending is among those left out, it was sent all the same', () => {
  expect(told({ state: 'unknown', attempts: 1 }, { steps: [] })).toContain('sent current · creating ahead')
})
