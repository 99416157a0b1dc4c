import type { Disk } from '../disk.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../iso-time.ts'
import { newSnapshot } from '../new-snapshot.ts'
import { random, randomInteger } from '../random.ts'
import type { Region } from '../regions.ts'
import type { Snapshot } from '../snapshot.ts'
import { courseOf } from '../snapshot-course.ts'
import { putSnapshot } from '../snapshots.ts'
import type { World } from '../world.ts'
import { manualWords } from './manual-words.ts'
import { type Past, POLICIES, POLICY_HOUR_UTC_MS } from './past.ts'

export type PolicyIds = Readonly<Record<keyof typeof POLICIES, string>>

export type Planting = { disk: Disk; past: Past; region: Region; policyIds: PolicyIds; nowMs: number }

/** Gives a disk the snapshots of its past, and its automatic policy. */
export const plantPast = (world: World, planting: Planting): void => {
  plantManual(world, planting)
  plantFailed(world, planting)
  plantRunning(world, planting)
  plantAutomatic(world, planting)
}

/** The newest is exactly as old as said; the others lie between it and a year ago, denser towards now. */
const plantManual = (world: World, planting: Planting): void => {
  const { disk, nowMs, past } = planting
  const { manual: count = 0, newestMs = DAY_MS, usages = [] } = past
  const oldestMs = Math.max(newestMs, Math.min(OLDEST_MS, nowMs - Date.parse(disk.CreationTime) - DAY_MS))
  for (let index = 0; index < count; index += 1) {
    const share = index === 0 ? 0 : (index - random(world) * 0.8) / count
    const ageMs = newestMs + Math.round((oldestMs - newestMs) * share ** 1.4)
    addSnapshot(world, planting, { ageMs, wish: { ...manualWords(world, { disk, past, ageMs, nowMs }), Usage: usages[index] ?? 'none' } })
  }
}

const plantFailed = (world: World, planting: Planting): void => {
  const { disk, nowMs, past } = planting
  for (let index = 0; index < (past.failed ?? 0); index += 1) {
    const ageMs = randomInteger(world, 20, 900) * HOUR_MS
    const failsAfterMs = Math.round(courseOf(disk, 0).DurationMs * (0.2 + random(world) * 0.6))
    addSnapshot(world, planting, { ageMs, wish: { ...manualWords(world, { disk, past, ageMs, nowMs }), FailsAfterMs: failsAfterMs } })
  }
}

/** Begun so that each has come as far as said. */
const plantRunning = (world: World, planting: Planting): void => {
  const { disk, nowMs, past } = planting
  const course = courseOf(disk, 0)
  const durationMs = past.running?.durationMs ?? course.DurationMs
  for (const percent of past.running?.percents ?? []) {
    const ageMs = Math.round((durationMs * percent) / 100) - course.CutAfterMs
    addSnapshot(world, planting, { ageMs, wish: { ...manualWords(world, { disk, past, ageMs, nowMs }), DurationMs: durationMs } })
  }
}

/** One at each time of the policy that still lies within its retention, none so young that it would be running. */
const plantAutomatic = (world: World, planting: Planting): void => {
  const { disk, past, policyIds, nowMs } = planting
  if (past.policy === undefined) return
  const { everyMs, keepDays } = POLICIES[past.policy]
  const policyId = policyIds[past.policy]
  disk.AutoSnapshotPolicyId = policyId
  const latest = Math.floor((nowMs - YOUNGEST_AUTOMATIC_MS - POLICY_HOUR_UTC_MS) / everyMs) * everyMs + POLICY_HOUR_UTC_MS
  for (let at = latest; at > nowMs - keepDays * DAY_MS; at -= everyMs) {
    const ageMs = nowMs - at - randomInteger(world, 0, 8) * MINUTE_MS
    const SnapshotName = `auto2.0_${dayInUtc8(at)}_${policyId}`
    addSnapshot(world, planting, { ageMs, wish: { SnapshotName, SnapshotType: 'auto', RetentionDays: keepDays } })
  }
}

const OLDEST_MS = 360 * DAY_MS
const YOUNGEST_AUTOMATIC_MS = 2 * HOUR_MS

/** `ageMs` counts from the moment of the data point. */
const addSnapshot = (
  world: World,
  { disk, region, nowMs }: Planting,
  { ageMs, wish }: { ageMs: number; wish: Partial<Snapshot> },
): void => {
  const startedAtMs = nowMs - ageMs - courseOf(disk, 0).CutAfterMs
  const belongs = { ResourceGroupId: disk.ResourceGroupId, Tags: disk.Tags.filter(({ TagKey }) => TagKey === 'env' || TagKey === 'app') }
  putSnapshot(world, newSnapshot({ world, disk, wish: { ...belongs, ...wish }, region, startedAtMs }))
}

/** `20261124` */
const dayInUtc8 = (ms: number): string => new Date(ms + 8 * HOUR_MS).toISOString().slice(0, 10).replaceAll('-', '')
