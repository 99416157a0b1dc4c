import type { Operation } from '../operation.ts'
import { recallToken, rememberToken } from '../rules/client-tokens.ts'
import { brokenLockParameter } from '../rules/lock-rules.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { lockStatusAt } from '../world/snapshot-lock.ts'
import { releaseExpiredSnapshots } from '../world/snapshots.ts'
import { snapshotToLock } from './snapshot-to-lock.ts'

/** Only in the cool-off period. Where no lock holds there is nothing to do. */
export const unlockSnapshot: Operation = (world, parameters, call) => {
  const broken = brokenLockParameter(parameters, ['RegionId', 'SnapshotId'])
  if (broken !== null) return refused(broken)
  const recalled = recallToken(world, parameters, call)
  if (recalled?.kind === 'mismatch') return refused(refusal('IdempotentParameterMismatch'))
  if (recalled?.kind === 'same') return { ok: true, body: { RequestId: call.requestId } }

  releaseExpiredSnapshots(world, call.nowMs)
  const found = snapshotToLock(world, parameters)
  if (!found.ok) return found
  if (lockStatusAt(found.value, call.nowMs) === 'compliance') return refused(refusal('InvalidOperation.SnapshotIsLocked'))
  if (parameters.get('DryRun') === 'true') return refused(refusal('DryRunOperation'))
  found.value.Lock = null
  rememberToken(world, parameters, { ...call, id: found.value.SnapshotId })
  return { ok: true, body: { RequestId: call.requestId } }
}
