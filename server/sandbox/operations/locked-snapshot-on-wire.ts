import { isoSeconds } from '../world/iso-time.ts'
import type { Snapshot, SnapshotLock } from '../world/snapshot.ts'
import { coolOffEndsAtMs, lockBeginsAtMs, lockExpiresAtMs, lockStatusAt } from '../world/snapshot-lock.ts'

/** A lock as LockSnapshot and DescribeLockedSnapshots answer it. */
export const lockedSnapshotOnWire = (snapshot: Snapshot, lock: SnapshotLock, nowMs: number): Record<string, unknown> => ({
  SnapshotId: snapshot.SnapshotId,
  LockMode: 'compliance',
  LockStatus: lockStatusAt({ ...snapshot, Lock: lock }, nowMs),
  LockDuration: lock.LockDuration,
  CoolOffPeriod: lock.CoolOffPeriod,
  LockCreationTime: isoSeconds(lock.LockedAtMs),
  LockDurationStartTime: isoSeconds(lockBeginsAtMs(snapshot, lock)),
  LockExpiredTime: isoSeconds(lockExpiresAtMs(snapshot, lock)),
  CoolOffPeriodExpiredTime: isoSeconds(coolOffEndsAtMs(lock)),
})
