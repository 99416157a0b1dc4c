import type { Disk } from '../world/disk.ts'
import { findRegion } from '../world/regions.ts'
import { diskPerformance } from './disk-performance.ts'

/** A disk as DescribeDisks answers it, every field, absent ones as empty texts. */
export const diskOnWire = (disk: Disk): Record<string, unknown> => ({
  DiskId: disk.DiskId,
  DiskName: disk.DiskName,
  Description: disk.Description,
  Size: disk.Size,
  Type: disk.Type,
  Category: disk.Category,
  PerformanceLevel: disk.PerformanceLevel,
  Status: disk.Status,
  RegionId: disk.RegionId,
  ZoneId: disk.ZoneId,
  ...attachmentFields(disk),
  CreationTime: disk.CreationTime,
  ExpiredTime: disk.ExpiredTime,
  DiskChargeType: disk.DiskChargeType,
  Portable: disk.Portable,
  Encrypted: disk.Encrypted,
  KMSKeyId: disk.KMSKeyId,
  OperationLocks: { OperationLock: disk.LockReasons.map((LockReason) => ({ LockReason })) },
  AutoSnapshotPolicyId: disk.AutoSnapshotPolicyId,
  EnableAutoSnapshot: disk.EnableAutoSnapshot,
  EnableAutomatedSnapshotPolicy: disk.AutoSnapshotPolicyId !== '',
  DeleteAutoSnapshot: disk.DeleteAutoSnapshot,
  DeleteWithInstance: disk.DeleteWithInstance,
  ImageId: disk.ImageId,
  SourceSnapshotId: disk.SourceSnapshotId,
  SourceDiskId: '',
  DataSource: { Id: disk.SourceSnapshotId, Type: disk.SourceSnapshotId === '' ? '' : 'snapshot' },
  ResourceGroupId: disk.ResourceGroupId,
  SerialNumber: disk.DiskId.replace(/^d-/, ''),
  ProductCode: '',
  ...diskPerformance(disk),
  ProvisionedIops: disk.ProvisionedIops,
  BurstingEnabled: disk.BurstingEnabled,
  StorageSetId: '',
  StorageSetPartitionNumber: 0,
  StorageClusterId: disk.Conditions.includes('in-cloudbox') ? 'dbsc-cloudbox' : '',
  Placement: { ZoneIds: zonesOf(disk) },
  BdfId: '',
  Tags: { Tag: disk.Tags },
})

/** InstanceId is empty on multi-attach disks and on those that hang on nothing; the old shared disks answer in MountInstances. */
const attachmentFields = (disk: Disk): Record<string, unknown> => {
  const [first] = disk.Attachments
  const isAlone =
    disk.MultiAttach === 'Disabled' && (disk.Status === 'In_use' || disk.Status === 'Detaching' || disk.Status === 'ReIniting')
  const isLegacyShared = disk.MultiAttach === 'LegacyShared'
  return {
    InstanceId: isAlone ? (first?.InstanceId ?? '') : '',
    Device: isAlone ? (first?.Device ?? '') : '',
    AttachedTime: disk.AttachedTime,
    DetachedTime: disk.DetachedTime,
    Attachments: { Attachment: isLegacyShared ? [] : disk.Attachments },
    MountInstances: { MountInstance: isLegacyShared ? disk.Attachments : [] },
    MountInstanceNum: isLegacyShared ? disk.Attachments.length : 0,
    MultiAttach: isLegacyShared ? 'Disabled' : disk.MultiAttach,
  }
}

/** Only regional disks live in several zones, which ECS separates by line breaks. */
const zonesOf = (disk: Disk): string =>
  disk.Category === 'cloud_regional_disk_auto' ? (findRegion(disk.RegionId)?.zones.slice(0, 3).join('\n') ?? '') : ''
