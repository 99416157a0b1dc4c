import type { Operation, Refusal } from '../operation.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { own } from '../world/own.ts'
import type { SnapshotUsage } from '../world/snapshot.ts'
import { dropSnapshot, releaseExpiredSnapshots } from '../world/snapshots.ts'

/**
 * Also cancels a snapshot that is still being made. Of the two answers that the page gives for an id that does not exist
 * (its text ignores the request, its table has a code) this is the code.
 */
export const deleteSnapshot: Operation = (world, parameters, call) => {
  const snapshotId = parameters.get('SnapshotId') ?? ''
  if (snapshotId === '') return refused(refusal('MissingParameter', { fill: ['SnapshotId'] }))
  const force = parameters.get('Force') ?? 'false'
  if (force !== 'true' && force !== 'false') return refused(refusal('InvalidParameter', { fill: ['Force'] }))

  releaseExpiredSnapshots(world, call.nowMs)
  const snapshot = own(world.snapshots, snapshotId)
  if (snapshot === undefined) return refused(refusal('InvalidSnapshotId.NotFound'))
  const needed = refusalByUsage(snapshot.Usage, { force: force === 'true' })
  if (needed !== null) return refused(needed)

  dropSnapshot(world, snapshot)
  return { ok: true, body: { RequestId: call.requestId } }
}

/** An image keeps its snapshot in any case, a disk only until it is forced. */
const refusalByUsage = (usage: SnapshotUsage, { force }: { force: boolean }): Refusal | null => {
  switch (usage) {
    case 'none':
      return null
    case 'image':
    case 'image_disk':
      return refusal('SnapshotCreatedImage')
    case 'disk':
      return force ? null : refusal('SnapshotCreatedDisk')
  }
}
