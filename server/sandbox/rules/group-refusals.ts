import type { Parameters, Refusal } from '../operation.ts'
import type { Disk } from '../world/disk.ts'
import { isInstantCategory } from '../world/snapshot-course.ts'
import type { World } from '../world/world.ts'
import { type RefusalCode, refusal } from './refusals.ts'
import { refusalByState } from './state-refusals.ts'

export type GroupSituation = { world: World; disks: readonly Disk[]; parameters: Parameters; nowMs: number }

/** The first refusal of CreateSnapshotGroup that its disks and the state of the world demand, or `null`. */
export const refusalOfGroup = (situation: GroupSituation): Refusal | null => {
  const first = GROUP_REFUSALS.find(({ holds }) => holds(situation))
  return first === undefined ? refusalBySingleDisks(situation) : refusal(first.code, first.words ?? {})
}

/** The client's documentation says 128 disks and 256 TiB, the help page of 2026 still 16 and 32. */
const DISKS_MAX = 128
const GIB_MAX = 256 * 1024

const REGIONAL = 'cloud_regional_disk_auto'

export type GroupRefusal = {
  when: string
  code: RefusalCode
  words?: { httpStatus?: number; message?: string }
  holds: (situation: GroupSituation) => boolean
}

/** What only a group can do wrong, in the order in which it is looked at; the order is nowhere documented. */
export const GROUP_REFUSALS: readonly GroupRefusal[] = [
  { when: 'it has more disks than allowed', code: 'NumberExceed.TooManyDisks', holds: ({ disks }) => disks.length > DISKS_MAX },
  {
    when: 'its disks are larger together than allowed',
    code: 'CapacityExceed.TooManyDisks',
    holds: ({ disks }) => disks.reduce((sum, { Size }) => sum + Size, 0) > GIB_MAX,
  },
  {
    when: 'its disks are in different zones',
    code: 'InvalidDiskIds.NotInSameZone',
    holds: ({ disks }) => new Set(disks.map(({ ZoneId }) => ZoneId)).size > 1,
  },
  {
    when: 'a disk may hang on several instances',
    code: 'InvalidOperation.MultiAttachDisk',
    holds: ({ disks }) => disks.some(({ MultiAttach }) => MultiAttach === 'Enabled'),
  },
  {
    when: 'a disk is old Shared Block Storage',
    code: 'InvalidDisk.ShareVolume',
    holds: ({ disks }) => disks.some(({ MultiAttach }) => MultiAttach === 'LegacyShared'),
  },
  {
    when: 'some disks are regional and others are not',
    code: 'InvalidDisk.DiskCategoryInconsistent',
    holds: ({ disks }) => new Set(disks.map(({ Category }) => Category === REGIONAL)).size > 1,
  },
  {
    when: 'a disk is not of an ESSD type',
    code: 'DiskCategory.OperationNotSupported',
    words: { message: 'The operation is not supported to the specified disk due to its disk category.' },
    holds: ({ disks }) => disks.some(({ Category }) => !isInstantCategory(Category)),
  },
  {
    when: 'a disk is in a CloudBox',
    code: 'InvalidOperation.SnapshotStorageLocationUnsupported',
    holds: ({ disks }) => disks.some(({ Conditions }) => Conditions.includes('in-cloudbox')),
  },
  {
    when: 'the channel partner does not allow one more snapshot for each disk',
    code: 'QuotaExceed.SnapshotQuota',
    holds: ({ world: { account, snapshots }, disks }) =>
      account.ResellerSnapshotQuota !== null && Object.keys(snapshots).length + disks.length > account.ResellerSnapshotQuota,
  },
]

/** Whatever forbids a snapshot of one of its disks forbids the group, where need be in the words of its own page. */
const refusalBySingleDisks = ({ disks, ...situation }: GroupSituation): Refusal | null => {
  for (const disk of disks) {
    const refused = refusalByState({ ...situation, disk })
    if (refused !== null) return inTheWordsOfGroups(refused)
  }
  return null
}

const inTheWordsOfGroups = (refused: Refusal): Refusal => {
  switch (refused.code) {
    case 'InvalidAction.Unauthorized':
      return refusal('InvalidOperation.Unauthorized')
    case 'InvalidParameter.KMSKeyId.NotFound':
      return refusal('InvalidKMSKeyId.NotFound')
    case 'InvalidParameter.KMSKeyId.CMKUnauthorized':
      return { ...refused, message: 'The CMK needs to be added ECS tag.' }
    case 'DISK_HAS_CREATING_SNAPSHOT':
      return refusal('IncorrectDiskStatus.CreatingSnapshot')
    case 'CreateSnapshot.Failed':
      return { ...refused, httpStatus: 403 }
    default:
      return refused
  }
}
