import type { Operation, Parameters } from '../operation.ts'
import { recallToken, rememberToken } from '../rules/client-tokens.ts'
import { brokenParameter } from '../rules/parameter-rules.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { refusalByState } from '../rules/state-refusals.ts'
import { wishedResourceGroupId } from '../rules/wished-resource-group-id.ts'
import { wishedTags } from '../rules/wished-tags.ts'
import { newSnapshot } from '../world/new-snapshot.ts'
import { own } from '../world/own.ts'
import { findRegion } from '../world/regions.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { putSnapshot, releaseExpiredSnapshots } from '../world/snapshots.ts'

/** Parameters first, then what the token did before, then the state of the world. The answer means "accepted", not "made". */
export const createSnapshot: Operation = (world, parameters, call) => {
  const broken = brokenParameter(parameters)
  if (broken !== null) return refused(broken)

  const recalled = recallToken(world, parameters, call)
  if (recalled?.kind === 'mismatch') return refused(refusal('IdempotentParameterMismatch'))
  if (recalled?.kind === 'same') return { ok: true, body: { RequestId: call.requestId, SnapshotId: recalled.id } }

  releaseExpiredSnapshots(world, call.nowMs)
  const disk = own(world.disks, parameters.get('DiskId') ?? '')
  const region = disk === undefined ? undefined : findRegion(disk.RegionId)
  if (disk === undefined || region === undefined) return refused(refusal('InvalidDiskId.NotFound'))
  const refusedByState = refusalByState({ world, disk, parameters, nowMs: call.nowMs })
  if (refusedByState !== null) return refused(refusedByState)

  const snapshot = newSnapshot({ world, disk, wish: wishOf(parameters), region, startedAtMs: call.nowMs })
  putSnapshot(world, snapshot)
  rememberToken(world, parameters, { ...call, id: snapshot.SnapshotId })
  return { ok: true, body: { RequestId: call.requestId, SnapshotId: snapshot.SnapshotId } }
}

/** InstantAccess and InstantAccessRetentionDays have no effect any more. */
const wishOf = (parameters: Parameters): Partial<Snapshot> => {
  const retentionDays = parameters.get('RetentionDays')
  return {
    SnapshotName: parameters.get('SnapshotName') ?? '',
    Description: parameters.get('Description') ?? '',
    RetentionDays: retentionDays === undefined ? null : Number(retentionDays),
    Category: parameters.get('Category')?.toLowerCase() === 'flash' ? 'flash' : 'standard',
    ResourceGroupId: wishedResourceGroupId(parameters),
    Tags: wishedTags(parameters),
  }
}
