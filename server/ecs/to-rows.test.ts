// Long on purpose: the vendor's full rows stand here once, and all readers are tried on them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDisk } from '@/server/ecs/to-disk'
import { toInstance } from '@/server/ecs/to-instance'
import { toPage } from '@/server/ecs/to-page'
import { toSnapshot } from '@/server/ecs/to-snapshot'

const place = { account: { id: 'default', label: 'default', credentialKind: 'sandbox', regions: null }, regionId: 'cn-hangzhou' } as const

/** As DescribeDisks documents it. */
const DISK = {
  DiskId: 'd-bp18um4r4f2fve24abcd',
  DiskName: 'web-01-system',
  Description: '',
  Size: 40,
  Type: 'system',
  Category: 'cloud_essd',
  PerformanceLevel: 'PL1',
  Status: 'In_use',
  RegionId: 'somewhere-else',
  ZoneId: 'cn-hangzhou-i',
  InstanceId: 'i-bp67acfmxazb4qabcdef',
  Device: '/dev/xvda',
  AttachedTime: '2026-06-07T06:08:56Z',
  DetachedTime: '',
  Attachments: { Attachment: [{ InstanceId: 'i-bp67acfmxazb4qabcdef', Device: '/dev/xvda', AttachedTime: '2026-06-07T06:08:56Z' }] },
  MountInstances: { MountInstance: [] },
  CreationTime: '2026-06-07T06:08:54Z',
  ExpiredTime: '2999-09-08T16:00Z',
  DiskChargeType: 'PostPaid',
  Encrypted: false,
  KMSKeyId: '',
  MultiAttach: 'Disabled',
  OperationLocks: { OperationLock: [] },
  AutoSnapshotPolicyId: '',
  ResourceGroupId: '',
  Tags: { Tag: [{ TagKey: 'env', TagValue: 'prod' }] },
}

const SNAPSHOT = {
  SnapshotId: 's-bp1c0doj0taqyzzlabcd',
  SnapshotName: 'before-upgrade',
  Description: '',
  Status: 'progressing',
  Progress: '35%',
  RemainTime: 38,
  Available: true,
  CreationTime: '2026-11-24T01:50:12Z',
  LastModifiedTime: '',
  RetentionDays: 30,
  SourceDiskId: 'd-bp18um4r4f2fve24abcd',
  SourceDiskType: 'system',
  SourceDiskSize: '40',
  SnapshotType: 'user',
  SnapshotLinkId: 'sl-bp1grgphbcc9brb5abcd',
  Encrypted: false,
  KMSKeyId: '',
  Usage: 'none',
  ResourceGroupId: '',
  Tags: { Tag: [{ TagKey: 'env', TagValue: 'prod' }] },
}

describe('a disk', () => {
  test('is read as documented; the region is the one that was asked', () => {
    expect(toDisk(DISK, place)).toEqual({
      accountId: 'default',
      regionId: 'cn-hangzhou',
      zoneId: 'cn-hangzhou-i',
      diskId: 'd-bp18um4r4f2fve24abcd',
      name: 'web-01-system',
      description: '',
      status: 'In_use',
      category: 'cloud_essd',
      performanceLevel: 'PL1',
      type: 'system',
      sizeGiB: 40,
      device: '/dev/xvda',
      instanceIds: ['i-bp67acfmxazb4qabcdef'],
      attachedAt: '2026-06-07T06:08:56Z',
      detachedAt: null,
      createdAt: '2026-06-07T06:08:54Z',
      expiresAt: null,
      chargeType: 'PostPaid',
      isEncrypted: false,
      kmsKeyId: null,
      isMultiAttach: false,
      isLockedForSecurity: false,
      autoSnapshotPolicyId: null,
      resourceGroupId: null,
      tags: [{ key: 'env', value: 'prod' }],
    })
  })

  test.each<[string, object, object]>([
    [
      'a multi-attach disk names all its instances',
      { InstanceId: '', MultiAttach: 'Enabled', Attachments: { Attachment: [{ InstanceId: 'i-1' }, { InstanceId: 'i-2' }] } },
      { instanceIds: ['i-1', 'i-2'], isMultiAttach: true },
    ],
    [
      'a shared disk of the old kind too',
      { InstanceId: '', MultiAttach: 'LegacyShared', MountInstances: { MountInstance: [{ InstanceId: 'i-3' }] }, Attachments: {} },
      { instanceIds: ['i-3'], isMultiAttach: true },
    ],
    [
      'a disk that was never attached',
      { InstanceId: '', AttachedTime: '', Attachments: { Attachment: [] }, Status: 'Available' },
      { instanceIds: [], attachedAt: null },
    ],
    [
      'a subscription has an end, written to the minute',
      { DiskChargeType: 'PrePaid', ExpiredTime: '2026-12-10T04:04Z' },
      { chargeType: 'PrePaid', expiresAt: '2026-12-10T04:04:00Z' },
    ],
    ['a security lock', { OperationLocks: { OperationLock: [{ LockReason: 'security' }] } }, { isLockedForSecurity: true }],
    [
      'a security lock, nested as instances do it',
      { OperationLocks: { LockReason: [{ LockReason: 'security' }] } },
      { isLockedForSecurity: true },
    ],
    ['another lock', { OperationLocks: { OperationLock: [{ LockReason: 'financial' }] } }, { isLockedForSecurity: false }],
    [
      'a word that does not exist yet',
      { Status: 'Hibernating', Category: 'cloud_next' },
      { status: 'Hibernating', category: 'cloud_next' },
    ],
    ['a size in quotes', { Size: '40' }, { sizeGiB: 40 }],
    [
      'lists that are missing',
      { Tags: undefined, Attachments: undefined, MountInstances: undefined, OperationLocks: undefined },
      { tags: [], instanceIds: ['i-bp67acfmxazb4qabcdef'], isLockedForSecurity: false },
    ],
    ['lists that are bare', { Tags: [], Attachments: [], OperationLocks: [] }, { tags: [], isLockedForSecurity: false }],
    [
      'tags named as in snapshot groups',
      { Tags: { Tag: [{ Key: 'a', Value: 'b' }, { Key: 'bare' }] } },
      {
        tags: [
          { key: 'a', value: 'b' },
          { key: 'bare', value: '' },
        ],
      },
    ],
    [
      'tags with names of the language',
      {
        Tags: {
          Tag: [
            { TagKey: '__proto__', TagValue: 'x' },
            { TagKey: 'constructor', TagValue: '' },
          ],
        },
      },
      {
        tags: [
          { key: '__proto__', value: 'x' },
          { key: 'constructor', value: '' },
        ],
      },
    ],
    [
      'fields of the wrong type',
      { DiskName: 7, Encrypted: 'yes', Tags: 'none', Description: null },
      { name: '', isEncrypted: false, tags: [], description: '' },
    ],
  ])('%s', (_, change, expected) => {
    expect(toDisk({ ...DISK, ...change }, place)).toMatchObject(expected)
  })

  test.each<[string, unknown]>([
    ['no id', { ...DISK, DiskId: undefined }],
    ['an id that could be a path', { ...DISK, DiskId: 'd-../../x' }],
    ['an id of something else', { ...DISK, DiskId: 'i-bp67acfmxazb4qabcdef' }],
    ['no size', { ...DISK, Size: 'large' }],
    ['a negative size', { ...DISK, Size: -1 }],
    ['no creation time', { ...DISK, CreationTime: '' }],
    ['a time that is none', { ...DISK, CreationTime: 'yesterday' }],
    ['null', null],
    ['an array', [DISK]],
    ['a text', 'd-1'],
  ])('with %s cannot be read', (_, raw) => {
    expect(toDisk(raw, place)).toBeNull()
  })
})

describe('a snapshot', () => {
  test('is read as documented', () => {
    expect(toSnapshot(SNAPSHOT, place)).toEqual({
      accountId: 'default',
      regionId: 'cn-hangzhou',
      snapshotId: 's-bp1c0doj0taqyzzlabcd',
      name: 'before-upgrade',
      description: null,
      status: 'progressing',
      progressPercent: 35,
      remainingSeconds: 38,
      isAvailable: true,
      createdAt: '2026-11-24T01:50:12Z',
      modifiedAt: null,
      sourceDiskId: 'd-bp18um4r4f2fve24abcd',
      sourceDiskType: 'system',
      sourceDiskSizeGiB: 40,
      kind: 'manual',
      retentionDays: 30,
      isEncrypted: false,
      kmsKeyId: null,
      usage: 'none',
      resourceGroupId: null,
      snapshotLinkId: 'sl-bp1grgphbcc9brb5abcd',
      tags: [{ key: 'env', value: 'prod' }],
    })
  })

  test.each<[string, object, object]>([
    ['whose data point is not cut yet', { CreationTime: '' }, { createdAt: null }],
    ['whose progress is not told', { Progress: '' }, { progressPercent: 0 }],
    [
      'that is done, and says no more',
      { Status: 'accomplished', Progress: undefined, RemainTime: 0 },
      { progressPercent: 100, remainingSeconds: null },
    ],
    ['with more than all', { Progress: '250%' }, { progressPercent: 100 }],
    ['with a progress that is none', { Progress: '-5%' }, { progressPercent: 0 }],
    ['made by a policy', { SnapshotType: 'auto' }, { kind: 'automatic' }],
    ['made by a policy, in another word', { SnapshotType: 'timer' }, { kind: 'automatic' }],
    ['kept until deleted', { RetentionDays: undefined }, { retentionDays: null }],
    ['kept until deleted, told as 0', { RetentionDays: 0 }, { retentionDays: null }],
    ['used in a way that does not exist yet', { Usage: 'backup' }, { usage: 'none' }],
    ['of a disk type in capitals', { SourceDiskType: 'SYSTEM' }, { sourceDiskType: 'system' }],
  ])('%s', (_, change, expected) => {
    expect(toSnapshot({ ...SNAPSHOT, ...change }, place)).toMatchObject(expected)
  })

  test.each<[string, object]>([
    ['an empty id', { SnapshotId: '' }],
    ['an id of another shape', { SnapshotId: 'snapshot 1' }],
    ['a status that ECS does not have', { Status: 'paused' }],
    ['no status', { Status: undefined }],
  ])('with %s cannot be read', (_, change) => {
    expect(toSnapshot({ ...SNAPSHOT, ...change }, place)).toBeNull()
  })
})

describe('an instance', () => {
  const INSTANCE = { InstanceId: 'i-1', InstanceName: 'web-01', Status: 'Running' }

  test('of the classic network, locked, and set up for hibernation', () => {
    const raw = {
      ...INSTANCE,
      OperationLocks: { LockReason: [{ LockReason: 'security', LockMsg: 'x' }] },
      InnerIpAddress: { IpAddress: ['10.1.1.1'] },
      HibernationOptions: { Configured: true },
    }

    expect(toInstance(raw)).toEqual({
      instanceId: 'i-1',
      name: 'web-01',
      status: 'Running',
      isLockedForSecurity: true,
      isHibernationConfigured: true,
      privateIps: ['10.1.1.1'],
    })
  })

  test('with nothing but an id', () => {
    expect(toInstance({ InstanceId: 'i-1' })).toMatchObject({ name: '', status: '', privateIps: [], isLockedForSecurity: false })
  })

  test('without an id cannot be read', () => {
    expect(toInstance({ ...INSTANCE, InstanceId: '' })).toBeNull()
  })
})

describe('a page', () => {
  const DISKS = { holder: 'Disks', items: 'Disk' } as const
  const read = (body: Record<string, unknown>) => toPage(body, DISKS, (raw) => toDisk(raw, place))

  test('a row that cannot be read is left out and counted', () => {
    const page = read({ Disks: { Disk: [DISK, null, { ...DISK, Size: {} }] }, NextToken: 'next' })

    expect(page).toMatchObject({ rows: [{ diskId: DISK.DiskId }], unreadable: 2, nextToken: 'next' })
  })

  test.each([{ NextToken: '' }, { NextToken: null }, {}])('the last page says %j', (end) => {
    expect(read({ Disks: { Disk: [] }, ...end })).toEqual({ rows: [], unreadable: 0, nextToken: null })
  })

  test('an empty list may come bare', () => {
    expect(read({ Disks: [] })).toMatchObject({ rows: [] })
  })

  test.each([{}, { Disks: null }, { Disks: {} }, { Disks: { Disk: {} } }, { Disks: { Disk: 'none' } }, { Disks: [DISK] }, { Disk: [] }])(
    'an answer without its list is never read as "there are none": %j',
    (body) => {
      expect(read(body)).toBeNull()
    },
  )
})

test('whatever the cloud answers, reading it does not fail', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (raw) => {
      toDisk(raw, place)
      toSnapshot(raw, place)
      toInstance(raw)
      toPage({ Disks: raw }, { holder: 'Disks', items: 'Disk' }, (row) => toDisk(row, place))
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('a known field of any type does not fail the row', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(DISK)), fc.anything(), (field, value) => {
      const disk = toDisk({ ...DISK, [field]: value }, place)
      if (disk !== null) expect(disk.regionId).toBe('cn-hangzhou')
    }),
    { numRuns: 1_000 },
  )
})
