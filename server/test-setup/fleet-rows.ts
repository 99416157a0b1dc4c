import type { Disk } from '@/lib/ecs/disk'
import type { Instance } from '@/lib/ecs/instance'
import type { Snapshot } from '@/lib/ecs/snapshot'

/** A healthy disk on a running instance, unless told otherwise. */
export const aDisk = (change: Partial<Disk> = {}): Disk => ({
  accountId: 'default',
  regionId: 'cn-hangzhou',
  zoneId: 'cn-hangzhou-i',
  diskId: 'd-1',
  name: 'web-data',
  description: '',
  status: 'In_use',
  category: 'cloud_essd',
  performanceLevel: 'PL1',
  type: 'data',
  sizeGiB: 100,
  device: '/dev/xvdb',
  instanceIds: ['i-1'],
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
  ...change,
})

export const anInstance = (change: Partial<Instance> = {}): Instance => ({
  instanceId: 'i-1',
  name: 'web-01',
  status: 'Running',
  isLockedForSecurity: false,
  isHibernationConfigured: false,
  privateIps: ['10.0.0.1'],
  ...change,
})

/** A manual snapshot of that disk, fully stored. */
export const aSnapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  accountId: 'default',
  regionId: 'cn-hangzhou',
  snapshotId: 's-1',
  name: 'before-upgrade',
  description: null,
  status: 'accomplished',
  progressPercent: 100,
  remainingSeconds: null,
  isAvailable: true,
  createdAt: '2026-11-20T00:00:00Z',
  modifiedAt: null,
  sourceDiskId: 'd-1',
  sourceDiskType: 'data',
  sourceDiskSizeGiB: 100,
  kind: 'manual',
  retentionDays: null,
  isEncrypted: false,
  kmsKeyId: null,
  usage: 'none',
  resourceGroupId: null,
  snapshotLinkId: 'sl-1',
  tags: [],
  ...change,
})

export const running = (change: Partial<Snapshot> = {}): Snapshot =>
  aSnapshot({ status: 'progressing', progressPercent: 10, isAvailable: false, remainingSeconds: 60, ...change })
