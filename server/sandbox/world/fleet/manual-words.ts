import type { Disk } from '../disk.ts'
import { DAY_MS, HOUR_MS } from '../iso-time.ts'
import { chance, pick, randomInteger } from '../random.ts'
import type { Snapshot } from '../snapshot.ts'
import type { World } from '../world.ts'
import type { Past } from './past.ts'

/** Name, description and retention as people give them to a manual snapshot of this age. */
export const manualWords = (
  world: World,
  { disk, past, ageMs, nowMs }: { disk: Disk; past: Past; ageMs: number; nowMs: number },
): Pick<Snapshot, 'SnapshotName' | 'Description' | 'RetentionDays'> => ({
  SnapshotName: nameOf(world, disk, nowMs - ageMs),
  Description: chance(world, 0.6) ? pick(world, REASONS) : '',
  RetentionDays: retentionOf(world, past, ageMs),
})

const REASONS = [
  'before the 4.2 upgrade',
  'before kernel update',
  'CHG-2041: schema migration',
  'CHG-1987: move to PL2',
  'before index rebuild',
  'monthly archive',
  'requested by audit',
  'before restore drill',
  '升级前备份',
  '月度归档',
  '数据迁移前',
] as const

const PERIODS_DAYS = [7, 30, 90, 180, 365, 730] as const

const MANY = 200

/** `orders-db-data-20261122-0915`, a release, a change number; now and then none at all. */
const nameOf = (world: World, disk: Disk, atMs: number): string => {
  const [date = '', time = ''] = new Date(atMs + 8 * HOUR_MS).toISOString().split('T')
  const stamp = `${date.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}`
  if (chance(world, 0.08)) return ''
  if (chance(world, 0.6)) return `${disk.DiskName}-${stamp}`
  return pick(world, [
    `before-release-${randomInteger(world, 3, 6)}.${randomInteger(world, 0, 14)}`,
    `CHG-${randomInteger(world, 1_200, 2_950)}`,
    `pre-patch-${stamp}`,
    `上线前备份-${date.slice(5).replace('-', '')}`,
  ])
}

/** Half are kept for ever; the others for a usual period that is not over yet. Disks with very many are those where nobody sets one. */
const retentionOf = (world: World, past: Past, ageMs: number): number | null => {
  const ageDays = ageMs / DAY_MS
  const period = PERIODS_DAYS.find((days) => days > ageDays + 2)
  if (chance(world, 0.5) || (past.manual ?? 0) >= MANY) return null
  return period ?? null
}
