import type { SnapshotStatus } from '../../../../lib/ecs/contract.ts'
import type { SnapshotCourse } from '../snapshot.ts'
import { statusAt } from '../snapshot-course.ts'

/** What an edit may say of a snapshot's course. `Progress` and `FailsAtPercent` in whole percent. */
export type CourseWish = {
  Status?: SnapshotStatus | undefined
  Progress?: number | undefined
  CreationTime?: string | undefined
  DurationMs?: number | undefined
  FailsAtPercent?: number | undefined
}

/** The course that makes a snapshot look as wished at `nowMs`, and go on from there. */
export const rearrangeCourse = (course: SnapshotCourse, wish: CourseWish, nowMs: number): SnapshotCourse => {
  const durationMs = wish.DurationMs ?? course.DurationMs
  const begun = withStart({ ...course, DurationMs: durationMs }, wish, nowMs)
  const failing = wish.FailsAtPercent === undefined ? begun : { ...begun, FailsAfterMs: share(durationMs, wish.FailsAtPercent) }
  return wish.Status === undefined ? failing : withStatus(failing, wish.Status, nowMs)
}

const withStart = (course: SnapshotCourse, wish: CourseWish, nowMs: number): SnapshotCourse => {
  if (wish.CreationTime !== undefined) return { ...course, StartedAtMs: Date.parse(wish.CreationTime) - course.CutAfterMs }
  if (wish.Progress === undefined) return course
  const running = { ...course, StartedAtMs: nowMs - share(course.DurationMs, wish.Progress), FailsAfterMs: null }
  return wish.Status === 'failed' ? { ...running, FailsAfterMs: share(course.DurationMs, wish.Progress) } : running
}

/** Ends now what was wished ended, and begins anew what was wished running but has ended. */
const withStatus = (course: SnapshotCourse, status: SnapshotStatus, nowMs: number): SnapshotCourse => {
  if (statusAt(course, nowMs) === status) return course
  const runsMs = Math.max(1, nowMs - course.StartedAtMs)
  switch (status) {
    case 'accomplished':
      return {
        ...course,
        DurationMs: Math.min(course.DurationMs, runsMs),
        CutAfterMs: Math.min(course.CutAfterMs, runsMs),
        FailsAfterMs: null,
      }
    case 'failed':
      return { ...course, FailsAfterMs: runsMs < course.DurationMs ? runsMs : share(course.DurationMs, 50) }
    case 'progressing':
      return { ...course, StartedAtMs: nowMs, FailsAfterMs: null }
  }
}

const share = (durationMs: number, percent: number): number => Math.ceil((durationMs * percent) / 100)
