import { expect, test } from 'vitest'
import { spokenMilestones } from '@/components/disks/spoken-milestones'
import type { DiskRow, RunningSnapshot } from '@/lib/ecs/fleet'

const running = (change: Partial<RunningSnapshot> = {}): RunningSnapshot => ({
  snapshotId: 's-1',
  name: null,
  progressPercent: 40,
  remainingSeconds: 60,
  isAvailable: false,
  createdAt: '2026-11-24T00:00:00Z',
  ...change,
})

const row = (change: Partial<Pick<DiskRow, 'running' | 'lastGoodSnapshot'>>, name = 'web-03-system'): DiskRow => ({
  disk: {
    accountId: 'default',
    regionId: 'cn-hangzhou',
    zoneId: 'cn-hangzhou-i',
    diskId: 'd-1',
    name,
    description: '',
    status: 'In_use',
    category: 'cloud_essd',
    performanceLevel: 'PL1',
    type: 'system',
    sizeGiB: 40,
    device: null,
    instanceIds: [],
    attachedAt: null,
    detachedAt: null,
    createdAt: '2026-01-01T00:00:00Z',
    expiresAt: null,
    chargeType: 'PostPaid',
    isEncrypted: false,
    kmsKeyId: null,
    isMultiAttach: false,
    isLockedForSecurity: false,
    autoSnapshotPolicyId: null,
    resourceGroupId: null,
    tags: [],
  },
  instance: null,
  lastGoodSnapshot: null,
  manualSnapshots: 0,
  automaticSnapshots: 0,
  running: [],
  eligibility: { verdict: 'pass', checks: [] },
  ...change,
})

const STORED = { snapshotId: 's-1', createdAt: '2026-11-24T00:00:00Z' }

test.each([
  ['progress alone is not told', [running()], [running({ progressPercent: 60 })], null, []],
  ['becoming usable is told', [running()], [running({ isAvailable: true })], null, ['usable']],
  ['being usable is told once', [running({ isAvailable: true })], [running({ isAvailable: true, progressPercent: 90 })], null, []],
  ['being fully stored is told', [running({ isAvailable: true })], [], STORED, ['stored']],
  ['one that vanished without becoming the last good one is not called stored', [running()], [], null, []],
] as const)('%s', (_, before, after, lastGoodSnapshot, kinds) => {
  const told = spokenMilestones([row({ running: before })], [row({ running: after, lastGoodSnapshot })])
  expect(told.map(({ kind }) => kind)).toEqual(kinds)
})

test('a disk that has just come into view is not told about', () => {
  expect(spokenMilestones([], [row({ lastGoodSnapshot: STORED })])).toEqual([])
})

test('a disk without a name is told by its id', () => {
  const [told] = spokenMilestones([row({ running: [running()] }, '')], [row({ lastGoodSnapshot: STORED }, '')])
  expect(told?.disk).toBe('d-1')
})
