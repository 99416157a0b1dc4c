import type { Operation } from '../operation.ts'
import { refusalToDelete } from '../rules/deletion-refusals.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { own } from '../world/own.ts'
import { dropSnapshot, releaseExpiredSnapshots } from '../world/snapshots.ts'

/**
 * Also cancels a snapshot that is still being made. Of the two answers that the page gives for an id that does not exist
 * (its text ignores the request, its table has a code) this is the code.
 */
export const deleteSnapshot: Operation = (world, parameters, { requestId, nowMs }) => {
  const snapshotId = parameters.get('SnapshotId') ?? ''
  if (snapshotId === '') return refused(refusal('MissingParameter', { fill: ['SnapshotId'] }))
  const force = parameters.get('Force') ?? 'false'
  if (force !== 'true' && force !== 'false') return refused(refusal('InvalidParameter', { fill: ['Force'] }))

  releaseExpiredSnapshots(world, nowMs)
  const snapshot = own(world.snapshots, snapshotId)
  if (snapshot === undefined) return refused(refusal('InvalidSnapshotId.NotFound', { message: 'The specified snapshot is not found.' }))
  const needed = refusalToDelete(world, snapshot, { force: force === 'true', nowMs })
  if (needed !== null) return refused(needed)

  dropSnapshot(world, snapshot)
  return { ok: true, body: { RequestId: requestId } }
}
