// Long on purpose: one disk in full, and a row for each published note about it.
import { describe, expect, test } from 'vitest'
import { isBlocked, type Note, notesFor } from '@/components/snapshots/notes-for'
import type { Disk } from '@/lib/ecs/disk'
import { eligibilityOf } from '@/lib/ecs/eligibility'
import type { DiskDetail, RunningSnapshot } from '@/lib/ecs/fleet'
import type { Instance } from '@/lib/ecs/instance'
import type { Snapshot } from '@/lib/ecs/snapshot'

const NOW = new Date('2026-11-24T02:40:00Z')

const DISK: Disk = {
  accountId: 'default',
  regionId: 'cn-hangzhou',
  zoneId: 'cn-hangzhou-i',
  diskId: 'd-bp1s5fnvk4gn2tws0y7c',
  name: 'orders-db-data',
  description: '',
  status: 'In_use',
  category: 'cloud_essd',
  performanceLevel: 'PL2',
  type: 'data',
  sizeGiB: 500,
  device: '/dev/xvdb',
  instanceIds: ['i-bp1orders'],
  attachedAt: '2026-01-01T00:00:00Z',
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
}

const INSTANCE: Instance = {
  instanceId: 'i-bp1orders',
  name: 'orders-db',
  status: 'Running',
  isLockedForSecurity: false,
  isHibernationConfigured: false,
  privateIps: [],
}

const SNAPSHOT: Snapshot = {
  accountId: 'default',
  regionId: 'cn-hangzhou',
  snapshotId: 's-bp17441ohwka0yuh9f3d',
  name: 'nightly',
  description: null,
  status: 'accomplished',
  progressPercent: 100,
  remainingSeconds: null,
  isAvailable: true,
  createdAt: '2026-11-20T00:00:00Z',
  modifiedAt: null,
  sourceDiskId: DISK.diskId,
  sourceDiskType: 'data',
  sourceDiskSizeGiB: 500,
  kind: 'manual',
  retentionDays: 30,
  isEncrypted: false,
  kmsKeyId: null,
  usage: 'none',
  resourceGroupId: null,
  snapshotLinkId: null,
  tags: [],
}

type Change = {
  disk?: Partial<Disk>
  instance?: Partial<Instance> | null
  snapshots?: readonly Partial<Snapshot>[]
  manualSnapshots?: number | null
  running?: readonly RunningSnapshot[]
  dataDisksOnInstance?: number
}

const detailWith = (change: Change = {}): DiskDetail => {
  const disk = { ...DISK, ...change.disk }
  const instance = change.instance === null ? null : { ...INSTANCE, ...change.instance }
  const manualSnapshots = change.manualSnapshots === undefined ? 88 : change.manualSnapshots
  const running = change.running ?? []
  const facts = { disk, instance, manualSnapshots, runningSnapshots: running.length, quotaPerDisk: 256, serviceSeenActive: true, now: NOW }
  return {
    row: { disk, instance, lastGoodSnapshot: null, manualSnapshots, automaticSnapshots: 0, running, eligibility: eligibilityOf(facts) },
    snapshots: (change.snapshots ?? [{}]).map((snapshot) => ({ ...SNAPSHOT, ...snapshot })),
    dataDisksOnInstance: change.dataDisksOnInstance ?? 1,
    freshness: { accountId: 'default', regionId: 'cn-hangzhou', refreshedAt: null, isRefreshing: false, problem: null },
    accountLabel: null,
    quotaPerDisk: 256,
    suggestions: { tags: [], resourceGroups: [] },
  }
}

const nameOf = (note: Note): string => (note.kind === 'check' ? `${note.tone} ${note.check.reason}` : `${note.tone} ${note.kind}`)
const spoken = (change: Change = {}): string[] => notesFor(detailWith(change), NOW).map(nameOf)
const RUNNING: RunningSnapshot = {
  snapshotId: 's-1',
  name: null,
  progressPercent: 62,
  remainingSeconds: 40,
  isAvailable: true,
  createdAt: null,
}

describe('before a snapshot', () => {
  test('a healthy disk in use says what is right, then what to mind, then what is always true', () => {
    expect(spoken()).toEqual([
      'pass state-attached',
      'pass room',
      'warn until-stored-attached',
      'tell usable-instantly',
      'later point-in-time',
      'later no-image-yet',
      'later fees',
    ])
  })

  test('names the instance that must not be stopped', () => {
    const note = notesFor(detailWith(), NOW).find(({ kind }) => kind === 'until-stored-attached')

    expect(note).toMatchObject({ values: { instance: 'orders-db', count: 1 } })
  })

  test('names the instance by its id when it has no name or is not in the fleet', () => {
    const unnamed = notesFor(detailWith({ instance: { name: '' } }), NOW).find(({ kind }) => kind === 'until-stored-attached')
    const unseen = notesFor(detailWith({ instance: null }), NOW).find(({ kind }) => kind === 'until-stored-attached')

    expect(unnamed).toMatchObject({ values: { instance: 'i-bp1orders' } })
    expect(unseen).toMatchObject({ values: { instance: 'i-bp1orders' } })
  })

  test('a disk attached to nothing has no instance to leave alone', () => {
    const notes = spoken({ disk: { status: 'Available', instanceIds: [] }, instance: null })

    expect(notes).toContain('pass state-detached')
    expect(notes).toContain('warn until-stored-detached')
    expect(notes).not.toContain('warn until-stored-attached')
  })

  test.each<[string, Change, string]>([
    [
      'a disk that was never attached',
      { disk: { status: 'Available', instanceIds: [], attachedAt: null }, instance: null },
      'never-attached',
    ],
    ['a local disk', { disk: { category: 'local_ssd_pro' } }, 'category-unsupported'],
    ['an instance that is just stopping', { instance: { status: 'Stopping' } }, 'instance-unsteady'],
    ['a security lock', { instance: { isLockedForSecurity: true } }, 'locked-for-security'],
    ['a disk that is being re-initialised', { disk: { status: 'ReIniting' } }, 'disk-status-wrong'],
  ])('%s blocks, and the reason comes first', (_, change, reason) => {
    const notes = notesFor(detailWith(change), NOW)

    expect(isBlocked(notes)).toBe(true)
    expect(notes.map(nameOf)[0]).toBe(`block ${reason}`)
  })

  test.each<[string, Change, string]>([
    ['a full quota', { manualSnapshots: 256 }, 'warn quota-full'],
    ['a quota nearly full', { manualSnapshots: 240 }, 'warn quota-near'],
    ['an unknown number of snapshots', { manualSnapshots: null }, 'warn quota-unseen'],
    ['another snapshot running', { running: [RUNNING] }, 'warn some-running'],
    [
      'one running on an older disk type',
      { disk: { category: 'cloud_efficiency' }, running: [RUNNING] },
      'warn as-many-running-as-allowed',
    ],
    ['hibernation', { instance: { isHibernationConfigured: true } }, 'warn hibernation-configured'],
  ])('%s warns and does not block', (_, change, expected) => {
    const notes = notesFor(detailWith(change), NOW)

    expect(notes.map(nameOf)).toContain(expected)
    expect(isBlocked(notes)).toBe(false)
  })

  test.each<[string, Change]>([
    ['is nearly full', { manualSnapshots: 240 }],
    ['is not known', { manualSnapshots: null }],
    ['is shared with a running one', { running: [RUNNING] }],
  ])('room is not praised when it %s', (_, change) => {
    expect(spoken(change)).not.toContain('pass room')
  })

  test('an expired disk is told once, with what it means for the snapshot', () => {
    const notes = spoken({ disk: { chargeType: 'PrePaid', expiresAt: '2026-11-01T00:00:00Z' } })

    expect(notes).toContain('warn expired-release')
    expect(notes).not.toContain('warn expired')
  })

  test.each<[string, Change, boolean]>([
    ['two data disks on the instance', { dataDisksOnInstance: 2 }, true],
    ['one data disk on the instance', { dataDisksOnInstance: 1 }, false],
    ['the system disk beside two data disks', { dataDisksOnInstance: 2, disk: { type: 'system' } }, false],
  ])('%s: recommends a snapshot-consistent group: %s', (_, change, isTold) => {
    expect(spoken(change).includes('tell several-disks')).toBe(isTold)
  })

  test.each([
    ['cloud_essd', 'tell usable-instantly'],
    ['cloud_auto', 'tell usable-instantly'],
    ['cloud_ssd', 'tell usable-when-stored'],
    ['cloud', 'tell usable-when-stored'],
  ])('a disk of category %s is %s', (category, expected) => {
    expect(spoken({ disk: { category } })).toContain(expected)
  })

  test('a category nobody knows yet promises nothing about when it is usable', () => {
    expect(spoken({ disk: { category: 'cloud_next' } }).filter((note) => note.includes('usable'))).toEqual([])
  })

  test('an encrypted disk names its key', () => {
    const note = notesFor(detailWith({ disk: { isEncrypted: true, kmsKeyId: 'key-1' } }), NOW).find(({ kind }) => kind === 'encrypted')

    expect(note).toMatchObject({ values: { kmsKeyId: 'key-1' } })
    expect(spoken({ disk: { isEncrypted: true } })).toContain('tell encrypted-service-key')
  })

  test('a disk without a snapshot hears that the first takes longest', () => {
    expect(spoken({ snapshots: [] })).toContain('tell first')
  })

  test('snapshots that could not be read are not called none', () => {
    expect(spoken({ snapshots: [], manualSnapshots: null })).not.toContain('tell first')
  })
})

describe('another one so soon', () => {
  const askedAt = (createdAt: string | null, status: Snapshot['status'] = 'accomplished') =>
    notesFor(detailWith({ snapshots: [{ createdAt, status }] }), NOW).find(({ kind }) => kind === 'recent')

  test('is questioned with the minutes and the name', () => {
    expect(askedAt('2026-11-24T02:36:00Z')).toMatchObject({ tone: 'warn', values: { minutes: 4, name: 'nightly' } })
  })

  test('is not questioned after an hour', () => {
    expect(askedAt('2026-11-24T01:40:00Z')).toBeUndefined()
  })

  test('is not questioned when the last one failed or has no data point yet', () => {
    expect(askedAt('2026-11-24T02:36:00Z', 'failed')).toBeUndefined()
    expect(askedAt(null, 'progressing')).toBeUndefined()
  })

  test('is not dated into the future by a clock that is slow', () => {
    expect(askedAt('2026-11-24T02:41:00Z')).toMatchObject({ values: { minutes: 0 } })
  })
})
