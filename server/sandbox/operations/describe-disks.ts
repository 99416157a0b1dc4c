import { DISK_CATEGORIES, DISK_STATUSES, DISK_TYPES } from '../../../lib/ecs/contract.ts'
import type { Operation } from '../operation.ts'
import { refusal } from '../rules/refusals.ts'
import { CHARGE_TYPES, DISK_LOCK_REASONS, type Disk, MULTI_ATTACH } from '../world/disk.ts'
import { own } from '../world/own.ts'
import { findRegion } from '../world/regions.ts'
import type { World } from '../world/world.ts'
import { diskOnWire } from './disk-on-wire.ts'
import { creationTimeFilter } from './filters/creation-time-filter.ts'
import { accepted, askedFor, denied, type Filter } from './filters/filter.ts'
import { listFilter } from './filters/list-filter.ts'
import { tagFilter } from './filters/tag-filter.ts'
import { equals, flag, oneOf } from './filters/value-filters.ts'
import { listAnswer } from './list-answer.ts'

export const describeDisks: Operation = (world, parameters, call) =>
  listAnswer(
    world,
    { parameters, call },
    {
      things: Object.values(world.disks),
      filters: [...FILTERS, zoneFilter, multiAttachFilter, sourceSnapshotFilter(world)],
      positionOf: ({ CreationTime, DiskId }) => ({ createdAtMs: Date.parse(CreationTime), id: DiskId }),
      maxResults: 500,
      missingRegion: 'MissingParamter.RegionId',
      unknownRegion: 'InvalidRegion.NotFound',
      bodyOf: (disks) => ({ Disks: { Disk: disks.map(diskOnWire) } }),
    },
  )

const FILTERS: readonly Filter<Disk>[] = [
  listFilter('DiskIds', { malformed: 'InvalidParameter.DiskIds', tooMany: 'InvalidDiskIds.Malformed', read: ({ DiskId }) => DiskId }),
  equals('InstanceId', ({ Attachments }) => Attachments.map(({ InstanceId }) => InstanceId)),
  oneOf('DiskType', { values: DISK_TYPES, all: 'all', otherwise: 'InvalidDiskType.ValueNotSupported', read: ({ Type }) => Type }),
  oneOf('Category', {
    values: DISK_CATEGORIES,
    all: 'all',
    otherwise: 'InvalidCategory.ValueNotSupported',
    read: ({ Category }) => Category,
  }),
  oneOf('Status', { values: DISK_STATUSES, all: 'All', otherwise: 'InvalidStatus.ValueNotSupported', read: ({ Status }) => Status }),
  equals('DiskName', ({ DiskName }) => DiskName),
  oneOf('DiskChargeType', {
    values: CHARGE_TYPES,
    otherwise: 'InvalidDiskChargeType.NotFound',
    read: ({ DiskChargeType }) => DiskChargeType,
  }),
  equals('AutoSnapshotPolicyId', ({ AutoSnapshotPolicyId }) => AutoSnapshotPolicyId),
  flag('EnableAutomatedSnapshotPolicy', ({ AutoSnapshotPolicyId }) => AutoSnapshotPolicyId !== ''),
  flag('EnableAutoSnapshot', ({ EnableAutoSnapshot }) => EnableAutoSnapshot),
  flag('DeleteAutoSnapshot', ({ DeleteAutoSnapshot }) => DeleteAutoSnapshot),
  flag('DeleteWithInstance', ({ DeleteWithInstance }) => DeleteWithInstance),
  flag('Portable', ({ Portable }) => Portable),
  flag('Encrypted', ({ Encrypted }) => Encrypted),
  equals('KMSKeyId', ({ KMSKeyId }) => KMSKeyId),
  oneOf('LockReason', { values: DISK_LOCK_REASONS, otherwise: 'InvalidLockReason.NotFound', read: ({ LockReasons }) => LockReasons }),
  oneOf('MultiAttach', { values: MULTI_ATTACH, otherwise: 'InvalidParameter.MultiAttach', read: ({ MultiAttach }) => MultiAttach }),
  flag('EnableShared', ({ MultiAttach }) => MultiAttach === 'LegacyShared'),
  equals('ResourceGroupId', ({ ResourceGroupId }) => ResourceGroupId),
  tagFilter(),
  creationTimeFilter(['CreationStartTime'], ({ CreationTime }) => Date.parse(CreationTime)),
]

const zoneFilter: Filter<Disk> = (parameters) => {
  const wanted = askedFor(parameters, 'ZoneId')
  if (wanted === null) return accepted(null)
  if (!findRegion(parameters.get('RegionId') ?? '')?.zones.includes(wanted)) return denied(refusal('InvalidZoneId.NotFound'))
  return accepted(({ ZoneId }: Disk) => ZoneId === wanted)
}

/** MultiAttach and EnableShared say the same thing in two ways, and may not contradict each other. */
const multiAttachFilter: Filter<Disk> = (parameters) => {
  const multiAttach = askedFor(parameters, 'MultiAttach')
  const enableShared = askedFor(parameters, 'EnableShared')
  if (multiAttach === null || enableShared === null) return accepted(null)
  const agree = (multiAttach === 'LegacyShared') === (enableShared === 'true')
  return agree ? accepted(null) : denied(refusal('InvalidParameter.MultiAttachAndEnableSharedNotMatch'))
}

/** Disks made from a snapshot, which may be deleted since. */
const sourceSnapshotFilter =
  (world: World): Filter<Disk> =>
  (parameters) => {
    const wanted = askedFor(parameters, 'SnapshotId')
    if (wanted === null) return accepted(null)
    const isKnown =
      own(world.snapshots, wanted) !== undefined || Object.values(world.disks).some((disk) => disk.SourceSnapshotId === wanted)
    if (!isKnown) return denied(refusal('InvalidSnapshot.NotFound'))
    return accepted(({ SourceSnapshotId }: Disk) => SourceSnapshotId === wanted)
  }
