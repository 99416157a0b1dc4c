import { DAY_MS, HOUR_MS } from '../iso-time.ts'
import type { SnapshotUsage } from '../snapshot.ts'

/** The snapshots that a disk has behind it; without any word it has none. */
export type Past = {
  /** How many manual ones succeeded. */
  manual?: number
  /** How old the newest of them is. */
  newestMs?: number
  policy?: keyof typeof POLICIES
  failed?: number
  /** What is being made right now: how far each is, in percent. `durationMs` where it takes longer than usual. */
  running?: { percents: readonly number[]; durationMs?: number }
  /** The newest manual ones are used so. */
  usages?: readonly SnapshotUsage[]
}

/** Automatic snapshot policies, one of each kind per region. */
export const POLICIES = {
  daily: { everyMs: DAY_MS, keepDays: 7 },
  weekly: { everyMs: 7 * DAY_MS, keepDays: 45 },
} as const

/** Policies take effect at 02:00 in UTC+8. */
export const POLICY_HOUR_UTC_MS = 18 * HOUR_MS

/**
 * What is shown as running must still run when a person comes to look: of these, the one that has come furthest (58 %) goes on for
 * more than three hours after the world began.
 */
export const LONG_RUN_MS = 8 * HOUR_MS

export const NEVER: Past = {}
export const DAILY: Past = { policy: 'daily' }
export const WEEKLY: Past = { policy: 'weekly' }

export const manual = (count: number, newestMs: number): Past => ({ manual: count, newestMs })
