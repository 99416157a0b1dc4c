import { describe, expect, test } from 'vitest'
import { addDisk, addInstance, addSnapshot, changeAccount, changeDisk, changeInstance, changeSnapshot } from '../world/edit-world.ts'
import { MINUTE_MS, SECOND_MS } from '../world/iso-time.ts'
import type { World } from '../world/world.ts'
import { done, emptyWorld } from './testing/arranged.ts'
import { ask, bodyOf, codeOf, listed, NOW_MS } from './testing/ask.ts'

const REGION = { RegionId: 'cn-hangzhou' }

/** A server with a system disk and a data disk. */
const server = () => {
  const world = emptyWorld()
  const { InstanceId } = done(addInstance(world, { InstanceId: 'i-server' }, NOW_MS))
  done(addDisk(world, { DiskId: 'd-root', Type: 'system', InstanceId }, NOW_MS))
  done(addDisk(world, { DiskId: 'd-data', InstanceId }, NOW_MS))
  return world
}

const create = (world: World, parameters: Record<string, string> = {}, nowMs = NOW_MS) =>
  ask(world, 'CreateSnapshotGroup', { ...REGION, InstanceId: 'i-server', ...parameters }, nowMs)

const groupIdOf = (answer: ReturnType<typeof ask>): string => String(bodyOf(answer).SnapshotGroupId)

const groups = (world: World, parameters: Record<string, string> = {}, nowMs = NOW_MS + MINUTE_MS) =>
  listed(ask(world, 'DescribeSnapshotGroups', { ...REGION, ...parameters }, nowMs))

const memberDiskIds = (world: World): string[] => Object.values(world.snapshots).map(({ SourceDiskId }) => SourceDiskId)

describe('CreateSnapshotGroup', () => {
  test('begins a snapshot of every disk of the instance, and the group is made when all are', () => {
    const world = server()
    const wish = {
      Name: 'nightly',
      Description: 'before 4.2',
      ResourceGroupId: 'rg-aekzrt4hv6mo2pq',
      'Tag.1.Key': 'env',
      'Tag.1.Value': 'prod',
    }

    const SnapshotGroupId = groupIdOf(create(world, wish))

    expect(SnapshotGroupId).toMatch(/^ssg-bp1[a-z0-9]{17}$/)
    expect(groups(world, {}, NOW_MS + 4 * SECOND_MS)).toMatchObject([{ SnapshotGroupId, Status: 'progressing' }])
    expect(groups(world, {}, NOW_MS + 3 * MINUTE_MS)).toEqual([
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
    const world = server()
    create(world, { Name: 'nightly' })

    const snapshots = listed(ask(world, 'DescribeSnapshots', { ...REGION, Status: 'progressing' }, NOW_MS + 4 * SECOND_MS))

    expect(snapshots).toMatchObject([
      { SnapshotName: 'nightly', Status: 'progressing', SnapshotType: 'user' },
      { SnapshotName: 'nightly', Status: 'progressing', SnapshotType: 'user' },
    ])
  })

  test('while it runs its disks take no other snapshot, and afterwards they do', () => {
    const world = server()
    create(world)

    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: 'd-data' }, NOW_MS + SECOND_MS))).toBe('DISK_HAS_CREATING_SNAPSHOT')
    expect(codeOf(create(world, {}, NOW_MS + SECOND_MS))).toBe('IncorrectDiskStatus.CreatingSnapshot')
    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: 'd-data' }, NOW_MS + 3 * MINUTE_MS))).toBeNull()
  })

  test('fails when one of its snapshots fails', () => {
    const world = server()
    create(world)
    const [first] = Object.keys(world.snapshots)
    done(changeSnapshot(world, first ?? '', { FailsAtPercent: 10 }))

    expect(groups(world, {}, NOW_MS + 3 * MINUTE_MS)).toMatchObject([{ Status: 'failed' }])
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
    const world = server()

    expect(codeOf(create(world, parameters))).toBeNull()
    expect(memberDiskIds(world)).toEqual(diskIds)
  })

  test('of disks of two instances names none of them', () => {
    const world = server()
    done(addDisk(world, { DiskId: 'd-other' }, NOW_MS))
    create(world, { InstanceId: '', 'DiskId.1': 'd-data', 'DiskId.2': 'd-other' })

    expect(groups(world)).toMatchObject([{ InstanceId: '' }])
  })

  test('with the same token makes one group, with other parameters none', () => {
    const world = server()

    const first = groupIdOf(create(world, { ClientToken: 't', Name: 'nightly' }))

    expect(groupIdOf(create(world, { ClientToken: 't', Name: 'nightly' }))).toBe(first)
    expect(codeOf(create(world, { ClientToken: 't', Name: 'daily' }))).toBe('IdempotentParameterMismatch')
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
    const world = server()

    expect(create(world, parameters)).toMatchObject({ refusal: { code, httpStatus } })
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
    const world = server()
    spoil(world)
    const before = Object.keys(world.snapshots)

    expect(create(world)).toMatchObject({ refusal: { code, httpStatus } })
    expect(Object.keys(world.snapshots)).toEqual(before)
    expect(world.snapshotGroups).toEqual({})
  })

  test('128 disks and 256 TiB are not too many', () => {
    const world = server()
    for (let count = 0; count < 126; count += 1) done(addDisk(world, { Size: 2_078, InstanceId: 'i-server' }, NOW_MS))

    expect(codeOf(create(world))).toBeNull()
    expect(Object.keys(world.snapshots)).toHaveLength(128)
  })
})

describe('DescribeSnapshotGroups', () => {
  const two = () => {
    const world = server()
    const first = groupIdOf(create(world, { Name: 'first', 'Tag.1.Key': 'env', 'Tag.1.Value': 'prod' }, NOW_MS - 10 * MINUTE_MS))
    const second = groupIdOf(create(world, { Name: 'second', InstanceId: '', 'DiskId.1': 'd-data' }, NOW_MS))
    return { world, first, second }
  }

  test.each<[Record<string, string>, string[]]>([
    [{}, ['second', 'first']],
    [{ Name: 'first' }, ['first']],
    [{ InstanceId: 'i-server' }, ['second', 'first']],
    [{ InstanceId: 'i-other' }, []],
    [{ 'Status.1': 'progressing' }, ['second']],
    [{ 'Status.1': 'accomplished' }, ['first']],
    [{ 'Status.1': 'accomplished', 'Status.2': 'progressing' }, ['second', 'first']],
    [{ 'Tag.1.Key': 'env' }, ['first']],
    [{ ResourceGroupId: 'rg-aekzrt4hv6mo2pq' }, []],
    [{ 'SnapshotGroupId.1': 'ssg-unknown' }, []],
  ])('%o', (parameters, names) => {
    expect(groups(two().world, parameters, NOW_MS + 10 * SECOND_MS).map(({ Name }) => Name)).toEqual(names)
  })

  test('by their ids', () => {
    const { world, first, second } = two()

    expect(groups(world, { 'SnapshotGroupId.1': first })).toMatchObject([{ SnapshotGroupId: first }])
    expect(groups(world, { 'SnapshotGroupId.1': first, 'SnapshotGroupId.2': second })).toHaveLength(2)
  })

  test('in pages by token, without a count', () => {
    const world = server()
    for (let minute = 0; minute < 12; minute += 1) create(world, { Name: `g${minute}` }, NOW_MS + minute * 5 * MINUTE_MS)
    const later = NOW_MS + 2 * 60 * MINUTE_MS

    const first = bodyOf(ask(world, 'DescribeSnapshotGroups', { ...REGION, PageNumber: '2' }, later))
    const second = ask(world, 'DescribeSnapshotGroups', { ...REGION, NextToken: String(first.NextToken) }, later)

    expect(Object.keys(first).toSorted()).toEqual(['NextToken', 'RequestId', 'SnapshotGroups'])
    expect(listed(second).map(({ Name }) => Name)).toEqual(['g1', 'g0'])
    expect(bodyOf(second).NextToken).toBe('')
  })

  test.each<[Record<string, string>, string]>([
    [{ RegionId: '' }, 'MissingParameter'],
    [{ RegionId: 'mars-1' }, 'InvalidRegionId.NotFound'],
    [{ 'Status.1': 'done' }, 'InvalidParameter'],
    [Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`SnapshotGroupId.${index + 1}`, `ssg-${index}`])), 'InvalidParameter'],
    [{ NextToken: 'x' }, 'InvalidParameter.NextToken'],
  ])('%o: %s', (parameters, code) => {
    expect(codeOf(ask(emptyWorld(), 'DescribeSnapshotGroups', { ...REGION, ...parameters }))).toBe(code)
  })
})

describe('DeleteSnapshotGroup', () => {
  test('deletes the group and its snapshots, and says so for each', () => {
    const world = server()
    const SnapshotGroupId = groupIdOf(create(world))
    const [one, two] = Object.keys(world.snapshots)

    const body = bodyOf(ask(world, 'DeleteSnapshotGroup', { ...REGION, SnapshotGroupId }))

    const success = (Value: string | undefined) => ({
      OperationStatus: 'Success',
      ErrorCode: '',
      ErrorMsg: '',
      RelatedItemSet: { RelatedItem: [{ Name: 'SnapshotId', Value }] },
    })
    expect(body.OperationProgressSet).toEqual({ OperationProgress: [success(one), success(two)] })
    expect([world.snapshots, world.snapshotGroups]).toEqual([{}, {}])
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['an image uses', { Usage: 'image' }, 'SnapshotCreatedImage'],
    ['a disk uses', { Usage: 'disk' }, 'SnapshotCreatedDisk'],
    ['is locked', { Lock: { LockedAtMs: NOW_MS, CoolOffPeriod: 0, LockDuration: 1 } }, 'InvalidOperation.SnapshotIsLocked'],
    ['is shared', { Conditions: ['shared'] }, 'InvalidOperation.DeleteSharedSnapshotUnsupported'],
  ])('keeps a snapshot that %s, as one of no group', (_, change, code) => {
    const world = server()
    const SnapshotGroupId = groupIdOf(create(world))
    const [kept = ''] = Object.keys(world.snapshots)
    done(changeSnapshot(world, kept, change))

    const answer = ask(world, 'DeleteSnapshotGroup', { ...REGION, SnapshotGroupId })

    expect(listed(answer)).toMatchObject([
      {
        OperationStatus: 'Failed',
        ErrorCode: code,
        ErrorMsg: expect.stringMatching(/./),
        RelatedItemSet: { RelatedItem: [{ Value: kept }] },
      },
      { OperationStatus: 'Success' },
    ])
    expect(Object.keys(world.snapshots)).toEqual([kept])
    expect(groups(world)).toEqual([])
  })

  test('of a group whose snapshots are gone has nothing to tell', () => {
    const world = server()
    const SnapshotGroupId = groupIdOf(create(world))
    for (const SnapshotId of Object.keys(world.snapshots)) ask(world, 'DeleteSnapshot', { SnapshotId })

    expect(groups(world)).toMatchObject([{ Snapshots: { Snapshot: [] } }])
    expect(listed(ask(world, 'DeleteSnapshotGroup', { ...REGION, SnapshotGroupId }))).toEqual([])
  })

  test.each<[Record<string, string>, string]>([
    [{ RegionId: '' }, 'MissingParameter'],
    [{ SnapshotGroupId: '' }, 'MissingParameter'],
    [{ RegionId: 'mars-1' }, 'InvalidRegionId.NotFound'],
    [{ SnapshotGroupId: 'ssg-unknown' }, 'InvalidSnapshotGroupId.NotFound'],
    [{ SnapshotGroupId: '__proto__' }, 'InvalidSnapshotGroupId.NotFound'],
    [{ RegionId: 'cn-beijing' }, 'InvalidSnapshotGroupId.NotFound'],
  ])('%o is refused: %s', (parameters, code) => {
    const world = server()
    const SnapshotGroupId = groupIdOf(create(world))

    expect(codeOf(ask(world, 'DeleteSnapshotGroup', { ...REGION, SnapshotGroupId, ...parameters }))).toBe(code)
    expect(Object.keys(world.snapshotGroups)).toEqual([SnapshotGroupId])
  })
})
