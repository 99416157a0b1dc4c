import { z } from 'zod'
import { DISK_CATEGORIES, DISK_STATUSES, DISK_TYPES } from '../../../../lib/ecs/contract.ts'
import { CHARGE_TYPES, DISK_CONDITIONS, DISK_LOCK_REASONS, type Disk, MULTI_ATTACH, PERFORMANCE_LEVELS } from '../disk.ts'
import type { Instance } from '../instance.ts'
import { isoSeconds } from '../iso-time.ts'
import { ATTACHED_STATUSES, attachmentTo, newDisk } from '../new-disk.ts'
import { newInstance } from '../new-instance.ts'
import { own } from '../own.ts'
import { type World, worldNowMs } from '../world.ts'
import type { EditResult } from './edit-result.ts'
import { tagsField, timeField } from './fields.ts'
import { type Place, placeOf } from './place-of.ts'

/** Fields as DescribeDisks names them. `InstanceId` attaches to that instance alone, `''` detaches; `Attachments` may name anything. */
export const diskEdit = z
  .strictObject({
    DiskId: z.string().regex(/^d-[a-z0-9]{1,62}$/),
    DiskName: z.string(),
    Description: z.string(),
    RegionId: z.string(),
    ZoneId: z.string(),
    Size: z.int().min(1).max(65_536),
    Type: z.enum(DISK_TYPES),
    Category: z.enum(DISK_CATEGORIES),
    PerformanceLevel: z.enum(PERFORMANCE_LEVELS),
    Status: z.enum(DISK_STATUSES),
    InstanceId: z.string(),
    Attachments: z.array(z.strictObject({ InstanceId: z.string(), Device: z.string(), AttachedTime: timeField })),
    AttachedTime: timeField,
    DetachedTime: timeField,
    CreationTime: timeField,
    ExpiredTime: timeField,
    DiskChargeType: z.enum(CHARGE_TYPES),
    Portable: z.boolean(),
    Encrypted: z.boolean(),
    KMSKeyId: z.string(),
    MultiAttach: z.enum(MULTI_ATTACH),
    LockReasons: z.array(z.enum(DISK_LOCK_REASONS)),
    AutoSnapshotPolicyId: z.string(),
    EnableAutoSnapshot: z.boolean(),
    DeleteAutoSnapshot: z.boolean(),
    DeleteWithInstance: z.boolean(),
    ImageId: z.string(),
    SourceSnapshotId: z.string(),
    ResourceGroupId: z.string(),
    ProvisionedIops: z.int().min(0),
    BurstingEnabled: z.boolean(),
    Tags: tagsField,
    UsedShare: z.number().min(0).max(1),
    Conditions: z.array(z.enum(DISK_CONDITIONS)),
  })
  .partial()
export type DiskEdit = z.infer<typeof diskEdit>

/** Puts a new disk into the world. In a status in which a disk hangs on an instance it brings a running one along. */
export const addDiskTo = (world: World, edit: DiskEdit, nowMs: number): EditResult<Disk> => {
  if (edit.DiskId !== undefined && edit.DiskId in world.disks) return { ok: false, message: `There is a disk ${edit.DiskId} already.` }
  const host = hostOf(world, edit)
  if (!host.ok) return host
  const place = placeOf({ RegionId: host.value?.RegionId, ZoneId: host.value?.ZoneId, ...edit })
  if (!place.ok) return place
  const instance = host.value ?? (needsHost(edit) ? addHost(world, { edit, place: place.value, nowMs }) : null)
  const { InstanceId, ...fields } = edit
  const wish = { Status: InstanceId === '' ? ('Available' as const) : ('In_use' as const), ...fields, ...place.value.fields }
  const disk = newDisk({ world, wish, instance, region: place.value.region, nowMs })
  world.disks[disk.DiskId] = disk
  return { ok: true, value: disk }
}

/** Changes a disk in place. A status in which a disk hangs on nothing detaches it. */
export const changeDiskIn = (world: World, disk: Disk, edit: DiskEdit): EditResult<Disk> => {
  if (edit.DiskId !== undefined && edit.DiskId !== disk.DiskId) return { ok: false, message: 'A disk keeps its DiskId.' }
  const host = hostOf(world, edit)
  if (!host.ok) return host
  const place = placeOf({ ...disk, ...edit })
  if (!place.ok) return place
  const { InstanceId: _, ...fields } = edit
  Object.assign(disk, attachmentChange(disk, edit, { host: host.value, now: isoSeconds(worldNowMs(world)) }), fields, place.value.fields)
  return { ok: true, value: disk }
}

const hostOf = (world: World, edit: DiskEdit): EditResult<Instance | null> => {
  if (edit.InstanceId === undefined || edit.InstanceId === '') return { ok: true, value: null }
  const instance = own(world.instances, edit.InstanceId)
  return instance === undefined ? { ok: false, message: `There is no instance ${edit.InstanceId}.` } : { ok: true, value: instance }
}

const needsHost = (edit: DiskEdit): boolean =>
  edit.InstanceId === undefined && edit.Attachments === undefined && ATTACHED_STATUSES.includes(edit.Status ?? 'In_use')

const addHost = (world: World, { edit, place, nowMs }: { edit: DiskEdit; place: Place; nowMs: number }): Instance => {
  const wish = { InstanceName: `${edit.DiskName ?? 'disk'}-host`, ...place.fields }
  const instance = newInstance({ world, wish, region: place.region, nowMs })
  world.instances[instance.InstanceId] = instance
  return instance
}

const attachmentChange = (disk: Disk, edit: DiskEdit, { host, now }: { host: Instance | null; now: string }): Partial<Disk> => {
  if (host !== null) {
    const attachment = attachmentTo(host, { type: edit.Type ?? disk.Type, attachedTime: now })
    return { Status: 'In_use', Attachments: [attachment], AttachedTime: now, DetachedTime: '' }
  }
  if (edit.InstanceId === '') return { Status: 'Available', Attachments: [], DetachedTime: now }
  if (edit.Status === undefined || ATTACHED_STATUSES.includes(edit.Status) || disk.Attachments.length === 0) return {}
  return { Attachments: [], DetachedTime: now }
}
