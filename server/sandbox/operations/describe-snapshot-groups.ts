import { SNAPSHOT_STATUSES } from '../../../lib/ecs/contract.ts'
import type { Operation } from '../operation.ts'
import { refusal } from '../rules/refusals.ts'
import { sentList } from '../rules/sent-list.ts'
import { isoSeconds } from '../world/iso-time.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { appearanceAt, isInstantCategory, LIST_LAG_MS } from '../world/snapshot-course.ts'
import type { SnapshotGroup } from '../world/snapshot-group.ts'
import { groupStatusAt, snapshotsOfGroup } from '../world/snapshot-groups.ts'
import { releaseExpiredSnapshots } from '../world/snapshots.ts'
import type { Tag } from '../world/tag.ts'
import type { World } from '../world/world.ts'
import { accepted, denied, type Filter } from './filters/filter.ts'
import { numberedFilter } from './filters/list-filter.ts'
import { tagFilter } from './filters/tag-filter.ts'
import { equals } from './filters/value-filters.ts'
import { listAnswer } from './list-answer.ts'

/** Groups lag as snapshots do. Tags are `Key` and `Value` here, and `TagKey` and `TagValue` everywhere else. */
export const describeSnapshotGroups: Operation = (world, parameters, call) => {
  const { nowMs } = call
  releaseExpiredSnapshots(world, nowMs)
  return listAnswer(
    world,
    { parameters, call },
    {
      things: Object.values(world.snapshotGroups).filter(({ StartedAtMs }) => nowMs - StartedAtMs >= LIST_LAG_MS),
      filters: [...FILTERS, statusFilter(world, nowMs)],
      positionOf: ({ StartedAtMs, SnapshotGroupId }) => ({ createdAtMs: StartedAtMs, id: SnapshotGroupId }),
      maxResults: 100,
      paging: 'token',
      missingRegion: 'MissingParameter',
      unknownRegion: 'InvalidRegionId.NotFound',
      bodyOf: (groups) => ({ SnapshotGroups: { SnapshotGroup: groups.map((group) => groupOnWire(world, group, nowMs)) } }),
    },
  )
}

const FILTERS: readonly Filter<SnapshotGroup>[] = [
  numberedFilter('SnapshotGroupId', { atMost: 10, tooMany: 'InvalidParameter', read: ({ SnapshotGroupId }) => SnapshotGroupId }),
  equals('InstanceId', ({ InstanceId }) => InstanceId),
  equals('Name', ({ Name }) => Name),
  equals('ResourceGroupId', ({ ResourceGroupId }) => ResourceGroupId),
  tagFilter(),
]

/** `Status.N`: one of them. */
const statusFilter =
  (world: World, nowMs: number): Filter<SnapshotGroup> =>
  (parameters) => {
    const wanted = sentList(parameters, 'Status')
    if (wanted.length === 0) return accepted(null)
    if (!wanted.every((status) => SNAPSHOT_STATUSES.some((known) => known === status))) {
      return denied(refusal('InvalidParameter', { fill: ['Status'] }))
    }
    return accepted((group: SnapshotGroup) => wanted.includes(groupStatusAt(world, group, nowMs)))
  }

const groupOnWire = (world: World, group: SnapshotGroup, nowMs: number): Record<string, unknown> => {
  const { StartedAtMs, SnapshotIds: _, RegionId: __, ...fields } = group
  return {
    ...fields,
    Status: groupStatusAt(world, group, nowMs),
    CreationTime: isoSeconds(StartedAtMs),
    Tags: tagsOnWire(group.Tags),
    Snapshots: { Snapshot: snapshotsOfGroup(world, group).map((snapshot) => memberOnWire(snapshot, nowMs)) },
  }
}

/** A snapshot inside a group carries neither a status nor a size nor a time. */
const memberOnWire = (snapshot: Snapshot, nowMs: number): Record<string, unknown> => {
  const { Progress, Available } = appearanceAt(snapshot, nowMs)
  return {
    SnapshotId: snapshot.SnapshotId,
    SourceDiskId: snapshot.SourceDiskId,
    SourceDiskType: snapshot.SourceDiskType,
    Progress,
    Available,
    InstantAccess: isInstantCategory(snapshot.SourceDiskCategory),
    Tags: tagsOnWire(snapshot.Tags),
  }
}

const tagsOnWire = (tags: readonly Tag[]): Record<string, unknown> => ({
  Tag: tags.map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue })),
})
