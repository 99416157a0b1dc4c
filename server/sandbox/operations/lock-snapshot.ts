import type { Operation, Refusal } from '../operation.ts'
import { recallToken, rememberToken } from '../rules/client-tokens.ts'
import { brokenLockParameter } from '../rules/lock-rules.ts'
import { refusal, refused } from '../rules/refusals.ts'
import type { Snapshot, SnapshotLock } from '../world/snapshot.ts'
import { statusAt } from '../world/snapshot-course.ts'
import { lockStatusAt } from '../world/snapshot-lock.ts'
import { putSnapshot, releaseExpiredSnapshots } from '../world/snapshots.ts'
import { lockedSnapshotOnWire } from './locked-snapshot-on-wire.ts'
import { snapshotToLock } from './snapshot-to-lock.ts'

/** Locks a snapshot, or changes its lock: in the cool-off period in any way, afterwards only to a longer one. */
export const lockSnapshot: Operation = (world, parameters, call) => {
  const broken = brokenLockParameter(parameters, ['RegionId', 'SnapshotId', 'LockMode', 'LockDuration', 'CoolOffPeriod'])
  if (broken !== null) return refused(broken)
  const recalled = recallToken(world, parameters, call)
  if (recalled?.kind === 'mismatch') return refused(refusal('IdempotentParameterMismatch'))

  const { nowMs, requestId } = call
  releaseExpiredSnapshots(world, nowMs)
  const found = snapshotToLock(world, parameters)
  if (!found.ok) return found
  const snapshot = found.value
  const lock = changedLock(
    snapshot,
    { LockDuration: Number(parameters.get('LockDuration')), CoolOffPeriod: Number(parameters.get('CoolOffPeriod')) },
    nowMs,
  )
  const hindrance = recalled === null ? hindranceTo(snapshot, lock, nowMs) : null
  if (hindrance !== null) return refused(hindrance)
  if (parameters.get('DryRun') === 'true') return refused(refusal('DryRunOperation'))

  if (recalled === null) {
    snapshot.Lock = lock
    putSnapshot(world, snapshot)
    rememberToken(world, parameters, { ...call, id: snapshot.SnapshotId })
  }
  return { ok: true, body: { RequestId: requestId, LockedSnapshotInfo: lockedSnapshotOnWire(snapshot, snapshot.Lock ?? lock, nowMs) } }
}

/** A lock that still holds keeps the moment at which it was put on, and after its cool-off period the period too. */
const changedLock = (snapshot: Snapshot, wish: Omit<SnapshotLock, 'LockedAtMs'>, nowMs: number): SnapshotLock => {
  const status = lockStatusAt(snapshot, nowMs)
  if (snapshot.Lock === null || status === 'expired') return { LockedAtMs: nowMs, ...wish }
  return status === 'compliance' ? { ...snapshot.Lock, LockDuration: wish.LockDuration } : { ...snapshot.Lock, ...wish }
}

const hindranceTo = (snapshot: Snapshot, lock: SnapshotLock, nowMs: number): Refusal | null => {
  if (snapshot.Conditions.includes('managed-by-cloud-product')) return refusal('InvalidOperation.ResourceManagedByCloudProduct')
  if (statusAt(snapshot, nowMs) === 'failed') return refusal('InvalidSnapshotId.NotReady')
  const isShorter = snapshot.Lock !== null && lock.LockDuration < snapshot.Lock.LockDuration
  return lockStatusAt(snapshot, nowMs) === 'compliance' && isShorter ? refusal('InvalidOperation.SnapshotIsLocked') : null
}
