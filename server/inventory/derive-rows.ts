import 'server-only'
import type { Disk } from '@/lib/ecs/disk'
import { eligibilityOf } from '@/lib/ecs/eligibility'
import type { DiskRow, RunningSnapshot, SnapshotRow } from '@/lib/ecs/fleet'
import type { Instance } from '@/lib/ecs/instance'
import { isInProgress, type Snapshot } from '@/lib/ecs/snapshot'
import type { Tag } from '@/lib/ecs/tag'

/** A row and the lower-case text that a search looks through, one field a line. */
export type Indexed<Row> = { row: Row; searchText: string }

export type RegionFacts = {
  disks: ReadonlyMap<string, Disk>
  instances: ReadonlyMap<string, Instance>
  snapshots: ReadonlyMap<string, Snapshot>
  /** The disks of which all snapshots are known: every one, or these. */
  snapshotsKnownOf: 'all' | ReadonlySet<string>
  serviceSeenActive: boolean
  quotaPerDisk: number
  now: Date
}

export type IndexedDisk = Indexed<DiskRow> & { snapshots: readonly Snapshot[]; areSnapshotsKnown: boolean }

export type RegionRows = {
  disks: readonly IndexedDisk[]
  snapshots: readonly Indexed<SnapshotRow>[]
  /** `snapshots` of a disk are newest first; one without a data point yet is the newest. */
  diskById: ReadonlyMap<string, IndexedDisk>
  snapshotById: ReadonlyMap<string, Indexed<SnapshotRow>>
  running: readonly Snapshot[]
}

/**
 * Joins what the cloud lists apart: disks, their instances and their snapshots. Computed once per change of a region, never per request.
 * A row of `previous` whose parts are the same objects is used again: while snapshots run, only their rows change every few seconds.
 */
export const deriveRows = (facts: RegionFacts, previous: RegionRows | null): RegionRows => {
  const groups = groupByDisk(facts.snapshots.values())
  const disks = [...facts.disks.values()].map((disk) => toIndexedDisk({ disk, snapshots: groups.get(disk.diskId) ?? [], facts, previous }))
  const snapshots = [...facts.snapshots.values()].map((snapshot) => toIndexedSnapshot({ snapshot, facts, previous }))
  return {
    disks,
    snapshots,
    diskById: new Map(disks.map((indexed) => [indexed.row.disk.diskId, indexed])),
    snapshotById: new Map(snapshots.map((indexed) => [indexed.row.snapshot.snapshotId, indexed])),
    running: [...facts.snapshots.values()].filter(isInProgress),
  }
}

const groupByDisk = (snapshots: Iterable<Snapshot>): Map<string, Snapshot[]> => {
  const groups = new Map<string, Snapshot[]>()
  for (const snapshot of snapshots) {
    const group = groups.get(snapshot.sourceDiskId)
    if (group === undefined) groups.set(snapshot.sourceDiskId, [snapshot])
    else group.push(snapshot)
  }
  for (const group of groups.values()) group.sort(newestFirst)
  return groups
}

const newestFirst = (one: Snapshot, other: Snapshot): number => {
  if (one.createdAt === other.createdAt) return one.snapshotId < other.snapshotId ? -1 : 1
  if (one.createdAt === null) return -1
  if (other.createdAt === null) return 1
  return one.createdAt < other.createdAt ? 1 : -1
}

type DiskParts = { disk: Disk; snapshots: readonly Snapshot[]; facts: RegionFacts; previous: RegionRows | null }

const toIndexedDisk = ({ disk, snapshots, facts, previous }: DiskParts): IndexedDisk => {
  const instance = instanceOf(disk, facts.instances)
  const areSnapshotsKnown = facts.snapshotsKnownOf === 'all' || facts.snapshotsKnownOf.has(disk.diskId)
  const before = previous?.diskById.get(disk.diskId)
  const isSame = before?.row.disk === disk && before.row.instance === instance && before.areSnapshotsKnown === areSnapshotsKnown
  if (isSame && haveSameItems(before.snapshots, snapshots)) return before
  const row = toDiskRow({ disk, instance, snapshots, areSnapshotsKnown }, facts)
  return { row, searchText: diskText(row), snapshots, areSnapshotsKnown }
}

const haveSameItems = (some: readonly Snapshot[], others: readonly Snapshot[]): boolean =>
  some.length === others.length && some.every((item, index) => item === others[index])

type DiskRowParts = { disk: Disk; instance: Instance | null; snapshots: readonly Snapshot[]; areSnapshotsKnown: boolean }

const toDiskRow = ({ disk, instance, snapshots, areSnapshotsKnown }: DiskRowParts, facts: RegionFacts): DiskRow => {
  const running = snapshots.filter(isInProgress)
  const manualSnapshots = areSnapshotsKnown ? countKept(snapshots, 'manual') : null
  const { quotaPerDisk, serviceSeenActive, now } = facts
  return {
    disk,
    instance,
    lastGoodSnapshot: lastGood(snapshots),
    manualSnapshots,
    automaticSnapshots: areSnapshotsKnown ? countKept(snapshots, 'automatic') : null,
    running: running.map(toRunning),
    eligibility: eligibilityOf({
      disk,
      instance,
      manualSnapshots,
      runningSnapshots: running.length,
      quotaPerDisk,
      serviceSeenActive,
      now,
    }),
  }
}

const instanceOf = ({ instanceIds }: Disk, instances: ReadonlyMap<string, Instance>): Instance | null => {
  const [first] = instanceIds
  return first === undefined ? null : (instances.get(first) ?? null)
}

/** A failed snapshot holds nothing and uses none of the quota. */
const countKept = (snapshots: readonly Snapshot[], kind: Snapshot['kind']): number =>
  snapshots.filter((snapshot) => snapshot.kind === kind && snapshot.status !== 'failed').length

const lastGood = (snapshots: readonly Snapshot[]): DiskRow['lastGoodSnapshot'] => {
  for (const { status, snapshotId, createdAt } of snapshots) {
    if (status === 'accomplished' && createdAt !== null) return { snapshotId, createdAt }
  }
  return null
}

const toRunning = ({ snapshotId, name, progressPercent, remainingSeconds, isAvailable, createdAt }: Snapshot): RunningSnapshot => ({
  snapshotId,
  name,
  progressPercent,
  remainingSeconds,
  isAvailable,
  createdAt,
})

type SnapshotParts = { snapshot: Snapshot; facts: RegionFacts; previous: RegionRows | null }

const toIndexedSnapshot = ({ snapshot, facts, previous }: SnapshotParts): Indexed<SnapshotRow> => {
  const disk = facts.disks.get(snapshot.sourceDiskId)
  const before = previous?.snapshotById.get(snapshot.snapshotId)
  if (before?.row.snapshot === snapshot && before.row.sourceDisk?.name === disk?.name) return before
  const { snapshotId, name, sourceDiskId, tags } = snapshot
  const searchText = toSearchText([snapshotId, name ?? '', sourceDiskId, disk?.name ?? '', ...tags.flatMap(tagWords)])
  const sourceDisk = disk === undefined ? null : { diskId: disk.diskId, name: disk.name }
  return { row: { snapshot, sourceDisk }, searchText }
}

const diskText = ({ disk, instance }: Pick<DiskRow, 'disk' | 'instance'>): string =>
  toSearchText([
    disk.diskId,
    disk.name,
    ...disk.instanceIds,
    instance?.name ?? '',
    ...(instance?.privateIps ?? []),
    ...disk.tags.flatMap(tagWords),
  ])

const tagWords = ({ key, value }: Tag): string[] => [key, value, `${key}=${value}`]

const toSearchText = (fields: readonly string[]): string => fields.join('\n').toLowerCase()
