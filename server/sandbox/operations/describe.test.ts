import { describe, expect, test } from 'vitest'
import { addDisk, addInstance, addSnapshot } from '../world/edit-world.ts'
import { done, emptyWorld, fleetWorld, worldWithDisk } from './testing/arranged.ts'
import { ask, bodyOf, codeOf, idsOf, listed, NOW_MS } from './testing/ask.ts'

/** Nothing here changes it. */
const FLEET = fleetWorld()

const hundredAndOne = JSON.stringify(Array.from({ length: 101 }, (_, index) => `x-${index}`))
const hundred = JSON.stringify(Array.from({ length: 100 }, (_, index) => `x-${index}`))

const names = (action: string, field: string, parameters: Record<string, string>): unknown[] =>
  listed(ask(FLEET, action, { MaxResults: '100', ...parameters })).map((thing) => thing[field])

describe('DescribeRegions', () => {
  test('names the regions in Chinese when no language is asked for', () => {
    expect(listed(ask(FLEET, 'DescribeRegions'))).toContainEqual({
      RegionId: 'cn-hangzhou',
      LocalName: '华东1（杭州）',
      RegionEndpoint: 'ecs.cn-hangzhou.aliyuncs.com',
      Status: 'available',
    })
  })

  test('names them in another language', () => {
    const regions = listed(ask(FLEET, 'DescribeRegions', { AcceptLanguage: 'en-US' }))

    expect(regions.map(({ LocalName }) => LocalName)).toEqual([
      'China (Hangzhou)',
      'China (Beijing)',
      'China (Shanghai)',
      'Singapore',
      'Germany (Frankfurt)',
    ])
  })

  test.each([
    [{ AcceptLanguage: 'tlh' }, 'InvalidAcceptLanguage.NotFound'],
    [{ InstanceChargeType: 'Free' }, 'InvalidInstanceChargeType.NotFound'],
    [{ ResourceType: 'moon' }, 'InvalidResourceType.NotFound'],
  ])('%o is refused', (parameters, code) => {
    expect(codeOf(ask(FLEET, 'DescribeRegions', parameters))).toBe(code)
  })
})

describe('what the lists refuse', () => {
  const cases: readonly [action: string, parameters: Record<string, string>, code: string, httpStatus: number][] = [
    ['DescribeDisks', { RegionId: '' }, 'MissingParamter.RegionId', 400],
    ['DescribeDisks', { RegionId: 'mars-1' }, 'InvalidRegion.NotFound', 400],
    ['DescribeDisks', { DiskIds: 'd-1,d-2' }, 'InvalidParameter.DiskIds', 400],
    ['DescribeDisks', { DiskIds: '["d-1"' }, 'InvalidParameter.DiskIds', 400],
    ['DescribeDisks', { DiskIds: '{"a":1}' }, 'InvalidParameter.DiskIds', 400],
    ['DescribeDisks', { DiskIds: '[1]' }, 'InvalidParameter.DiskIds', 400],
    ['DescribeDisks', { DiskIds: hundredAndOne }, 'InvalidDiskIds.Malformed', 403],
    ['DescribeDisks', { DiskType: 'floppy' }, 'InvalidDiskType.ValueNotSupported', 400],
    ['DescribeDisks', { Category: 'cloud_gold' }, 'InvalidCategory.ValueNotSupported', 400],
    ['DescribeDisks', { Status: 'Broken' }, 'InvalidStatus.ValueNotSupported', 400],
    ['DescribeDisks', { DiskChargeType: 'Free' }, 'InvalidDiskChargeType.NotFound', 404],
    ['DescribeDisks', { ZoneId: 'cn-beijing-g' }, 'InvalidZoneId.NotFound', 400],
    ['DescribeDisks', { LockReason: 'mood' }, 'InvalidLockReason.NotFound', 404],
    ['DescribeDisks', { MultiAttach: 'Maybe' }, 'InvalidParameter.MultiAttach', 403],
    ['DescribeDisks', { MultiAttach: 'Enabled', EnableShared: 'true' }, 'InvalidParameter.MultiAttachAndEnableSharedNotMatch', 403],
    ['DescribeDisks', { SnapshotId: 's-unknown' }, 'InvalidSnapshot.NotFound', 400],
    ['DescribeDisks', { Portable: 'perhaps' }, 'InvalidParameter', 400],
    ['DescribeDisks', { 'Tag.1.Value': 'prod' }, 'InvalidTag.Mismatch', 400],
    ['DescribeDisks', Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`Tag.${index}.Key`, 'k'])), 'InvalidTagCount', 400],
    ['DescribeDisks', { 'Filter.1.Key': 'Size', 'Filter.1.Value': '40' }, 'InvalidFilterKey.NotFound', 404],
    ['DescribeDisks', { 'Filter.1.Key': 'CreationEndTime', 'Filter.1.Value': '2026-11-24T02:40Z' }, 'InvalidFilterKey.NotFound', 404],
    ['DescribeDisks', { 'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': 'yesterday' }, 'InvalidFilterValue', 404],
    ['DescribeDisks', { 'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': '2026-13-24T02:40Z' }, 'InvalidFilterValue', 404],
    ['DescribeDisks', { DryRun: 'true' }, 'DryRunOperation', 400],
    ['DescribeDisks', { DryRun: 'true', DiskIds: 'x' }, 'InvalidParameter.DiskIds', 400],
    ['DescribeInstances', { RegionId: '' }, 'MissingParameter', 400],
    ['DescribeInstances', { RegionId: 'mars-1' }, 'InvalidRegionId.NotFound', 404],
    ['DescribeInstances', { InstanceIds: 'i-1' }, 'InvalidInstanceIds.Malformed', 400],
    ['DescribeInstances', { InstanceIds: hundredAndOne }, 'InvalidInstanceIds.Malformed', 400],
    ['DescribeInstances', { Status: 'Broken' }, 'InvalidStatus.NotFound', 404],
    ['DescribeInstances', { InstanceNetworkType: 'tin-can' }, 'InvalidNetworkType.NotFound', 404],
    ['DescribeInstances', { InstanceChargeType: 'Free' }, 'InvalidInstanceChargeType.NotFound', 404],
    ['DescribeInstances', { LockReason: 'mood' }, 'InvalidLockReason.NotFound', 404],
    ['DescribeInstances', { DryRun: 'true' }, 'DryRunOperation', 400],
    ['DescribeSnapshots', { RegionId: '' }, 'MissingParameter', 400],
    ['DescribeSnapshots', { RegionId: 'mars-1' }, 'InvalidRegionId.NotFound', 404],
    ['DescribeSnapshots', { SnapshotIds: 's-1' }, 'InvalidSnapshotIds.Malformed', 403],
    ['DescribeSnapshots', { SnapshotIds: hundredAndOne }, 'InvalidSnapshotIds.Malformed', 403],
    ['DescribeSnapshots', { Status: 'done' }, 'InvalidStatus.NotFound', 404],
    ['DescribeSnapshots', { SnapshotType: 'manual' }, 'InvalidSnapshotType.NotFound', 404],
    ['DescribeSnapshots', { SourceDiskType: 'floppy' }, 'InvalidSourceDiskType', 404],
    ['DescribeSnapshots', { Usage: 'art' }, 'InvalidUsage', 404],
    ['DescribeSnapshots', { Category: 'Gold' }, 'InvalidSnapshotCategory.Malformed', 403],
    ['DescribeSnapshots', { SnapshotLinkId: 'sl-unknown' }, 'InvalidSnapshotLinkId.NotFound', 404],
    ['DescribeSnapshots', { DryRun: 'true' }, 'DryRunOperation', 400],
  ]

  test.each(cases)('%s %o: %s', (action, parameters, code, httpStatus) => {
    expect(ask(FLEET, action, { RegionId: 'cn-hangzhou', ...parameters })).toMatchObject({ refusal: { code, httpStatus } })
  })

  test.each([
    ['DescribeDisks', 'DiskIds'],
    ['DescribeInstances', 'InstanceIds'],
    ['DescribeSnapshots', 'SnapshotIds'],
  ])('%s takes 100 %s, finds none of the unknown ones, and nothing for an empty list', (action, parameter) => {
    const world = FLEET

    expect(listed(ask(world, action, { RegionId: 'cn-hangzhou', [parameter]: hundred }))).toEqual([])
    expect(listed(ask(world, action, { RegionId: 'cn-hangzhou', [parameter]: '[]' }))).toEqual([])
  })
})

describe('DescribeDisks', () => {
  test.each([
    [{ RegionId: 'cn-hangzhou', DiskName: 'orders-db-data' }, ['orders-db-data']],
    [{ RegionId: 'cn-beijing', DiskName: 'orders-db-data' }, []],
    [{ RegionId: 'cn-hangzhou', DiskName: 'orders-db' }, []],
    [{ RegionId: 'cn-hangzhou', Status: 'All', DiskType: 'all', Category: 'cloud' }, ['erp-legacy-system', 'old-erp-data']],
    [{ RegionId: 'cn-hangzhou', Category: 'cloud', DiskType: 'data' }, ['old-erp-data']],
    [{ RegionId: 'cn-beijing', Status: 'Attaching' }, ['crm-data-new']],
    [{ RegionId: 'cn-beijing', LockReason: 'financial' }, ['trial-tenant-data']],
    [{ RegionId: 'cn-hangzhou', MultiAttach: 'Enabled' }, ['k8s-etcd-shared']],
    [{ RegionId: 'cn-shanghai', EnableShared: 'true' }, ['shared-quorum-old', 'shared-quorum-volume']],
    [{ RegionId: 'cn-shanghai', MultiAttach: 'LegacyShared', EnableShared: 'true', Category: 'cloud_ssd' }, ['shared-quorum-volume']],
    [{ RegionId: 'cn-shanghai', Encrypted: 'true' }, ['claims-data-key-untagged', 'claims-scans']],
    [{ RegionId: 'cn-hangzhou', 'Tag.1.Key': 'app', 'Tag.1.Value': 'payroll' }, ['payroll-01-system', 'payroll-data-key-deleted']],
    [{ RegionId: 'cn-hangzhou', 'Tag.1.Key': 'app', 'Tag.1.Value': 'payroll', 'Tag.2.Key': 'env', 'Tag.2.Value': 'dev' }, []],
    [{ RegionId: 'cn-hangzhou', 'Tag.1.key': 'app', 'Tag.1.value': 'payroll' }, ['payroll-01-system', 'payroll-data-key-deleted']],
    [{ RegionId: 'eu-central-1', 'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': '2026-11-24T02:00Z' }, ['wiki-data-new']],
  ])('%o', (parameters, expected) => {
    expect(names('DescribeDisks', 'DiskName', parameters).toSorted()).toEqual(expected)
  })

  test('a tag key alone takes any value', () => {
    expect(names('DescribeDisks', 'DiskName', { RegionId: 'cn-hangzhou', 'Tag.1.Key': 'owner' })).toHaveLength(46)
  })

  test('by instance, by the snapshot they came from, and by id', () => {
    const world = FLEET
    const restored = Object.values(world.disks).find(({ SourceSnapshotId }) => SourceSnapshotId !== '')
    const [instance] = listed(ask(world, 'DescribeInstances', { RegionId: 'cn-hangzhou', InstanceName: 'orders-db' }))
    const of = (parameters: Record<string, string>) =>
      listed(ask(world, 'DescribeDisks', { RegionId: 'cn-hangzhou', ...parameters })).map(({ DiskName }) => DiskName)

    expect(of({ InstanceId: String(instance?.InstanceId) }).toSorted()).toEqual(['orders-db-data', 'orders-db-log', 'orders-db-system'])
    expect(of({ SnapshotId: restored?.SourceSnapshotId ?? '' })).toEqual(['cms-uploads-restore-test'])
    expect(of({ DiskIds: JSON.stringify([restored?.DiskId, 'd-unknown']) })).toEqual(['cms-uploads-restore-test'])
  })

  test('answers every field, absent ones as empty texts, in the documented nesting', () => {
    const { world, disk } = worldWithDisk({ Size: 40, LockReasons: ['security'], Tags: [{ TagKey: 'env', TagValue: 'prod' }] })
    const attachment = disk.Attachments[0]

    expect(bodyOf(ask(world, 'DescribeDisks', { RegionId: 'cn-hangzhou' }))).toEqual({
      RequestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
      NextToken: '',
      PageNumber: 1,
      PageSize: 10,
      TotalCount: 1,
      Disks: {
        Disk: [
          {
            DiskId: disk.DiskId,
            DiskName: 'web-data',
            Description: '',
            Size: 40,
            Type: 'data',
            Category: 'cloud_essd',
            PerformanceLevel: 'PL1',
            Status: 'In_use',
            RegionId: 'cn-hangzhou',
            ZoneId: 'cn-hangzhou-i',
            InstanceId: attachment?.InstanceId,
            Device: '/dev/xvdb',
            AttachedTime: '2026-08-26T02:40:02Z',
            DetachedTime: '',
            Attachments: { Attachment: [attachment] },
            MountInstances: { MountInstance: [] },
            MountInstanceNum: 0,
            MultiAttach: 'Disabled',
            CreationTime: '2026-08-26T02:40:00Z',
            ExpiredTime: '2999-09-08T16:00Z',
            DiskChargeType: 'PostPaid',
            Portable: true,
            Encrypted: false,
            KMSKeyId: '',
            OperationLocks: { OperationLock: [{ LockReason: 'security' }] },
            AutoSnapshotPolicyId: '',
            EnableAutoSnapshot: true,
            EnableAutomatedSnapshotPolicy: false,
            DeleteAutoSnapshot: false,
            DeleteWithInstance: false,
            ImageId: '',
            SourceSnapshotId: '',
            SourceDiskId: '',
            DataSource: { Id: '', Type: '' },
            ResourceGroupId: '',
            SerialNumber: disk.DiskId.slice(2),
            ProductCode: '',
            IOPS: 3_800,
            IOPSRead: 3_800,
            IOPSWrite: 3_800,
            Throughput: 140,
            ThroughputRead: 140,
            ThroughputWrite: 140,
            ProvisionedIops: 0,
            BurstingEnabled: false,
            StorageSetId: '',
            StorageSetPartitionNumber: 0,
            StorageClusterId: '',
            Placement: { ZoneIds: '' },
            BdfId: '',
            Tags: { Tag: [{ TagKey: 'env', TagValue: 'prod' }] },
          },
        ],
      },
    })
  })

  test('a multi-attach disk names no instance but all attachments', () => {
    const [shared] = listed(ask(FLEET, 'DescribeDisks', { RegionId: 'cn-hangzhou', DiskName: 'k8s-etcd-shared' }))

    expect(shared).toMatchObject({
      InstanceId: '',
      MultiAttach: 'Enabled',
      Attachments: { Attachment: [expect.anything(), expect.anything()] },
    })
  })

  test('an old shared disk names its instances in MountInstances', () => {
    const [shared] = listed(ask(FLEET, 'DescribeDisks', { RegionId: 'cn-shanghai', DiskName: 'shared-quorum-volume' }))

    expect(shared).toMatchObject({ InstanceId: '', MountInstanceNum: 2, Attachments: { Attachment: [] } })
  })

  test('a detached disk names no instance', () => {
    const { world } = worldWithDisk({ Status: 'Available' })

    expect(listed(ask(world, 'DescribeDisks', { RegionId: 'cn-hangzhou' }))).toMatchObject([
      { InstanceId: '', Device: '', AttachedTime: '2026-08-26T02:40:02Z', DetachedTime: '2026-11-23T02:40:00Z' },
    ])
  })
})

describe('DescribeInstances', () => {
  test.each([
    [{ RegionId: 'cn-hangzhou', InstanceName: 'web-*' }, ['web-03', 'web-04']],
    [
      { RegionId: 'cn-hangzhou', InstanceName: '*-0*' },
      ['archive-01', 'backup-01', 'cms-01', 'ci-01', 'gitlab-01', 'payroll-01', 'search-01', 'web-03', 'web-04', '库存中心-01'],
    ],
    [{ RegionId: 'cn-hangzhou', InstanceName: 'web' }, []],
    [{ RegionId: 'cn-beijing', Status: 'Stopping' }, ['etl-night']],
    [{ RegionId: 'eu-central-1', LockReason: 'security' }, ['hr-portal']],
    [{ RegionId: 'ap-southeast-1', InstanceTypeFamily: 'ecs.gn7i-c8g1' }, ['gpu-07']],
    [{ RegionId: 'ap-southeast-1', InstanceNetworkType: 'classic' }, []],
  ])('%o', (parameters, expected) => {
    expect(names('DescribeInstances', 'InstanceName', parameters).toSorted()).toEqual(expected.toSorted())
  })

  test('a name with a lone star in the middle must fit at both ends', () => {
    const world = emptyWorld()
    for (const InstanceName of ['aba', 'ab', 'abba']) done(addInstance(world, { InstanceName }, NOW_MS))

    const found = listed(ask(world, 'DescribeInstances', { RegionId: 'cn-hangzhou', InstanceName: 'ab*ba' }))

    expect(found.map(({ InstanceName }) => InstanceName)).toEqual(['abba'])
  })

  test('by private address', () => {
    const world = emptyWorld()
    done(addInstance(world, { InstanceName: 'one', PrivateIpAddresses: ['10.0.0.1'] }, NOW_MS))
    done(addInstance(world, { InstanceName: 'two', PrivateIpAddresses: ['10.0.0.2'] }, NOW_MS))

    expect(listed(ask(world, 'DescribeInstances', { RegionId: 'cn-hangzhou', PrivateIpAddresses: '["10.0.0.2"]' }))).toMatchObject([
      { InstanceName: 'two' },
    ])
  })

  test('locks, addresses and tags are nested as documented', () => {
    const [portal] = listed(ask(FLEET, 'DescribeInstances', { RegionId: 'eu-central-1', InstanceName: 'hr-portal' }))

    expect(portal).toMatchObject({
      Status: 'Running',
      OperationLocks: { LockReason: [{ LockReason: 'security', LockMsg: '' }] },
      VpcAttributes: { PrivateIpAddress: { IpAddress: [expect.stringMatching(/^10\.50\.\d+\.\d+$/)] } },
      PublicIpAddress: { IpAddress: [] },
      HibernationOptions: { Configured: false },
      Tags: { Tag: expect.arrayContaining([{ TagKey: 'team', TagValue: 'people' }]) },
      CreationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
    })
  })
})

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
