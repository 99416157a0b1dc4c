import type { Operation, Parameters, Refusal } from '../operation.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { isModifiedDescription, isRetentionDays, isSnapshotName } from '../rules/snapshot-text.ts'
import { own } from '../world/own.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { statusAt } from '../world/snapshot-course.ts'
import { releaseExpiredSnapshots } from '../world/snapshots.ts'

/** Name, description and retention. Retention counts from the creation and can only become longer. */
export const modifySnapshotAttribute: Operation = (world, parameters, call) => {
  const broken = brokenParameter(parameters)
  if (broken !== null) return refused(broken)

  releaseExpiredSnapshots(world, call.nowMs)
  const snapshot = own(world.snapshots, parameters.get('SnapshotId') ?? '')
  if (snapshot === undefined) return refused(refusal('InvalidSnapshotId.NotFound'))
  if (snapshot.Conditions.includes('managed-by-cloud-product')) {
    return refused(refusal('InvalidOperation.ResourceManagedByCloudProduct'))
  }
  if (statusAt(snapshot, call.nowMs) !== 'accomplished') return refused(refusal('InvalidSnapshotId.NotReady'))
  if (isShorter(snapshot, parameters.get('RetentionDays'))) {
    return refused(refusal('InvalidOperation.DecreaseRetentionDaysUnsupported'))
  }

  snapshot.SnapshotName = parameters.get('SnapshotName') ?? snapshot.SnapshotName
  snapshot.Description = parameters.get('Description') ?? snapshot.Description
  snapshot.RetentionDays = parameters.has('RetentionDays') ? Number(parameters.get('RetentionDays')) : snapshot.RetentionDays
  snapshot.ModifiedAtMs = call.nowMs
  return { ok: true, body: { RequestId: call.requestId } }
}

const brokenParameter = (parameters: Parameters): Refusal | null => {
  const { SnapshotId, SnapshotName, Description, RetentionDays } = Object.fromEntries(parameters)
  if (!SnapshotId) return refusal('MissingParameter', { fill: ['SnapshotId'] })
  if (SnapshotName === undefined && Description === undefined && RetentionDays === undefined) return refusal('NoAttributeToModify')
  if (SnapshotName !== undefined && !isSnapshotName(SnapshotName)) return refusal('InvalidSnapshotName.Malformed')
  if (Description !== undefined && !isModifiedDescription(Description)) return refusal('InvalidDescription.Malformed')
  if (RetentionDays !== undefined && !isRetentionDays(RetentionDays)) return refusal('InvalidRetentionDays.Malformed')
  return null
}

/** A snapshot without retention is kept for ever: any number of days is less. */
const isShorter = (snapshot: Snapshot, retentionDays: string | undefined): boolean =>
  retentionDays !== undefined && (snapshot.RetentionDays === null || Number(retentionDays) < snapshot.RetentionDays)
