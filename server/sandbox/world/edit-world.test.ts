import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { done, emptyWorld, worldWithDisk } from '../operations/testing/arranged.ts'
import { ask, codeOf, listed, NOW_MS } from '../operations/testing/ask.ts'
import {
  addDisk,
  addInstance,
  addSnapshot,
  changeAccount,
  changeDisk,
  changeInstance,
  changeSnapshot,
  removeDisk,
  removeInstance,
} from './edit-world.ts'

beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }))
afterEach(() => void vi.useRealTimers())

describe('a disk', () => {
  test('made of nothing but a name is a healthy ESSD on a running instance', () => {
    const { world, disk } = worldWithDisk()

    expect(disk).toMatchObject({ DiskName: 'web-data', Category: 'cloud_essd', Status: 'In_use', RegionId: 'cn-hangzhou' })
    expect(listed(ask(world, 'DescribeInstances', { RegionId: 'cn-hangzhou' }))).toMatchObject([
      { InstanceId: disk.Attachments[0]?.InstanceId, InstanceName: 'web-data-host', Status: 'Running' },
    ])
    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }))).toBeNull()
  })

  test('hangs on the instance that it names, where that is', () => {
    const world = emptyWorld()
    const { InstanceId } = done(addInstance(world, { ZoneId: 'cn-beijing-h' }, NOW_MS))

    expect(done(addDisk(world, { InstanceId }, NOW_MS))).toMatchObject({
      RegionId: 'cn-beijing',
      ZoneId: 'cn-beijing-h',
      Attachments: [{ InstanceId }],
    })
    expect(Object.keys(world.instances)).toHaveLength(1)
  })

  test('brings no instance along where it hangs on none', () => {
    const world = emptyWorld()
    for (const partial of [{ Status: 'Available' }, { Status: 'Creating' }, { InstanceId: '' }, { Attachments: [] }])
      done(addDisk(world, partial, NOW_MS))

    expect(world.instances).toEqual({})
  })

  test('goes where its zone is, and gets the id of that region', () => {
    expect(done(addDisk(emptyWorld(), { ZoneId: 'eu-central-1b' }, NOW_MS))).toMatchObject({
      RegionId: 'eu-central-1',
      DiskId: expect.stringMatching(/^d-gw8/),
    })
  })

  test('keeps a name of any letters', () => {
    const DiskName = '<img src=x onerror=alert(1)>\u202e'

    expect(done(addDisk(emptyWorld(), { DiskName }, NOW_MS)).DiskName).toBe(DiskName)
  })

  test('is detached by a status without an instance, and attached again', () => {
    const { world, disk } = worldWithDisk()
    const instanceId = disk.Attachments[0]?.InstanceId

    expect(done(changeDisk(world, disk.DiskId, { Status: 'Available' }))).toMatchObject({
      Attachments: [],
      DetachedTime: '2026-11-24T02:40:00Z',
    })
    expect(done(changeDisk(world, disk.DiskId, { InstanceId: instanceId }))).toMatchObject({
      Status: 'In_use',
      Attachments: [{ InstanceId: instanceId, AttachedTime: '2026-11-24T02:40:00Z' }],
      DetachedTime: '',
    })
    expect(done(changeDisk(world, disk.DiskId, { InstanceId: '' }))).toMatchObject({ Status: 'Available', Attachments: [] })
  })

  test('changes only what is said', () => {
    const { world, disk } = worldWithDisk({ Size: 40 })
    const before = structuredClone(disk)

    expect(done(changeDisk(world, disk.DiskId, { DiskName: 'renamed' }))).toEqual({ ...before, DiskName: 'renamed' })
    expect(world.disks[disk.DiskId]).toEqual({ ...before, DiskName: 'renamed' })
  })

  test('leaves its snapshots behind when it is removed', () => {
    const { world, disk } = worldWithDisk()
    done(addSnapshot(world, {}, NOW_MS))
    done(removeDisk(world, disk.DiskId))

    expect(listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }))).toMatchObject([{ SourceDiskId: disk.DiskId }])
  })
})

describe('what cannot be', () => {
  const { world, disk } = worldWithDisk()
  const snapshot = done(addSnapshot(world, {}, NOW_MS))
  const instanceId = disk.Attachments[0]?.InstanceId ?? ''

  test.each([
    ['an unknown field', () => addDisk(world, { Color: 'red' }, NOW_MS), /Color/],
    ['no object', () => addDisk(world, 'web-data', NOW_MS), /expected object/],
    ['an unknown status', () => addDisk(world, { Status: 'Broken' }, NOW_MS), /^Status: /],
    ['an unknown condition', () => changeDisk(world, disk.DiskId, { Conditions: ['haunted'] }), /^Conditions\.0: /],
    ['a malformed time', () => addDisk(world, { CreationTime: 'yesterday' }, NOW_MS), /^CreationTime: /],
    ['an unknown region', () => addDisk(world, { RegionId: 'mars-1' }, NOW_MS), /no region mars-1/],
    ['an unknown zone', () => addDisk(world, { ZoneId: 'mars-1a' }, NOW_MS), /no zone mars-1a/],
    ['a zone of another region', () => addDisk(world, { RegionId: 'cn-beijing', ZoneId: 'cn-hangzhou-i' }, NOW_MS), /not in cn-beijing/],
    ['an unknown instance', () => addDisk(world, { InstanceId: 'i-unknown' }, NOW_MS), /no instance i-unknown/],
    ['a disk twice', () => addDisk(world, { DiskId: disk.DiskId }, NOW_MS), /already/],
    ['an instance twice', () => addInstance(world, { InstanceId: instanceId }, NOW_MS), /already/],
    ['a snapshot twice', () => addSnapshot(world, { SnapshotId: snapshot.SnapshotId }, NOW_MS), /already/],
    ['another id', () => changeDisk(world, disk.DiskId, { DiskId: 'd-other' }), /keeps its DiskId/],
    ['a snapshot of another disk', () => changeSnapshot(world, snapshot.SnapshotId, { SourceDiskId: 'd-other' }), /keeps its SourceDiskId/],
    ['a snapshot of an unknown disk', () => addSnapshot(world, { SourceDiskId: 'd-unknown' }, NOW_MS), /no disk d-unknown/],
    ['a snapshot of nothing', () => addSnapshot(emptyWorld(), {}, NOW_MS), /no disk yet/],
    ['a change of an unknown disk', () => changeDisk(world, 'constructor', {}), /no disk constructor/],
    ['a change of an unknown instance', () => changeInstance(world, 'i-unknown', {}), /no instance i-unknown/],
    ['a change of an unknown snapshot', () => changeSnapshot(world, 's-unknown', {}), /no snapshot s-unknown/],
    ['the removal of an unknown instance', () => removeInstance(world, 'i-unknown'), /no instance i-unknown/],
    ['a negative quota', () => changeAccount(world, { ManualSnapshotsPerDisk: -1 }), /^ManualSnapshotsPerDisk: /],
  ])('%s is refused with a sentence, and changes nothing', (_, edit, sentence) => {
    const before = structuredClone({ disks: world.disks, instances: world.instances, snapshots: world.snapshots, account: world.account })

    expect(edit()).toEqual({ ok: false, message: expect.stringMatching(sentence) })
    expect({ disks: world.disks, instances: world.instances, snapshots: world.snapshots, account: world.account }).toEqual(before)
  })
})

describe('a snapshot', () => {
  const seen = (world: Parameters<typeof ask>[0], nowMs = NOW_MS) =>
    listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }, nowMs))[0]

  test.each([
    ['of an hour ago', {}, { Status: 'accomplished', CreationTime: '2026-11-24T01:40:01Z' }],
    ['of a given moment', { CreationTime: '2025-01-02T03:04:05Z' }, { Status: 'accomplished', CreationTime: '2025-01-02T03:04:05Z' }],
    ['half way', { Progress: 50 }, { Status: 'progressing', Progress: '50%' }],
    ['half way and doomed', { Progress: 50, FailsAtPercent: 51 }, { Status: 'progressing', Progress: '50%' }],
    ['failed', { Status: 'failed', Progress: 33 }, { Status: 'failed', Progress: '33%' }],
    ['failed without a word how far', { Status: 'failed' }, { Status: 'failed', Progress: '50%' }],
    ['long', { Progress: 10, DurationMs: 1_000_000 }, { Status: 'progressing', Progress: '10%', RemainTime: 900 }],
  ])('can be added %s', (_, partial, appearance) => {
    const { world } = worldWithDisk()
    done(addSnapshot(world, partial, NOW_MS))

    expect(seen(world)).toMatchObject(appearance)
  })

  test.each([
    ['accomplished at once', { Status: 'accomplished' }, { Status: 'accomplished', Progress: '100%', Available: true }],
    ['failed at once', { Status: 'failed' }, { Status: 'failed', Progress: '50%', Available: false }],
    ['set forward', { Progress: 90 }, { Status: 'progressing', Progress: '90%' }],
    ['renamed', { SnapshotName: 'renamed' }, { SnapshotName: 'renamed', Status: 'progressing', Progress: '50%' }],
  ])('on its way can be %s', (_, partial, appearance) => {
    const { world } = worldWithDisk()
    const { SnapshotId } = done(addSnapshot(world, { Progress: 50 }, NOW_MS))
    done(changeSnapshot(world, SnapshotId, partial))

    expect(seen(world)).toMatchObject(appearance)
  })

  test('that is accomplished can begin anew', () => {
    const { world } = worldWithDisk()
    const { SnapshotId } = done(addSnapshot(world, {}, NOW_MS))
    done(changeSnapshot(world, SnapshotId, { Status: 'progressing' }))

    expect(seen(world, NOW_MS + 3_000)).toMatchObject({ Status: 'progressing', Available: true })
  })
})

describe('the account', () => {
  test('can lower the quota of every disk', () => {
    const { world, disk } = worldWithDisk()
    done(changeAccount(world, { ManualSnapshotsPerDisk: 0 }))

    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }))).toBe('QuotaExceed.Snapshot')
  })
})
