import type { Snapshot } from '@/lib/ecs/snapshot'
import { FRESH_SNAPSHOT_MS } from '@/lib/ecs/snapshot-age'

export type DatedSnapshot = Pick<Snapshot, 'snapshotId' | 'createdAt' | 'status' | 'kind'>
export type MarkLook = 'good' | 'failed' | 'running'

/** Positions are percent of the width, so that the drawing needs no measuring. */
export type TimelineMark = {
  key: string
  x: number
  lane: Snapshot['kind']
  look: MarkLook
  /** Snapshots too close together to be told apart are drawn as one mark. */
  count: number
  /** Times of the oldest and the newest of them; `null`: the data point is not cut yet. */
  from: string | null
  to: string | null
}
/** A stretch longer than FRESH_SNAPSHOT_DAYS from which no good snapshot is kept. */
export type TimelineGap = { x: number; width: number; days: number; from: string; to: string }
export type TimelineTick = { x: number; daysAgo: number }
export type Timeline = { marks: readonly TimelineMark[]; gaps: readonly TimelineGap[]; ticks: readonly TimelineTick[] }

const DAY_MS = 86_400_000
/** Room at both ends, so that a mark at the edge is not cut. */
const MARGIN_PERCENT = 1.5
const MARK_DISTANCE_PERCENT = 1.5
const TICK_STEPS_DAYS = [1, 2, 7, 14, 30, 60, 90, 180, 365, 730]
const TICKS_MAX = 6

/** Lays the snapshots of one disk out over time: the oldest at the left, now at the right. */
export const layoutTimeline = (snapshots: readonly DatedSnapshot[], now: Date): Timeline => {
  const scale = scaleOf(snapshots, now)
  return { marks: marksOf(snapshots, scale), gaps: gapsOf(snapshots, scale), ticks: ticksOf(scale) }
}

type Scale = { startMs: number; endMs: number; x: (ms: number) => number }

const scaleOf = (snapshots: readonly DatedSnapshot[], now: Date): Scale => {
  const endMs = now.getTime()
  const oldestMs = snapshots.reduce((oldest, { createdAt }) => Math.min(oldest, msOf(createdAt, endMs)), endMs)
  const startMs = Math.min(oldestMs, endMs - FRESH_SNAPSHOT_MS)
  const percentPerMs = (100 - 2 * MARGIN_PERCENT) / (endMs - startMs)
  return { startMs, endMs, x: (ms) => MARGIN_PERCENT + (Math.min(ms, endMs) - startMs) * percentPerMs }
}

const msOf = (createdAt: string | null, endMs: number): number => (createdAt === null ? endMs : Date.parse(createdAt))

const marksOf = (snapshots: readonly DatedSnapshot[], { x, endMs }: Scale): readonly TimelineMark[] => {
  const oldestFirst = snapshots.toSorted((a, b) => msOf(a.createdAt, endMs) - msOf(b.createdAt, endMs))
  const marks = new Map<string, TimelineMark>()
  const lastInRow = new Map<string, TimelineMark>()
  for (const snapshot of oldestFirst) {
    const mark = markOf(snapshot, x(msOf(snapshot.createdAt, endMs)))
    const row = `${mark.lane} ${mark.look}`
    const last = lastInRow.get(row)
    const isTooClose = last !== undefined && mark.x - last.x < MARK_DISTANCE_PERCENT
    const drawn = isTooClose ? { ...last, count: last.count + 1, to: mark.to } : mark
    marks.set(drawn.key, drawn)
    lastInRow.set(row, drawn)
  }
  return [...marks.values()]
}

const markOf = ({ snapshotId, createdAt, kind, status }: DatedSnapshot, x: number): TimelineMark => ({
  key: snapshotId,
  x,
  lane: kind,
  look: LOOK_OF_STATUS[status],
  count: 1,
  from: createdAt,
  to: createdAt,
})

const LOOK_OF_STATUS = { accomplished: 'good', failed: 'failed', progressing: 'running' } as const

const gapsOf = (snapshots: readonly DatedSnapshot[], { startMs, endMs, x }: Scale): readonly TimelineGap[] => {
  const goodMs = snapshots.flatMap(({ status, createdAt }) => (status === 'accomplished' ? msOf(createdAt, endMs) : []))
  const edges = [startMs, ...goodMs.toSorted((a, b) => a - b), endMs]
  return edges.flatMap((toMs, index) => {
    const fromMs = edges[index - 1]
    const allowedMs = toMs === endMs ? FRESH_SNAPSHOT_MS : FRESH_SNAPSHOT_MS + SCHEDULE_DRIFT_MS
    if (fromMs === undefined || toMs - fromMs <= allowedMs) return []
    return [
      {
        x: x(fromMs),
        width: x(toMs) - x(fromMs),
        days: Math.floor((toMs - fromMs) / DAY_MS),
        from: new Date(fromMs).toISOString(),
        to: new Date(toMs).toISOString(),
      },
    ]
  })
}

/** A weekly policy does not start at the same second every week; that is no gap. */
const SCHEDULE_DRIFT_MS = DAY_MS / 2

const ticksOf = ({ startMs, endMs, x }: Scale): readonly TimelineTick[] => {
  const days = (endMs - startMs) / DAY_MS
  const step = TICK_STEPS_DAYS.find((candidate) => days / candidate < TICKS_MAX) ?? Math.ceil(days / TICKS_MAX)
  const count = Math.floor(days / step) + 1
  return Array.from({ length: count }, (_, index) => ({ x: x(endMs - index * step * DAY_MS), daysAgo: index * step }))
}
