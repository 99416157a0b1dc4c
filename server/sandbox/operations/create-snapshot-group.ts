import type { Operation, Parameters } from '../operation.ts'
import { recallToken, rememberToken } from '../rules/client-tokens.ts'
import { GROUP_PARAMETER_RULES } from '../rules/group-parameter-rules.ts'
import { refusalOfGroup } from '../rules/group-refusals.ts'
import { brokenParameter } from '../rules/parameter-rules.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { wishedResourceGroupId } from '../rules/wished-resource-group-id.ts'
import { wishedTags } from '../rules/wished-tags.ts'
import type { Disk } from '../world/disk.ts'
import { newId } from '../world/new-id.ts'
import { newSnapshot } from '../world/new-snapshot.ts'
import { findRegion, type Region } from '../world/regions.ts'
import { GROUP_INSTANCE_TAG_KEY, type SnapshotGroup } from '../world/snapshot-group.ts'
import { putSnapshot, releaseExpiredSnapshots } from '../world/snapshots.ts'
import type { World } from '../world/world.ts'
import { chosenDisks } from './chosen-disks.ts'

/** Parameters first, then what the token did before, then the disks and the state of the world: all snapshots of the group are begun, or none. */
export const createSnapshotGroup: Operation = (world, parameters, call) => {
  const regionId = parameters.get('RegionId') ?? ''
  if (regionId === '') return refused(refusal('MissingParameter', { fill: ['RegionId'] }))
  const region = findRegion(regionId)
  if (region === undefined) return refused(refusal('InvalidRegionId.NotFound'))
  const broken = brokenParameter(parameters, GROUP_PARAMETER_RULES)
  if (broken !== null) return refused(broken)

  const recalled = recallToken(world, parameters, call)
  if (recalled?.kind === 'mismatch') return refused(refusal('IdempotentParameterMismatch'))
  if (recalled?.kind === 'same') return { ok: true, body: { RequestId: call.requestId, SnapshotGroupId: recalled.id } }

  releaseExpiredSnapshots(world, call.nowMs)
  const disks = chosenDisks(world, parameters, regionId)
  if (!disks.ok) return disks
  const refusedGroup = refusalOfGroup({ world, disks: disks.value, parameters, nowMs: call.nowMs })
  if (refusedGroup !== null) return refused(refusedGroup)

  const group = newGroup(world, { disks: disks.value, parameters, region, nowMs: call.nowMs })
  world.snapshotGroups[group.SnapshotGroupId] = group
  rememberToken(world, parameters, { ...call, id: group.SnapshotGroupId })
  return { ok: true, body: { RequestId: call.requestId, SnapshotGroupId: group.SnapshotGroupId } }
}

type NewGroup = { disks: readonly Disk[]; parameters: Parameters; region: Region; nowMs: number }

/** Its snapshots are put into the world. They bear its name, description and resource group; its tags are its own. */
const newGroup = (world: World, { disks, parameters, region, nowMs }: NewGroup): SnapshotGroup => {
  const Name = parameters.get('Name') ?? ''
  const Description = parameters.get('Description') ?? ''
  const ResourceGroupId = wishedResourceGroupId(parameters)
  const snapshots = disks.map((disk) => {
    const Tags = instanceIdsOf(disk).map((TagValue) => ({ TagKey: GROUP_INSTANCE_TAG_KEY, TagValue }))
    return newSnapshot({ world, disk, wish: { SnapshotName: Name, Description, ResourceGroupId, Tags }, region, startedAtMs: nowMs })
  })
  for (const snapshot of snapshots) putSnapshot(world, snapshot)
  return {
    SnapshotGroupId: newId(world, 'ssg', region),
    Name,
    Description,
    RegionId: region.RegionId,
    InstanceId: commonInstanceId(disks),
    ResourceGroupId,
    Tags: wishedTags(parameters),
    StartedAtMs: nowMs,
    SnapshotIds: snapshots.map(({ SnapshotId }) => SnapshotId),
  }
}

const instanceIdsOf = ({ Attachments }: Disk): string[] => Attachments.map(({ InstanceId }) => InstanceId)

/** Empty: the disks do not all hang on the same one. */
const commonInstanceId = (disks: readonly Disk[]): string => {
  const [first = '', ...others] = new Set(disks.map((disk) => instanceIdsOf(disk)[0] ?? ''))
  return others.length === 0 ? first : ''
}
