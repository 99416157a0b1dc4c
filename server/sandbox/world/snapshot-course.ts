import { INSTANT_CATEGORIES, type SnapshotStatus } from '../../../lib/ecs/contract.ts'
import type { Disk } from './disk.ts'
import { DAY_MS, isoSeconds, SECOND_MS } from './iso-time.ts'
import type { Snapshot, SnapshotCourse } from './snapshot.ts'

/** What a snapshot looks like at one moment, in ECS's words. `RemainTime` in seconds. */
export type SnapshotAppearance = {
  Status: SnapshotStatus
  Progress: `${number}%`
  RemainTime: number
  Available: boolean
  /** Empty until the data point is cut. */
  CreationTime: string
}

/** No timers: everything follows from the times kept with the snapshot, so a restart changes nothing. */
export const appearanceAt = (snapshot: SnapshotCourse, nowMs: number): SnapshotAppearance => {
  const elapsedMs = elapsedAt(snapshot, nowMs)
  const status = statusAt(snapshot, nowMs)
  return {
    Status: status,
    Progress: `${status === 'accomplished' ? 100 : Math.min(99, percentOf(elapsedMs, snapshot.DurationMs))}%`,
    RemainTime: status === 'progressing' ? Math.ceil((snapshot.DurationMs - elapsedMs) / SECOND_MS) : 0,
    Available: isAvailable(snapshot, status, elapsedMs),
    CreationTime: isCutAt(snapshot, nowMs) ? isoSeconds(createdAtMs(snapshot)) : '',
  }
}

export const statusAt = (snapshot: SnapshotCourse, nowMs: number): SnapshotStatus => {
  if (nowMs - snapshot.StartedAtMs < endsAfterMs(snapshot)) return 'progressing'
  return snapshot.FailsAfterMs === null ? 'accomplished' : 'failed'
}

/** The data point is fixed: what is written later is not in the snapshot, and what happens to the instance no longer matters. */
export const isCutAt = (snapshot: SnapshotCourse, nowMs: number): boolean => elapsedAt(snapshot, nowMs) >= snapshot.CutAfterMs

/** CreationTime in ms: retention counts from here. */
export const createdAtMs = (snapshot: SnapshotCourse): number => snapshot.StartedAtMs + snapshot.CutAfterMs

/** Lists lag a little behind: a new snapshot is not in them at once. */
export const isListedAt = (snapshot: SnapshotCourse, nowMs: number): boolean => nowMs - snapshot.StartedAtMs >= LIST_LAG_MS

/** When its making ends, well or not, in ms. */
export const endsAtMs = (snapshot: SnapshotCourse): number => snapshot.StartedAtMs + endsAfterMs(snapshot)

/** When retention ends, in ms; Infinity without retention. */
export const expiresAtMs = (snapshot: Pick<Snapshot, 'RetentionDays'> & SnapshotCourse): number =>
  snapshot.RetentionDays === null ? Number.POSITIVE_INFINITY : createdAtMs(snapshot) + snapshot.RetentionDays * DAY_MS

/** ESSD-type disks: usable within seconds, and as many as ten side by side. */
export const isInstantCategory = (category: string): boolean => INSTANT_CATEGORIES.some((instant) => instant === category)

/** How the making of a snapshot of this disk goes, by its category and by how much it holds. */
export const courseOf = (disk: Pick<Disk, 'Category' | 'Size' | 'UsedShare'>, startedAtMs: number): SnapshotCourse => {
  const usedGiB = disk.Size * disk.UsedShare
  return isInstantCategory(disk.Category) ? instantCourse(usedGiB, startedAtMs) : classicCourse(usedGiB, startedAtMs)
}

export const LIST_LAG_MS = 1_000

const instantCourse = (usedGiB: number, startedAtMs: number): SnapshotCourse => ({
  StartedAtMs: startedAtMs,
  CutAfterMs: 1_000,
  AvailableAfterMs: 3_000,
  DurationMs: Math.round(Math.min(120, 40 + usedGiB * 0.2) * SECOND_MS),
  FailsAfterMs: null,
})

const classicCourse = (usedGiB: number, startedAtMs: number): SnapshotCourse => ({
  StartedAtMs: startedAtMs,
  CutAfterMs: 2_000,
  AvailableAfterMs: null,
  DurationMs: Math.round(Math.min(3_600, 30 + usedGiB * 1.5) * SECOND_MS),
  FailsAfterMs: null,
})

const endsAfterMs = (snapshot: SnapshotCourse): number => snapshot.FailsAfterMs ?? snapshot.DurationMs

/** Time that the work has taken so far: it stands still when the work has ended. */
const elapsedAt = (snapshot: SnapshotCourse, nowMs: number): number =>
  Math.max(0, Math.min(nowMs - snapshot.StartedAtMs, endsAfterMs(snapshot)))

const percentOf = (elapsedMs: number, durationMs: number): number => Math.floor((elapsedMs * 100) / durationMs)

const isAvailable = (snapshot: SnapshotCourse, status: SnapshotStatus, elapsedMs: number): boolean => {
  if (status === 'failed') return false
  if (status === 'accomplished') return true
  return snapshot.AvailableAfterMs !== null && elapsedMs >= snapshot.AvailableAfterMs
}
