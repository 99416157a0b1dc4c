import type { Operation } from '../operation.ts'
import { refusal } from '../rules/refusals.ts'
import { own } from '../world/own.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { chainsOf, linkIdOf, storedBytes } from '../world/snapshot-chain.ts'
import { isInstantCategory, isListedAt } from '../world/snapshot-course.ts'
import { releaseExpiredSnapshots } from '../world/snapshots.ts'
import type { World } from '../world/world.ts'
import { accepted, askedFor, denied, type Filter } from './filters/filter.ts'
import { listFilter } from './filters/list-filter.ts'
import { listAnswer } from './list-answer.ts'

/** One chain per disk that has snapshots, whether the disk is still there or not. */
export const describeSnapshotLinks: Operation = (world, parameters, call) => {
  const { nowMs } = call
  releaseExpiredSnapshots(world, nowMs)
  const regionId = parameters.get('RegionId')
  const listed = Object.values(world.snapshots).filter((snapshot) => snapshot.RegionId === regionId && isListedAt(snapshot, nowMs))
  return listAnswer(
    world,
    { parameters, call },
    {
      things: [...chainsOf(listed).values()].map((chain) => linkOf(world, chain)),
      filters: [...FILTERS, instanceFilter(world)],
      positionOf: ({ chain: [oldest] }) => ({ createdAtMs: oldest.StartedAtMs, id: linkIdOf(oldest) }),
      maxResults: 100,
      missingRegion: 'MissingParameter',
      unknownRegion: 'InvalidRegionId',
      bodyOf: (links) => ({ SnapshotLinks: { SnapshotLink: links.map((link) => linkOnWire(link, nowMs)) } }),
    },
  )
}

type Link = { RegionId: string; chain: [Snapshot, ...Snapshot[]]; DiskName: string; InstanceId: string; InstanceName: string }

const linkOf = (world: World, chain: Link['chain']): Link => {
  const disk = own(world.disks, chain[0].SourceDiskId)
  const instanceId = disk?.Attachments[0]?.InstanceId ?? ''
  return {
    RegionId: chain[0].RegionId,
    chain,
    DiskName: disk?.DiskName ?? '',
    InstanceId: instanceId,
    InstanceName: own(world.instances, instanceId)?.InstanceName ?? '',
  }
}

const FILTERS: readonly Filter<Link>[] = [
  listFilter('DiskIds', { malformed: 'InvalidDiskIds', tooMany: 'InvalidDiskIds', read: ({ chain }) => chain[0].SourceDiskId }),
  listFilter('SnapshotLinkIds', {
    malformed: 'InvalidSnapshotLinkIds',
    tooMany: 'InvalidSnapshotLinkIds',
    read: ({ chain }) => linkIdOf(chain[0]),
  }),
]

/** Unlike the other lists, this one refuses an instance that does not exist. */
const instanceFilter =
  (world: World): Filter<Link> =>
  (parameters) => {
    const wanted = askedFor(parameters, 'InstanceId')
    if (wanted === null) return accepted(null)
    if (own(world.instances, wanted) === undefined) return denied(refusal('InvalidInstanceId.NotFound', UNKNOWN_INSTANCE))
    return accepted(({ chain }: Link) => {
      const attachments = own(world.disks, chain[0].SourceDiskId)?.Attachments ?? []
      return attachments.some(({ InstanceId }) => InstanceId === wanted)
    })
  }

const UNKNOWN_INSTANCE = { httpStatus: 400, message: 'The specified instanceId is not exists.' }

/** SourceDiskSize is a number here, and a text in DescribeSnapshots. */
const linkOnWire = ({ RegionId, chain, DiskName, InstanceId, InstanceName }: Link, nowMs: number): Record<string, unknown> => {
  const newest = chain.at(-1) ?? chain[0]
  return {
    SnapshotLinkId: linkIdOf(newest),
    RegionId,
    SourceDiskId: newest.SourceDiskId,
    SourceDiskName: DiskName,
    SourceDiskSize: newest.SourceDiskSize,
    SourceDiskType: newest.SourceDiskType,
    InstanceId,
    InstanceName,
    Category: newest.Category,
    TotalCount: chain.length,
    TotalSize: storedBytes(chain, nowMs),
    InstantAccess: isInstantCategory(newest.SourceDiskCategory),
  }
}
