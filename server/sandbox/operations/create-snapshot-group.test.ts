import { describe, expect, test } from 'vitest'
import { addDisk, addSnapshot, changeAccount, changeDisk, changeInstance, changeSnapshot } from '../world/edit-world.ts'
import { MINUTE_MS, SECOND_MS } from '../world/iso-time.ts'
import type { World } from '../world/world.ts'
import { done } from './testing/arranged.ts'
import { ask, codeOf, listed, NOW_MS } from './testing/ask.ts'
import { createGroup, groupIdOf, groupsIn, REGION, worldWithServer } from './testing/groups.ts'

const memberDiskIds = (world: World): string[] => Object.values(world.snapshots).map(({ SourceDiskId }) => SourceDiskId)

describe('CreateSnapshotGroup', () => {
  test('begins a snapshot of every disk of the instance, and the group is made when all are', () => {
    const world = worldWithServer()
    const wish = {
      Name: 'nightly',
      Description: 'before 4.2',
      ResourceGroupId: 'rg-aekzrt4hv6mo2pq',
      'Tag.1.Key': 'env',
      'Tag.1.Value': 'prod',
    }

    const SnapshotGroupId = groupIdOf(createGroup(world, wish))

    expect(SnapshotGroupId).toMatch(/^ssg-bp1[a-z0-9]{17}$/)
    expect(groupsIn(world, {}, NOW_MS + 4 * SECOND_MS)).toMatchObject([{ SnapshotGroupId, Status: 'progressing' }])
    expect(groupsIn(world, {}, NOW_MS + 3 * MINUTE_MS)).toEqual([
      {
        SnapshotGroupId,
        Name: 'nightly',
        Description: 'before 4.2',
        InstanceId: 'i-server',
        ResourceGroupId: 'rg-aekzrt4hv6mo2pq',
        Status: 'accomplished',
        CreationTime: '2026-11-24T02:40:00Z',
        Tags: { Tag: [{ Key: 'env', Value: 'prod' }] },
        Snapshots: {
          Snapshot: ['d-root', 'd-data'].map((SourceDiskId) => ({
            SnapshotId: expect.stringMatching(/^s-bp1/),
            SourceDiskId,
            SourceDiskType: SourceDiskId === 'd-root' ? 'system' : 'data',
            Progress: '100%',
            Available: true,
            InstantAccess: true,
            Tags: { Tag: [{ Key: 'acs:ecs:createFrom', Value: 'i-server' }] },
          })),
        },
      },
    ])
  })

  test('its snapshots are snapshots like others, running and counted', () => {
    const world = worldWithServer()
    createGroup(world, { Name: 'nightly' })

    const snapshots = listed(ask(world, 'DescribeSnapshots', { ...REGION, Status: 'progressing' }, NOW_MS + 4 * SECOND_MS))

    expect(snapshots).toMatchObject([
      { SnapshotName: 'nightly', Status: 'progressing', SnapshotType: 'user' },
      { SnapshotName: 'nightly', Status: 'progressing', SnapshotType: 'user' },
    ])
  })

  test('while it runs its disks take no other snapshot, and afterwards they do', () => {
    const world = worldWithServer()
    createGroup(world)

    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: 'd-data' }, NOW_MS + SECOND_MS))).toBe('DISK_HAS_CREATING_SNAPSHOT')
    expect(codeOf(createGroup(world, {}, NOW_MS + SECOND_MS))).toBe('IncorrectDiskStatus.CreatingSnapshot')
    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: 'd-data' }, NOW_MS + 3 * MINUTE_MS))).toBeNull()
  })

  test('fails when one of its snapshots fails', () => {
    const world = worldWithServer()
    createGroup(world)
    const [first] = Object.keys(world.snapshots)
    done(changeSnapshot(world, first ?? '', { FailsAtPercent: 10 }))

    expect(groupsIn(world, {}, NOW_MS + 3 * MINUTE_MS)).toMatchObject([{ Status: 'failed' }])
  })

  test.each([
    ['leaves out the excluded disks', { 'ExcludeDiskId.1': 'd-root' }, ['d-data']],
    ['takes only the named disks of the instance', { 'DiskId.1': 'd-root' }, ['d-root']],
    [
      'takes named disks without an instance, each once',
      { InstanceId: '', 'DiskId.1': 'd-data', 'DiskId.2': 'd-root', 'DiskId.3': 'd-data' },
      ['d-data', 'd-root'],
    ],
  ])('%s', (_, parameters, diskIds) => {
    const world = worldWithServer()

    expect(codeOf(createGroup(world, parameters))).toBeNull()
    expect(memberDiskIds(world)).toEqual(diskIds)
  })

  test('of disks of two instances names none of them', () => {
    const world = worldWithServer()
    done(addDisk(world, { DiskId: 'd-other' }, NOW_MS))
    createGroup(world, { InstanceId: '', 'DiskId.1': 'd-data', 'DiskId.2': 'd-other' })

    expect(groupsIn(world)).toMatchObject([{ InstanceId: '' }])
  })

  test('with the same token makes one group, with other parameters none', () => {
    const world = worldWithServer()

    const first = groupIdOf(createGroup(world, { ClientToken: 't', Name: 'nightly' }))

    expect(groupIdOf(createGroup(world, { ClientToken: 't', Name: 'nightly' }))).toBe(first)
    expect(codeOf(createGroup(world, { ClientToken: 't', Name: 'daily' }))).toBe('IdempotentParameterMismatch')
    expect(Object.keys(world.snapshotGroups)).toEqual([first])
  })

  test.each<[string, Record<string, string>, string, number]>([
    ['no region', { RegionId: '' }, 'MissingParameter', 400],
    ['an unknown region', { RegionId: 'mars-1' }, 'InvalidRegionId.NotFound', 404],
    ['neither instance nor disks', { InstanceId: '' }, 'MissingParamter.InstanceId', 400],
    [
      'disks and excluded disks',
      { 'DiskId.1': 'd-data', 'ExcludeDiskId.1': 'd-root' },
      'InvalidParam.ExcludeDiskIdsAndDiskIds.Conflict',
      400,
    ],
    ['a name of one letter', { Name: 'n' }, 'InvalidParameter.Name', 400],
    ['a name that begins with a digit', { Name: '1nightly' }, 'InvalidParameter.Name', 400],
    ['a description of one letter', { Description: 'd' }, 'InvalidParameter.Description', 400],
    ['a description that is an address', { Description: 'https://wiki' }, 'InvalidParameter.Description', 400],
    ['a token that is not ASCII', { ClientToken: '键' }, 'InvalidClientToken.Malformed', 403],
    ['a tag value that begins with acs:', { 'Tag.1.Key': 'k', 'Tag.1.Value': 'acs:v' }, 'InvalidTagValue.Malformed', 400],
    ['a tag key that begins with aliyun', { 'Tag.1.Key': 'aliyun-k' }, 'InvalidTagKey.Malformed', 400],
    ['a tag key twice', { 'Tag.1.Key': 'k', 'Tag.2.Key': 'k' }, 'Duplicate.TagKey', 400],
    ['a storage location', { StorageLocationArn: 'arn' }, 'InvalidParameter.UnauthorizedStorageLocationArn', 403],
    ['an unknown instance', { InstanceId: 'i-unknown' }, 'InvalidInstanceId.NotFound', 404],
    ['an instance of another region', { RegionId: 'cn-beijing' }, 'InvalidInstanceId.NotFound', 404],
    ['an unknown disk', { 'DiskId.1': 'd-unknown' }, 'InvalidDiskId.NotFound', 404],
    ['an unknown excluded disk', { 'ExcludeDiskId.1': 'd-unknown' }, 'InvalidDiskId.NotFound', 404],
    ['every disk excluded', { 'ExcludeDiskId.1': 'd-root', 'ExcludeDiskId.2': 'd-data' }, 'InvalidInstance.NoDisk', 403],
    ['an unknown resource group', { ResourceGroupId: 'rg-unknown' }, 'InvalidResourceGroup.NotFound', 404],
  ])('%s is refused', (_, parameters, code, httpStatus) => {
    const world = worldWithServer()

    expect(createGroup(world, parameters)).toMatchObject({ refusal: { code, httpStatus } })
    expect(world.snapshots).toEqual({})
  })

  test.each<[string, (world: World) => unknown, string, number]>([
    [
      'a disk of an older type',
      (world) => changeDisk(world, 'd-data', { Category: 'cloud_ssd' }),
      'DiskCategory.OperationNotSupported',
      400,
    ],
    ['a local disk', (world) => changeDisk(world, 'd-data', { Category: 'local_ssd_pro' }), 'DiskCategory.OperationNotSupported', 400],
    [
      'one regional disk',
      (world) => changeDisk(world, 'd-data', { Category: 'cloud_regional_disk_auto' }),
      'InvalidDisk.DiskCategoryInconsistent',
      403,
    ],
    [
      'a disk for several instances',
      (world) => changeDisk(world, 'd-data', { MultiAttach: 'Enabled' }),
      'InvalidOperation.MultiAttachDisk',
      403,
    ],
    ['Shared Block Storage', (world) => changeDisk(world, 'd-data', { MultiAttach: 'LegacyShared' }), 'InvalidDisk.ShareVolume', 403],
    [
      'a disk in a CloudBox',
      (world) => changeDisk(world, 'd-data', { Conditions: ['in-cloudbox'] }),
      'InvalidOperation.SnapshotStorageLocationUnsupported',
      403,
    ],
    ['a disk of another zone', (world) => changeDisk(world, 'd-data', { ZoneId: 'cn-hangzhou-h' }), 'InvalidDiskIds.NotInSameZone', 400],
    [
      'more than 256 TiB',
      (world) => [1, 2, 3, 4].map((n) => addDisk(world, { DiskId: `d-big${n}`, Size: 65_536, InstanceId: 'i-server' }, NOW_MS)),
      'CapacityExceed.TooManyDisks',
      403,
    ],
    [
      'more than 128 disks',
      (world) => Array.from({ length: 127 }, () => addDisk(world, { Size: 20, InstanceId: 'i-server' }, NOW_MS)),
      'NumberExceed.TooManyDisks',
      403,
    ],
    [
      'a disk in another group that runs',
      (world) => changeDisk(world, 'd-data', { Conditions: ['group-snapshot-running'] }),
      'IncorrectDiskStatus.CreatingSnapshot',
      403,
    ],
    [
      'ten running snapshots of a disk',
      (world) => Array.from({ length: 10 }, () => addSnapshot(world, { SourceDiskId: 'd-data', Status: 'progressing' }, NOW_MS)),
      'QuotaExceed.ConcurrentSnapshotQuota',
      403,
    ],
    ['a busy instance', (world) => changeInstance(world, 'i-server', { Status: 'Stopping' }), 'IncorrectInstanceStatus', 400],
    ['a locked instance', (world) => changeInstance(world, 'i-server', { LockReasons: ['security'] }), 'InstanceLockedForSecurity', 403],
    ['a disk in arrears', (world) => changeDisk(world, 'd-data', { LockReasons: ['financial'] }), 'DiskInArrears', 403],
    ['a lost key', (world) => changeDisk(world, 'd-data', { Encrypted: true, KMSKeyId: 'gone' }), 'InvalidKMSKeyId.NotFound', 404],
    [
      'storage that does not begin',
      (world) => changeDisk(world, 'd-data', { Conditions: ['creation-fails'] }),
      'CreateSnapshot.Failed',
      403,
    ],
    ['an account that may not', (world) => changeAccount(world, { MayCreateSnapshots: false }), 'InvalidOperation.Unauthorized', 403],
    [
      'an account without the service',
      (world) => changeAccount(world, { SnapshotService: 'inactive' }),
      'InvalidAccountStatus.SnapshotServiceUnavailable',
      403,
    ],
    ['a partner that allows one more', (world) => changeAccount(world, { ResellerSnapshotQuota: 1 }), 'QuotaExceed.SnapshotQuota', 403],
  ])('%s is refused, and no snapshot of the group is begun', (_, spoil, code, httpStatus) => {
    const world = worldWithServer()
    spoil(world)
    const before = Object.keys(world.snapshots)

    expect(createGroup(world)).toMatchObject({ refusal: { code, httpStatus } })
    expect(Object.keys(world.snapshots)).toEqual(before)
    expect(world.snapshotGroups).toEqual({})
  })

  test('128 disks and 256 TiB are not too many', () => {
    const world = worldWithServer()
    for (let count = 0; count < 126; count += 1) done(addDisk(world, { Size: 2_078, InstanceId: 'i-server' }, NOW_MS))

    expect(codeOf(createGroup(world))).toBeNull()
    expect(Object.keys(world.snapshots)).toHaveLength(128)
  })
})
