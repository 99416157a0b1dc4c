import type { Disk } from '../disk.ts'
import { DAY_MS, isoSeconds } from '../iso-time.ts'
import { newDisk } from '../new-disk.ts'
import { newId } from '../new-id.ts'
import { randomInteger } from '../random.ts'
import { SHANGHAI } from '../regions.ts'
import type { World } from '../world.ts'
import { beijing } from './beijing.ts'
import { frankfurt } from './frankfurt.ts'
import { hangzhou } from './hangzhou.ts'
import type { FleetDisk, FleetRegion, Owner } from './host.ts'
import { ownership } from './ownership.ts'
import { manual } from './past.ts'
import { plantHost } from './plant-host.ts'
import { type PolicyIds, plantPast } from './plant-past.ts'
import { plantPolicies } from './plant-policies.ts'
import { shanghai } from './shanghai.ts'
import { singapore } from './singapore.ts'

/** A company's fleet: 184 disks on 60 instances in 5 regions, most of them healthy, and one at least for every refusal that a state can cause. */
export const plantFleet = (world: World, nowMs: number): void => {
  for (const place of [hangzhou(nowMs), beijing(nowMs), shanghai(nowMs), singapore(nowMs), frankfurt(nowMs)])
    plantRegion(world, place, nowMs)
  plantOrphans(world, nowMs)
}

const plantRegion = (world: World, { region, hosts, loose }: FleetRegion, nowMs: number): void => {
  const policyIds = { daily: newId(world, 'sp', region), weekly: newId(world, 'sp', region) }
  plantPolicies(world, { region, policyIds, nowMs })
  const network = {
    VpcId: newId(world, 'vpc', region),
    SecurityGroupIds: [newId(world, 'sg', region)],
    vSwitchIds: new Map(region.zones.map((zone) => [zone, newId(world, 'vsw', region)])),
  }
  for (const host of hosts) plantHost(world, { host, region, network, policyIds, nowMs })
  for (const disk of loose) plantLoose(world, { disk, region, policyIds, nowMs })
}

type Loose = { disk: FleetDisk & Owner; region: FleetRegion['region']; policyIds: PolicyIds; nowMs: number }

const plantLoose = (world: World, { disk: { wish, past, restoredFrom, ...owner }, region, policyIds, nowMs }: Loose): void => {
  const source = restoredFrom === undefined ? {} : { SourceSnapshotId: snapshotUsedByDisk(world, restoredFrom) }
  const times = {
    CreationTime: isoSeconds(nowMs - randomInteger(world, 400, 800) * DAY_MS),
    DetachedTime: wish.Status === 'Available' && wish.AttachedTime !== '' ? isoSeconds(nowMs - randomInteger(world, 3, 90) * DAY_MS) : '',
  }
  const disk = newDisk({ world, wish: { ...times, ...ownership(owner), ...source, ...wish }, instance: null, region, nowMs })
  world.disks[disk.DiskId] = disk
  plantPast(world, { disk, past, region, policyIds, nowMs })
}

const snapshotUsedByDisk = (world: World, diskName: string): string => {
  const source = Object.values(world.disks).find((disk) => disk.DiskName === diskName)
  const used = Object.values(world.snapshots).find((snapshot) => snapshot.SourceDiskId === source?.DiskId && snapshot.Usage === 'disk')
  if (used === undefined) throw new Error(`The fleet has no snapshot of ${diskName} that a disk uses`)
  return used.SnapshotId
}

/** Snapshots outlive their disk: it was released, and they still name it. */
const plantOrphans = (world: World, nowMs: number): void => {
  const created = isoSeconds(nowMs - 700 * DAY_MS)
  const released: Disk = newDisk({
    world,
    wish: { DiskName: 'decommissioned-db', CreationTime: created },
    instance: null,
    region: SHANGHAI,
    nowMs,
  })
  plantPast(world, { disk: released, past: manual(6, 130 * DAY_MS), region: SHANGHAI, policyIds: { daily: '', weekly: '' }, nowMs })
}
