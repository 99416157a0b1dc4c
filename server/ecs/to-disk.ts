import 'server-only'
import { z } from 'zod'
import type { Disk } from '@/lib/ecs/disk'
import { diskId } from '@/lib/schemas/places'
import type { Place } from '@/server/ecs/client'
import { flag, isLockedForSecurity, listUnder, tags, text, textOrNull, timeOrNull, wholeNumberOrNull } from '@/server/ecs/vendor-shape'

/** One item of `Disks.Disk` → our disk; `null` when it has no usable id, size or creation time. Unknown statuses and categories are kept as ECS writes them. */
export const toDisk = (raw: unknown, { account, regionId }: Place): Disk | null => {
  const parsed = shape.safeParse(raw)
  if (!parsed.success) return null
  const { Size, CreationTime, ...disk } = parsed.data
  if (Size === null || CreationTime === null) return null
  const attachments = [...disk.Attachments, ...disk.MountInstances]
  const chargeType = disk.DiskChargeType === 'PrePaid' ? 'PrePaid' : 'PostPaid'
  return {
    accountId: account.id,
    regionId,
    zoneId: disk.ZoneId,
    diskId: disk.DiskId,
    name: disk.DiskName,
    description: disk.Description,
    status: disk.Status,
    category: disk.Category,
    performanceLevel: disk.PerformanceLevel,
    type: disk.Type === 'system' ? 'system' : 'data',
    sizeGiB: Size,
    device: disk.Device ?? attachments.find(({ Device }) => Device !== null)?.Device ?? null,
    instanceIds: [...new Set([disk.InstanceId, ...attachments.map(({ InstanceId }) => InstanceId)])].filter((id) => id !== ''),
    attachedAt: disk.AttachedTime ?? attachments.find(({ AttachedTime }) => AttachedTime !== null)?.AttachedTime ?? null,
    detachedAt: disk.DetachedTime,
    createdAt: CreationTime,
    // pay-as-you-go disks carry a date in 2999
    expiresAt: chargeType === 'PrePaid' ? disk.ExpiredTime : null,
    chargeType,
    isEncrypted: disk.Encrypted,
    kmsKeyId: disk.KMSKeyId,
    isMultiAttach: disk.MultiAttach !== '' && disk.MultiAttach !== 'Disabled',
    isLockedForSecurity: disk.OperationLocks,
    autoSnapshotPolicyId: disk.AutoSnapshotPolicyId,
    resourceGroupId: disk.ResourceGroupId,
    tags: disk.Tags,
  }
}

const attachment = z.object({ InstanceId: text, Device: textOrNull, AttachedTime: timeOrNull })

const shape = z.object({
  DiskId: diskId,
  DiskName: text,
  Description: text,
  Size: wholeNumberOrNull,
  Type: text,
  Category: text,
  PerformanceLevel: textOrNull,
  Status: text,
  ZoneId: text,
  InstanceId: text,
  Device: textOrNull,
  Attachments: listUnder('Attachment', attachment),
  MountInstances: listUnder('MountInstance', attachment),
  AttachedTime: timeOrNull,
  DetachedTime: timeOrNull,
  CreationTime: timeOrNull,
  ExpiredTime: timeOrNull,
  DiskChargeType: text,
  Encrypted: flag,
  KMSKeyId: textOrNull,
  MultiAttach: text,
  OperationLocks: isLockedForSecurity,
  AutoSnapshotPolicyId: textOrNull,
  ResourceGroupId: textOrNull,
  Tags: tags,
})
