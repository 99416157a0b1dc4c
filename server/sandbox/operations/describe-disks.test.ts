import { describe, expect, test } from 'vitest'
import { fleetWorld, worldWithDisk } from './testing/arranged.ts'
import { ask, bodyOf, listed } from './testing/ask.ts'

/** Nothing here changes it. */
const FLEET = fleetWorld()

const names = (action: string, field: string, parameters: Record<string, string>): unknown[] =>
  listed(ask(FLEET, action, { MaxResults: '100', ...parameters })).map((thing) => thing[field])

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

    expect(shared).toMatchObject({
      InstanceId: '',
      MountInstanceNum: 2,
      MountInstances: { MountInstance: [expect.anything(), expect.anything()] },
      Attachments: { Attachment: [] },
    })
  })

  test('a detached disk names no instance', () => {
    const { world } = worldWithDisk({ Status: 'Available' })

    expect(listed(ask(world, 'DescribeDisks', { RegionId: 'cn-hangzhou' }))).toMatchObject([
      { InstanceId: '', Device: '', AttachedTime: '2026-08-26T02:40:02Z', DetachedTime: '2026-11-23T02:40:00Z' },
    ])
  })
})
