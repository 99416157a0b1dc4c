import type { Operation } from '../operation.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { LOCK_STATUSES, lockStatusAt } from '../world/snapshot-lock.ts'
import { releaseExpiredSnapshots } from '../world/snapshots.ts'
import type { Filter } from './filters/filter.ts'
import { numberedFilter } from './filters/list-filter.ts'
import { oneOf } from './filters/value-filters.ts'
import { listAnswer } from './list-answer.ts'
import { lockedSnapshotOnWire } from './locked-snapshot-on-wire.ts'

/** Snapshots with a lock, also one that has expired. The list is bare, without the wrapping that the older lists have. */
export const describeLockedSnapshots: Operation = (world, parameters, call) => {
  const { nowMs } = call
  releaseExpiredSnapshots(world, nowMs)
  return listAnswer(
    world,
    { parameters, call },
    {
      things: Object.values(world.snapshots).filter(({ Lock }) => Lock !== null),
      filters: [...FILTERS, statusFilter(nowMs)],
      positionOf: ({ StartedAtMs, SnapshotId }) => ({ createdAtMs: StartedAtMs, id: SnapshotId }),
      maxResults: 100,
      paging: 'token',
      missingRegion: 'MissingParameter',
      unknownRegion: 'InvalidRegionId.NotFound',
      bodyOf: (snapshots) => ({
        LockedSnapshotsInfo: snapshots.flatMap((snapshot) =>
          snapshot.Lock === null ? [] : [lockedSnapshotOnWire(snapshot, snapshot.Lock, nowMs)],
        ),
      }),
    },
  )
}

const FILTERS: readonly Filter<Snapshot>[] = [
  numberedFilter('SnapshotIds', { atMost: 100, tooMany: 'InvalidSnapshotIds.Malformed', read: ({ SnapshotId }) => SnapshotId }),
]

const statusFilter = (nowMs: number): Filter<Snapshot> =>
  oneOf('LockStatus', { values: LOCK_STATUSES, otherwise: 'InvalidParameter', read: (snapshot) => lockStatusAt(snapshot, nowMs) ?? '' })
