import { DISK_TYPES, SNAPSHOT_STATUSES } from '../../../lib/ecs/contract.ts'
import type { Operation, Parameters } from '../operation.ts'
import { refusal } from '../rules/refusals.ts'
import { own } from '../world/own.ts'
import { SNAPSHOT_CATEGORIES, SNAPSHOT_TYPES, SNAPSHOT_USAGES, type Snapshot } from '../world/snapshot.ts'
import { linkIdOf } from '../world/snapshot-chain.ts'
import { createdAtMs, isListedAt, statusAt } from '../world/snapshot-course.ts'
import { releaseExpiredSnapshots, snapshotsOfDisk } from '../world/snapshots.ts'
import type { World } from '../world/world.ts'
import { creationTimeFilter } from './filters/creation-time-filter.ts'
import { accepted, askedFor, denied, type Filter } from './filters/filter.ts'
import { listFilter, textsIn } from './filters/list-filter.ts'
import { tagFilter } from './filters/tag-filter.ts'
import { equals, flag, oneOf } from './filters/value-filters.ts'
import { listAnswer } from './list-answer.ts'
import { snapshotOnWire } from './snapshot-on-wire.ts'

/** Lists lag: a snapshot of the last moment is not in them yet. */
export const describeSnapshots: Operation = (world, parameters, call) => {
  const { nowMs } = call
  releaseExpiredSnapshots(world, nowMs)
  return listAnswer(
    world,
    { parameters, call },
    {
      things: candidates(world, parameters).filter((snapshot) => isListedAt(snapshot, nowMs)),
      filters: [...FILTERS, statusFilter(nowMs), instanceFilter(world), linkFilter(world)],
      positionOf: ({ StartedAtMs, SnapshotId }) => ({ createdAtMs: StartedAtMs, id: SnapshotId }),
      maxResults: 100,
      missingRegion: 'MissingParameter',
      unknownRegion: 'InvalidRegionId.NotFound',
      bodyOf: (snapshots) => ({ Snapshots: { Snapshot: snapshots.map((snapshot) => snapshotOnWire(snapshot, nowMs)) } }),
    },
  )
}

/** Of the many snapshots only those that the filters by id can let pass; the filters still decide. */
const candidates = (world: World, parameters: Parameters): Snapshot[] => {
  const diskId = askedFor(parameters, 'DiskId')
  if (diskId !== null) return snapshotsOfDisk(world, diskId)
  const snapshotIds = textsIn(parameters.get('SnapshotIds') ?? '')
  if (snapshotIds === null) return Object.values(world.snapshots)
  return [...new Set(snapshotIds)].flatMap((snapshotId) => own(world.snapshots, snapshotId) ?? [])
}

const FILTERS: readonly Filter<Snapshot>[] = [
  listFilter('SnapshotIds', {
    malformed: 'InvalidSnapshotIds.Malformed',
    tooMany: 'InvalidSnapshotIds.Malformed',
    read: ({ SnapshotId }) => SnapshotId,
  }),
  equals('DiskId', ({ SourceDiskId }) => SourceDiskId),
  equals('SnapshotName', ({ SnapshotName }) => SnapshotName),
  oneOf('SnapshotType', {
    values: SNAPSHOT_TYPES,
    all: 'all',
    otherwise: 'InvalidSnapshotType.NotFound',
    read: ({ SnapshotType }) => SnapshotType,
  }),
  regardlessOfCase(
    'SourceDiskType',
    oneOf('SourceDiskType', { values: DISK_TYPES, otherwise: 'InvalidSourceDiskType', read: ({ SourceDiskType }) => SourceDiskType }),
  ),
  oneOf('Usage', { values: SNAPSHOT_USAGES, otherwise: 'InvalidUsage', read: ({ Usage }) => Usage }),
  regardlessOfCase(
    'Category',
    oneOf('Category', { values: SNAPSHOT_CATEGORIES, otherwise: 'InvalidSnapshotCategory.Malformed', read: ({ Category }) => Category }),
  ),
  flag('Encrypted', ({ Encrypted }) => Encrypted),
  equals('KMSKeyId', ({ KMSKeyId }) => KMSKeyId),
  equals('ResourceGroupId', ({ ResourceGroupId }) => ResourceGroupId),
  tagFilter(),
  creationTimeFilter(['CreationStartTime', 'CreationEndTime'], createdAtMs),
]

function regardlessOfCase(name: string, filter: Filter<Snapshot>): Filter<Snapshot> {
  return (parameters) => filter(new Map(parameters).set(name, (parameters.get(name) ?? '').toLowerCase()))
}

const statusFilter = (nowMs: number): Filter<Snapshot> =>
  oneOf('Status', {
    values: SNAPSHOT_STATUSES,
    all: 'all',
    otherwise: 'InvalidStatus.NotFound',
    read: (snapshot) => statusAt(snapshot, nowMs),
  })

/** Snapshots of the disks that hang on the instance now. */
const instanceFilter =
  (world: World): Filter<Snapshot> =>
  (parameters) => {
    const wanted = askedFor(parameters, 'InstanceId')
    if (wanted === null) return accepted(null)
    const hanging = Object.values(world.disks).filter((disk) => disk.Attachments.some(({ InstanceId }) => InstanceId === wanted))
    const diskIds = new Set(hanging.map(({ DiskId }) => DiskId))
    return accepted(({ SourceDiskId }: Snapshot) => diskIds.has(SourceDiskId))
  }

/** One id, or a JSON array of them. */
const linkFilter =
  (world: World): Filter<Snapshot> =>
  (parameters) => {
    const wanted = askedFor(parameters, 'SnapshotLinkId')
    if (wanted === null) return accepted(null)
    const linkIds = new Set(textsIn(wanted) ?? [wanted])
    const known = new Set(Object.values(world.snapshots).map(linkIdOf))
    if (![...linkIds].every((linkId) => known.has(linkId))) return denied(refusal('InvalidSnapshotLinkId.NotFound'))
    return accepted((snapshot: Snapshot) => linkIds.has(linkIdOf(snapshot)))
  }
