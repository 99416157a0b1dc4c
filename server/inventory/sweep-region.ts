import 'server-only'
import type { Problem } from '@/lib/errors/problem'
import type { Result } from '@/lib/result'
import type { Clock } from '@/server/clock'
import type { Place } from '@/server/ecs/client'
import type { Gateway } from '@/server/ecs/gateway'
import { type AllPages, readAllPages } from '@/server/inventory/read-all-pages'
import type { RegionFleet } from '@/server/inventory/region-fleet'
import { log } from '@/server/log'

export type Reading = { place: Place; gateway: Gateway; clock: Clock; fleet: RegionFleet }

type SweepOptions = Reading & { onWaiting(operation: string, problem: Problem | null): void }

/** `problem`: the first thing that went wrong, of the disks before all. */
export type Sweep = { hasDisks: boolean; problem: Problem | null }

/** Reads a whole region: disks, instances, snapshots side by side. Each kind is replaced only when all of its pages were read. */
export const sweepRegion = async (options: SweepOptions): Promise<Sweep> => {
  const { place, gateway, clock, fleet, onWaiting } = options
  const listedAtMs = clock.now()
  const waiting = (operation: string) => ({
    operation,
    clock,
    patienceMs: SWEEP_PATIENCE_MS,
    onWaiting: (problem: Problem | null) => onWaiting(operation, problem),
  })

  const [disks, instances, snapshots] = await Promise.all([
    readAllPages({
      ...waiting('DescribeDisks'),
      readPage: (token) => gateway.describeDisksPage(place, token),
      idOf: ({ diskId }) => diskId,
    }),
    readAllPages({
      ...waiting('DescribeInstances'),
      readPage: (token) => gateway.describeInstancesPage(place, token),
      idOf: ({ instanceId }) => instanceId,
    }),
    readAllPages({
      ...waiting('DescribeSnapshots'),
      readPage: (token) => gateway.describeSnapshotsPage(place, token),
      idOf: ({ snapshotId }) => snapshotId,
    }),
  ])

  if (disks.ok) fleet.replaceDisks(disks.value.rows, listedAtMs)
  if (instances.ok) fleet.replaceInstances(instances.value.rows)
  else if (isDenial(instances.problem)) fleet.forgetInstances()
  if (snapshots.ok) fleet.replaceSnapshots(snapshots.value.rows, listedAtMs)
  else if (isDenial(snapshots.problem)) fleet.forgetSnapshots()
  tellUnreadable(place, { disks, instances, snapshots })

  const problem = [disks, instances, snapshots].find((result) => !result.ok)?.problem ?? null
  return { hasDisks: disks.ok, problem }
}

/** Two windows of the cloud's quota, which counts by the minute. */
const SWEEP_PATIENCE_MS = 120_000

/** RAM says no, in all spellings of the gateway: what was read under an earlier right is no longer shown as if it were current. */
const isDenial = (problem: Problem): boolean =>
  problem.kind === 'ecs' &&
  (problem.denied !== null || /^(Forbidden|Forbbiden|Forbedden|NoPermission|InvalidAction\.Unauthorized)/.test(problem.code))

const tellUnreadable = ({ account, regionId }: Place, results: Record<string, Result<AllPages<unknown>>>): void => {
  for (const [what, result] of Object.entries(results)) {
    if (result.ok && result.value.unreadable > 0) {
      log.warn({ accountId: account.id, regionId, what, unreadable: result.value.unreadable }, 'rows that could not be read were left out')
    }
  }
}
