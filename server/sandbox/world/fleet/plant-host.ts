import type { Attachment, Disk } from '../disk.ts'
import type { Instance } from '../instance.ts'
import { DAY_MS, isoMinutes, isoSeconds, MINUTE_MS } from '../iso-time.ts'
import { attachmentTo, newDisk } from '../new-disk.ts'
import { newInstance } from '../new-instance.ts'
import { chance, randomInteger } from '../random.ts'
import type { Region } from '../regions.ts'
import type { World } from '../world.ts'
import { type FleetDisk, type Host, SIZES, SYSTEM } from './host.ts'
import { ownership } from './ownership.ts'
import { WEEKLY } from './past.ts'
import { type PolicyIds, plantPast } from './plant-past.ts'

/** The one network that the company has in the region; a switch per zone. */
export type Network = Pick<Instance, 'VpcId' | 'SecurityGroupIds'> & { vSwitchIds: ReadonlyMap<string, string> }

export type HostPlanting = { host: Host; region: Region; network: Network; policyIds: PolicyIds; nowMs: number }

/** Puts a server, its disks and their snapshots into the world. Most servers are older than a year. */
export const plantHost = (world: World, { host, region, network, policyIds, nowMs }: HostPlanting): void => {
  const createdMs = nowMs - randomInteger(world, 420, 1_100) * DAY_MS - randomInteger(world, 0, 1_439) * MINUTE_MS
  const { vSwitchIds, ...shared } = network
  const wish = {
    InstanceName: host.name,
    ...SIZES[host.size],
    ZoneId: host.zone,
    VSwitchId: vSwitchIds.get(host.zone) ?? '',
    ...shared,
    CreationTime: isoMinutes(createdMs),
    ...subscription(world, nowMs),
    ...ownership(host),
    ...host.wish,
  }
  const instance = newInstance({ world, wish, region, nowMs })
  world.instances[instance.InstanceId] = instance
  disksOf(host).forEach((fleetDisk, index) => {
    const disk = hangingDisk(world, { fleetDisk, instance, region, createdMs: createdMs + index * MINUTE_MS, nowMs })
    world.disks[disk.DiskId] = disk
    plantPast(world, { disk, past: fleetDisk.past, region, policyIds, nowMs })
  })
}

/** Every third server is paid for in advance, and its term ends within a year. */
const subscription = (world: World, nowMs: number): Partial<Instance> =>
  chance(world, 1 / 3) ? { InstanceChargeType: 'PrePaid', ExpiredTime: isoMinutes(nowMs + randomInteger(world, 20, 340) * DAY_MS) } : {}

const disksOf = ({ name, disks }: Host): readonly FleetDisk[] => {
  if (disks.some(({ wish }) => wish.Type === 'system')) return disks
  const system = { DiskName: `${name}-system`, ...SYSTEM, Category: 'cloud_essd', PerformanceLevel: 'PL0', Size: 40 } as const
  return [{ wish: system, past: WEEKLY }, ...disks]
}

type Hanging = { fleetDisk: FleetDisk; instance: Instance; region: Region; createdMs: number; nowMs: number }

const hangingDisk = (world: World, { fleetDisk: { wish, sharedWith }, instance, region, createdMs, nowMs }: Hanging): Disk => {
  const place = {
    ZoneId: instance.ZoneId,
    CreationTime: isoSeconds(createdMs),
    Tags: instance.Tags,
    ResourceGroupId: instance.ResourceGroupId,
    ...(wish.Type === 'system' ? systemFields(instance) : {}),
  }
  const disk = newDisk({ world, wish: { ...place, ...wish }, instance, region, nowMs })
  return { ...disk, Attachments: [...disk.Attachments, ...sharedAttachments(world, sharedWith ?? [], disk)].map(onItsDevice(world, disk)) }
}

/** The system disk goes with its instance: its image, and its term where it is paid for in advance. */
const systemFields = ({ ImageId, InstanceChargeType, ExpiredTime }: Instance): Partial<Disk> =>
  InstanceChargeType === 'PrePaid' ? { ImageId, DiskChargeType: 'PrePaid', ExpiredTime, Portable: false } : { ImageId }

const sharedAttachments = (world: World, hostNames: readonly string[], disk: Disk): Attachment[] =>
  Object.values(world.instances)
    .filter((instance) => hostNames.includes(instance.InstanceName))
    .map((instance) => attachmentTo(instance, { type: disk.Type, attachedTime: disk.AttachedTime }))

/** /dev/xvda is the system disk's; data disks follow in the order of their attachment. */
const onItsDevice =
  (world: World, disk: Disk) =>
  (attachment: Attachment): Attachment => {
    if (disk.Type === 'system') return attachment
    const before = Object.values(world.disks).filter(
      (other) => other.Type === 'data' && other.Attachments.some(({ InstanceId }) => InstanceId === attachment.InstanceId),
    )
    return { ...attachment, Device: `/dev/xvd${'bcdefghijklmnop'[before.length] ?? 'z'}` }
  }
