import { DAY_MS, HOUR_MS } from './iso-time.ts'
import type { Snapshot, SnapshotLock } from './snapshot.ts'
import { endsAtMs, expiresAtMs } from './snapshot-course.ts'

export const LOCK_STATUSES = ['compliance-cooloff', 'compliance', 'expired'] as const
export type LockStatus = (typeof LOCK_STATUSES)[number]

/** `null`: never locked, or unlocked since. */
export const lockStatusAt = (snapshot: Snapshot, nowMs: number): LockStatus | null => {
  const { Lock } = snapshot
  if (Lock === null) return null
  if (nowMs >= lockExpiresAtMs(snapshot, Lock)) return 'expired'
  return nowMs < coolOffEndsAtMs(Lock) ? 'compliance-cooloff' : 'compliance'
}

/** Nobody may delete it now. */
export const isLockedAt = (snapshot: Snapshot, nowMs: number): boolean => {
  const status = lockStatusAt(snapshot, nowMs)
  return status === 'compliance-cooloff' || status === 'compliance'
}

export const coolOffEndsAtMs = ({ LockedAtMs, CoolOffPeriod }: SnapshotLock): number => LockedAtMs + CoolOffPeriod * HOUR_MS

/** "If you lock a snapshot that is in the progressing state, the lock duration starts only after the snapshot enters the accomplished state." */
export const lockBeginsAtMs = (snapshot: Snapshot, { LockedAtMs }: SnapshotLock): number => Math.max(LockedAtMs, endsAtMs(snapshot))

export const lockExpiresAtMs = (snapshot: Snapshot, lock: SnapshotLock): number =>
  lockBeginsAtMs(snapshot, lock) + lock.LockDuration * DAY_MS

/** When its retention removes it, in ms: not before its lock ends. */
export const releasedAtMs = (snapshot: Snapshot): number =>
  snapshot.Lock === null ? expiresAtMs(snapshot) : Math.max(expiresAtMs(snapshot), lockExpiresAtMs(snapshot, snapshot.Lock))
