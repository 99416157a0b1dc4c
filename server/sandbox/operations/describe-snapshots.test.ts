import { describe, expect, test } from 'vitest'
import { addDisk, addSnapshot } from '../world/edit-world.ts'
import { done, fleetWorld, worldWithDisk } from './testing/arranged.ts'
import { ask, idsOf, listed, NOW_MS } from './testing/ask.ts'

/** Nothing here changes it. */
const FLEET = fleetWorld()

describe('DescribeSnapshots', () => {
  const arranged = () => {
    const { world, disk } = worldWithDisk()
    const other = done(addDisk(world, { DiskName: 'root', Type: 'system', Encrypted: true }, NOW_MS))
    done(
      addSnapshot(world, { SnapshotName: 'old', SourceDiskId: disk.DiskId, CreationTime: '2026-10-01T00:00:00Z', Usage: 'image' }, NOW_MS),
    )
    done(addSnapshot(world, { SnapshotName: 'auto-1', SourceDiskId: disk.DiskId, SnapshotType: 'auto' }, NOW_MS))
    done(
      addSnapshot(
        world,
        { SnapshotName: 'root-one', SourceDiskId: other.DiskId, Category: 'flash', Tags: [{ TagKey: 'op', TagValue: '1' }] },
        NOW_MS,
      ),
    )
    done(addSnapshot(world, { SnapshotName: 'now', SourceDiskId: disk.DiskId, Status: 'progressing', Progress: 30 }, NOW_MS))
    done(addSnapshot(world, { SnapshotName: 'broken', SourceDiskId: disk.DiskId, Status: 'failed', Progress: 12 }, NOW_MS))
    return { world, disk, other }
  }
  const found = (parameters: Record<string, string>): unknown[] =>
    listed(ask(arranged().world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou', ...parameters })).map(({ SnapshotName }) => SnapshotName)

  test.each([
    [{}, ['auto-1', 'broken', 'now', 'old', 'root-one']],
    [{ Status: 'all', SnapshotType: 'all' }, ['auto-1', 'broken', 'now', 'old', 'root-one']],
    [{ SnapshotName: 'old' }, ['old']],
    [{ Status: 'progressing' }, ['now']],
    [{ Status: 'failed' }, ['broken']],
    [{ SnapshotType: 'auto' }, ['auto-1']],
    [{ SnapshotType: 'user', Status: 'accomplished' }, ['old', 'root-one']],
    [{ SourceDiskType: 'System' }, ['root-one']],
    [{ Usage: 'image' }, ['old']],
    [{ Category: 'Flash' }, ['root-one']],
    [{ Encrypted: 'true' }, ['root-one']],
    [{ 'Tag.1.Key': 'op', 'Tag.1.Value': '1' }, ['root-one']],
    [{ 'Filter.1.Key': 'CreationEndTime', 'Filter.1.Value': '2026-10-02T00:00Z' }, ['old']],
    [{ 'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': '2026-10-02T00:00Z' }, ['auto-1', 'broken', 'now', 'root-one']],
    [
      {
        'Filter.1.Key': 'CreationStartTime',
        'Filter.1.Value': '2026-10-02T00:00Z',
        'Filter.2.Key': 'CreationEndTime',
        'Filter.2.Value': '2026-11-24T02:00Z',
      },
      ['auto-1', 'root-one'],
    ],
  ])('%o', (parameters, expected) => {
    expect(found(parameters).toSorted()).toEqual(expected)
  })

  test('by disk, by instance and by chain', () => {
    const { world, other } = arranged()
    const of = (parameters: Record<string, string>) =>
      listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou', ...parameters })).map(({ SnapshotName }) => SnapshotName)
    const linkId = other.DiskId.replace('d-', 'sl-')

    expect(of({ DiskId: other.DiskId })).toEqual(['root-one'])
    expect(of({ InstanceId: other.Attachments[0]?.InstanceId ?? '' })).toEqual(['root-one'])
    expect(of({ SnapshotLinkId: linkId })).toEqual(['root-one'])
    expect(of({ SnapshotLinkId: JSON.stringify([linkId]) })).toEqual(['root-one'])
  })

  test('snapshots of a released disk still name it', () => {
    const world = FLEET
    const diskIds = idsOf(ask(world, 'DescribeSnapshots', { RegionId: 'cn-shanghai', PageSize: '100', PageNumber: '1' }), 'SourceDiskId')
    const orphans = Object.values(world.snapshots).filter(({ SourceDiskId }) => !(SourceDiskId in world.disks))

    expect(diskIds).toHaveLength(100)
    expect(orphans).toHaveLength(6)
  })

  test('answers every field', () => {
    const { world, disk } = worldWithDisk({ Size: 40 })
    const { SnapshotId } = done(addSnapshot(world, { SnapshotName: 'one', RetentionDays: 30, Status: 'progressing', Progress: 35 }, NOW_MS))

    expect(listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }))).toEqual([
      {
        SnapshotId,
        SnapshotName: 'one',
        Description: '',
        Status: 'progressing',
        Progress: '35%',
        RemainTime: 29,
        Available: true,
        CreationTime: '2026-11-24T02:39:45Z',
        LastModifiedTime: '2026-11-24T02:39:45Z',
        RetentionDays: 30,
        InstantAccessRetentionDays: 30,
        RegionId: 'cn-hangzhou',
        SourceDiskId: disk.DiskId,
        SourceDiskType: 'data',
        SourceDiskSize: '40',
        SourceStorageType: 'disk',
        SourceRegionId: '',
        SourceSnapshotId: '',
        SnapshotType: 'user',
        SnapshotLinkId: disk.DiskId.replace('d-', 'sl-'),
        SnapshotSN: expect.stringMatching(/^\d{5}-\d{9}-\d{5}$/),
        Category: 'standard',
        Encrypted: false,
        KMSKeyId: '',
        InstantAccess: true,
        Usage: 'none',
        ProductCode: '',
        ResourceGroupId: '',
        FullSnapshotSizeInBytes: 21_474_836_480,
        Tags: { Tag: [] },
      },
    ])
  })
})
