import type { Parameters } from '../operation.ts'
import { refusal } from '../rules/refusals.ts'
import { sentList } from '../rules/sent-list.ts'
import type { Disk } from '../world/disk.ts'
import { own } from '../world/own.ts'
import type { World } from '../world/world.ts'
import { accepted, denied, type Reading } from './filters/filter.ts'

/**
 * The disks of which CreateSnapshotGroup is to make snapshots: those named, or those of an instance without the excluded ones.
 * With an instance, only its disks can be named; the page has no code of its own for others.
 */
export const chosenDisks = (world: World, parameters: Parameters, regionId: string): Reading<readonly Disk[]> => {
  const instanceId = parameters.get('InstanceId') ?? ''
  const named = sentList(parameters, 'DiskId')
  if (instanceId === '')
    return disksAmong(
      Object.values(world.disks).filter(({ RegionId }) => RegionId === regionId),
      named,
    )
  if (own(world.instances, instanceId)?.RegionId !== regionId) return denied(refusal('InvalidInstanceId.NotFound'))

  const hanging = Object.values(world.disks).filter(({ Attachments }) => Attachments.some(({ InstanceId }) => InstanceId === instanceId))
  if (named.length > 0) return disksAmong(hanging, named)
  const excluded = disksAmong(hanging, sentList(parameters, 'ExcludeDiskId'))
  if (!excluded.ok) return excluded
  const left = hanging.filter((disk) => !excluded.value.includes(disk))
  return left.length === 0 ? denied(refusal('InvalidInstance.NoDisk')) : accepted(left)
}

const disksAmong = (disks: readonly Disk[], diskIds: readonly string[]): Reading<readonly Disk[]> => {
  const byId = new Map(disks.map((disk) => [disk.DiskId, disk]))
  const found = diskIds.flatMap((diskId) => byId.get(diskId) ?? [])
  return found.length < diskIds.length ? denied(refusal('InvalidDiskId.NotFound')) : accepted(found)
}
