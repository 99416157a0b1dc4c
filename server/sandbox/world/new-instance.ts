import { INSTANCE_NEVER_EXPIRES, type Instance } from './instance.ts'
import { DAY_MS, isoMinutes, MINUTE_MS } from './iso-time.ts'
import { SYSTEM_IMAGE_ID } from './new-disk.ts'
import { newId } from './new-id.ts'
import { randomInteger } from './random.ts'
import type { Region } from './regions.ts'
import type { World } from './world.ts'

export type NewInstance = {
  world: World
  /** What differs from a small running Linux server. */
  wish: Partial<Instance>
  region: Region
  nowMs: number
}

/** An instance as ECS would answer it. It is not put into the world. */
export const newInstance = ({ world, wish, region, nowMs }: NewInstance): Instance => {
  const creationTime = wish.CreationTime ?? isoMinutes(nowMs - 90 * DAY_MS)
  const name = wish.InstanceName ?? 'launch-advisor-1'
  return {
    InstanceId: newId(world, 'i', region),
    InstanceName: name,
    HostName: wish.HostName ?? name,
    Description: '',
    RegionId: region.RegionId,
    ZoneId: region.zones[0],
    Status: 'Running',
    InstanceType: 'ecs.g7.large',
    Cpu: 2,
    Memory: 8_192,
    InstanceChargeType: 'PostPaid',
    CreationTime: creationTime,
    StartTime: isoMinutes(Date.parse(creationTime) + MINUTE_MS),
    ExpiredTime: INSTANCE_NEVER_EXPIRES,
    OSType: 'linux',
    OSName: 'Alibaba Cloud Linux 3.2104 LTS 64 bit',
    ImageId: SYSTEM_IMAGE_ID,
    VpcId: newId(world, 'vpc', region),
    VSwitchId: newId(world, 'vsw', region),
    SecurityGroupIds: [newId(world, 'sg', region)],
    PrivateIpAddresses: [privateIpAddress(world, region)],
    PublicIpAddresses: [],
    HibernationConfigured: false,
    DeletionProtection: false,
    LockReasons: [],
    ResourceGroupId: '',
    Tags: [],
    ...wish,
  }
}

const privateIpAddress = (world: World, region: Region): string =>
  ['10', region.network, randomInteger(world, 0, 63), randomInteger(world, 4, 250)].join('.')
