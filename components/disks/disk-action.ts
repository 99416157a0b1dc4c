import { type Check, type EligibilityReason, leadingCheck } from '@/lib/ecs/eligibility'
import type { DiskRow, RunningSnapshot } from '@/lib/ecs/fleet'

/** What the last cell of a disk row offers or says. */
export type DiskAction =
  | { kind: 'create' }
  | { kind: 'create-with-care'; check: Check }
  | { kind: 'blocked'; check: Check }
  | { kind: 'running'; slowest: RunningSnapshot; count: number; canCreateAnother: boolean }

/** A running snapshot outranks everything: it answers the question with which people come. Then what blocks, then what warns. */
export const diskAction = ({ running, eligibility }: Pick<DiskRow, 'running' | 'eligibility'>): DiskAction => {
  const slowest = slowestOf(running)
  if (slowest !== null) {
    return {
      kind: 'running',
      slowest,
      count: running.length,
      canCreateAnother: eligibility.verdict !== 'block' && !isFull(eligibility.checks),
    }
  }
  const check = leadingCheck({ ...eligibility, checks: eligibility.checks.filter(concernsThisDisk) })
  if (check === null) return { kind: 'create' }
  return check.verdict === 'block' ? { kind: 'blocked', check } : { kind: 'create-with-care', check }
}

/** The one to wait for: when it is done, all are. */
const slowestOf = (running: readonly RunningSnapshot[]): RunningSnapshot | null =>
  running.reduce<RunningSnapshot | null>(
    (slowest, snapshot) => (slowest === null || snapshot.progressPercent < slowest.progressPercent ? snapshot : slowest),
    null,
  )

const isFull = (checks: readonly Check[]): boolean => checks.some((check) => check.reason === 'as-many-running-as-allowed')

/** True of the whole account or region: said once on the screen, in the drawer and on the disk's own page, not in every row. */
const TRUE_OF_ALL_ROWS: readonly EligibilityReason[] = ['service-unseen', 'quota-unseen']

const concernsThisDisk = (check: Check): boolean => check.verdict !== 'warn' || !TRUE_OF_ALL_ROWS.includes(check.reason)
