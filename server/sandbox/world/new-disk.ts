import type { DiskStatus } from '../../../lib/ecs/contract.ts'
import { type Attachment, type Disk, NEVER_EXPIRES } from './disk.ts'
import type { Instance } from './instance.ts'
import { DAY_MS, isoSeconds, SECOND_MS } from './iso-time.ts'
import { newId } from './new-id.ts'
import type { Region } from './regions.ts'
import type { World } from './world.ts'

export type NewDisk = {
  world: World
  /** What differs from a plain, healthy ESSD. */
  wish: Partial<Disk>
  /** Where it hangs; `null`: on none. */
  instance: Pick<Instance, 'InstanceId'> | null
  region: Region
  nowMs: number
}

/** A disk as ECS would answer it, made 90 days ago and attached at once unless the wish says otherwise. It is not put into the world. */
export const newDisk = ({ world, wish, instance, region, nowMs }: NewDisk): Disk => {
  const status = wish.Status ?? 'In_use'
  const type = wish.Type ?? 'data'
  const category = wish.Category ?? 'cloud_essd'
  const creationTime = wish.CreationTime ?? isoSeconds(nowMs - 90 * DAY_MS)
  const attachedTime = wish.AttachedTime ?? (WAS_ATTACHED[status] ? isoSeconds(Date.parse(creationTime) + 2 * SECOND_MS) : '')
  return {
    DiskId: newId(world, 'd', region),
    DiskName: '',
    Description: '',
    RegionId: region.RegionId,
    ZoneId: region.zones[0],
    Size: 100,
    Type: type,
    Category: category,
    PerformanceLevel: category === 'cloud_essd' ? 'PL1' : '',
    Status: status,
    Attachments: instance === null ? [] : [attachmentTo(instance, { type, attachedTime })],
    AttachedTime: attachedTime,
    DetachedTime: status === 'Available' && attachedTime !== '' ? isoSeconds(nowMs - DAY_MS) : '',
    CreationTime: creationTime,
    ExpiredTime: NEVER_EXPIRES,
    DiskChargeType: 'PostPaid',
    Portable: true,
    Encrypted: false,
    KMSKeyId: '',
    MultiAttach: 'Disabled',
    LockReasons: [],
    AutoSnapshotPolicyId: '',
    EnableAutoSnapshot: true,
    DeleteAutoSnapshot: false,
    DeleteWithInstance: type === 'system',
    ImageId: type === 'system' ? SYSTEM_IMAGE_ID : '',
    SourceSnapshotId: '',
    ResourceGroupId: '',
    ProvisionedIops: 0,
    BurstingEnabled: false,
    Tags: [],
    UsedShare: 0.5,
    Conditions: [],
    ...wish,
  }
}

export const SYSTEM_IMAGE_ID = 'aliyun_3_x64_20G_alibase_20240528.vhd'

/** In these states a disk hangs on an instance. */
export const ATTACHED_STATUSES: readonly DiskStatus[] = ['In_use', 'Detaching', 'ReIniting']

export const attachmentTo = (
  instance: Pick<Instance, 'InstanceId'>,
  { type, attachedTime }: { type: Disk['Type']; attachedTime: string },
): Attachment => ({ InstanceId: instance.InstanceId, Device: type === 'system' ? '/dev/xvda' : '/dev/xvdb', AttachedTime: attachedTime })

/** A disk that is being created, or attached for the first time, has no attachment behind it. */
const WAS_ATTACHED: Readonly<Record<DiskStatus, boolean>> = {
  In_use: true,
  Available: true,
  Attaching: false,
  Detaching: true,
  Creating: false,
  ReIniting: true,
}
