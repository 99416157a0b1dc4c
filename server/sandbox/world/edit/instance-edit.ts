import { z } from 'zod'
import { INSTANCE_STATUSES } from '../../../../lib/ecs/contract.ts'
import { CHARGE_TYPES } from '../disk.ts'
import { INSTANCE_LOCK_REASONS, type Instance } from '../instance.ts'
import { interruptSnapshots } from '../interrupt-snapshots.ts'
import { newInstance } from '../new-instance.ts'
import { type World, worldNowMs } from '../world.ts'
import type { EditResult } from './edit-result.ts'
import { tagsField, timeField } from './fields.ts'
import { placeOf } from './place-of.ts'

/** Fields as DescribeInstances names them; nested ones are flat. */
export const instanceEdit = z
  .strictObject({
    InstanceId: z.string().regex(/^i-[a-z0-9]{1,62}$/),
    InstanceName: z.string(),
    HostName: z.string(),
    Description: z.string(),
    RegionId: z.string(),
    ZoneId: z.string(),
    Status: z.enum(INSTANCE_STATUSES),
    InstanceType: z.string(),
    Cpu: z.int().min(1),
    Memory: z.int().min(1),
    InstanceChargeType: z.enum(CHARGE_TYPES),
    CreationTime: timeField,
    StartTime: timeField,
    ExpiredTime: timeField,
    OSType: z.enum(['linux', 'windows']),
    OSName: z.string(),
    ImageId: z.string(),
    VpcId: z.string(),
    VSwitchId: z.string(),
    SecurityGroupIds: z.array(z.string()),
    PrivateIpAddresses: z.array(z.string()),
    PublicIpAddresses: z.array(z.string()),
    HibernationConfigured: z.boolean(),
    DeletionProtection: z.boolean(),
    LockReasons: z.array(z.enum(INSTANCE_LOCK_REASONS)),
    ResourceGroupId: z.string(),
    Tags: tagsField,
  })
  .partial()
export type InstanceEdit = z.infer<typeof instanceEdit>

export const addInstanceTo = (world: World, edit: InstanceEdit, nowMs: number): EditResult<Instance> => {
  if (edit.InstanceId !== undefined && edit.InstanceId in world.instances) {
    return { ok: false, message: `There is an instance ${edit.InstanceId} already.` }
  }
  const place = placeOf(edit)
  if (!place.ok) return place
  const instance = newInstance({ world, wish: { ...edit, ...place.value.fields }, region: place.value.region, nowMs })
  world.instances[instance.InstanceId] = instance
  return { ok: true, value: instance }
}

/** Changes an instance in place. A change of its status may make unfinished snapshots of its disks fail. */
export const changeInstanceIn = (world: World, instance: Instance, edit: InstanceEdit): EditResult<Instance> => {
  if (edit.InstanceId !== undefined && edit.InstanceId !== instance.InstanceId)
    return { ok: false, message: 'An instance keeps its InstanceId.' }
  const place = placeOf({ ...instance, ...edit })
  if (!place.ok) return place
  if (edit.Status !== undefined && edit.Status !== instance.Status) interruptSnapshots(world, instance, worldNowMs(world))
  Object.assign(instance, edit, place.value.fields)
  return { ok: true, value: instance }
}
