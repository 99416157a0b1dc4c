import { type DocumentedErrorCode, SNAPSHOTTABLE_DISK_STATUSES, SNAPSHOTTABLE_INSTANCE_STATUSES } from '../../../lib/ecs/contract.ts'
import type { Parameters, Refusal } from '../operation.ts'
import type { Disk, DiskCondition } from '../world/disk.ts'
import type { Instance } from '../world/instance.ts'
import type { KmsKey } from '../world/kms-key.ts'
import { own } from '../world/own.ts'
import { findRegion } from '../world/regions.ts'
import { isInstantCategory, statusAt } from '../world/snapshot-course.ts'
import { isInRunningGroup } from '../world/snapshot-groups.ts'
import { snapshotsOfDisk } from '../world/snapshots.ts'
import type { World } from '../world/world.ts'
import { refusal } from './refusals.ts'

/** What CreateSnapshot looks at when its parameters are well formed and its disk exists. */
export type Situation = { world: World; disk: Disk; parameters: Parameters; nowMs: number }

export type StateRefusal = {
  when: string
  code: DocumentedErrorCode
  holds: (situation: Situation) => boolean
  /** Which of the rows that share the code. */
  row?: number
  fill?: (situation: Situation) => readonly string[]
}

/** The first refusal of CreateSnapshot that the state of the world demands, or `null`. */
export const refusalByState = (situation: Situation): Refusal | null => {
  const first = STATE_REFUSALS.find((candidate) => candidate.holds(situation))
  return first === undefined ? null : refusal(first.code, { row: first.row ?? 0, fill: first.fill?.(situation) ?? [] })
}

/** ESSD-type disks, from the Limitations page. */
const SNAPSHOTS_AT_ONCE = 10

const has =
  (condition: DiskCondition) =>
  ({ disk }: Situation): boolean =>
    disk.Conditions.includes(condition)

/** `null`: the disk says that it hangs on an instance that does not exist. */
const instancesOf = ({ world, disk }: Situation): (Instance | null)[] =>
  disk.Attachments.map(({ InstanceId }) => own(world.instances, InstanceId) ?? null)

const someInstance = (situation: Situation, is: (instance: Instance) => boolean): boolean =>
  instancesOf(situation).some((instance) => instance !== null && is(instance))

/** The key that encrypts the disk, if it names one; a disk that names none uses the service's own key. */
const namesKey = ({ disk }: Situation): boolean => disk.Encrypted && disk.KMSKeyId !== ''

const someKey = ({ world, disk }: Situation, is: (key: KmsKey) => boolean): boolean => {
  const key = disk.Encrypted ? own(world.kmsKeys, disk.KMSKeyId) : undefined
  return key !== undefined && is(key)
}

const wantsInstantAccess = ({ parameters }: Situation): boolean => parameters.get('InstantAccess') === 'true'

const runningCount = ({ world, disk, nowMs }: Situation): number =>
  snapshotsOfDisk(world, disk.DiskId).filter((snapshot) => statusAt(snapshot, nowMs) === 'progressing').length

/** Failed ones count until someone deletes them. */
const manualCount = ({ world, disk }: Situation): number =>
  snapshotsOfDisk(world, disk.DiskId).filter(({ SnapshotType }) => SnapshotType === 'user').length

/**
 * Which state gives which code, in the order in which it is looked at. Which of the three "unsupported" codes belongs to which
 * category, and the order, are nowhere documented: they are this sandbox's reading of the descriptions.
 */
export const STATE_REFUSALS: readonly StateRefusal[] = [
  {
    when: 'the account may not call CreateSnapshot',
    code: 'InvalidAction.Unauthorized',
    holds: ({ world }) => !world.account.MayCreateSnapshots,
  },
  {
    when: 'the account has not activated the snapshot service',
    code: 'InvalidAccountStatus.SnapshotServiceUnavailable',
    holds: ({ world }) => world.account.SnapshotService === 'inactive',
  },
  {
    when: 'the account is out of balance',
    code: 'InvalidAccountStatus.NotEnoughBalance',
    holds: ({ world }) => world.account.Balance === 'insufficient',
  },
  {
    when: 'the account holds less than pay-as-you-go orders need',
    code: 'InvalidAccountStatus.NotEnoughBalance',
    row: 1,
    holds: ({ world }) => world.account.Balance === 'below-postpaid-minimum',
  },
  {
    when: 'ResourceGroupId names a group that the account does not have',
    code: 'InvalidResourceGroup.NotFound',
    holds: ({ world, parameters }) => {
      const wanted = parameters.get('ResourceGroupId') ?? ''
      return wanted !== '' && !world.resourceGroups.some((group) => group.Id === wanted)
    },
  },
  {
    when: 'the disk is a local disk',
    code: 'DiskCategory.OperationNotSupported',
    holds: ({ disk }) => disk.Category === 'local_ssd_pro' || disk.Category === 'local_hdd_pro',
  },
  {
    when: 'the disk is a retired ephemeral device',
    code: 'IncorrectDiskType.NotSupport',
    holds: ({ disk }) => disk.Category === 'ephemeral' || disk.Category === 'ephemeral_ssd',
  },
  {
    when: 'the disk is an elastic ephemeral disk',
    code: 'DiskId.ValueNotSupported',
    holds: ({ disk }) => disk.Category === 'elastic_ephemeral_disk_standard' || disk.Category === 'elastic_ephemeral_disk_premium',
  },
  { when: 'the shared volume behind the disk does not exist', code: 'InvalidVolumeId.NotFound', holds: has('shared-volume-missing') },
  { when: 'the shared volume behind the disk is busy', code: 'IncorrectVolumeStatus', holds: has('shared-volume-busy') },
  { when: 'the disk is being migrated', code: 'IncorrectDiskStatus.Transferring', holds: has('transferring') },
  {
    when: 'the disk is locked because its payment is overdue',
    code: 'DiskInArrears',
    holds: ({ disk }) => disk.LockReasons.includes('financial'),
  },
  {
    when: 'the disk or an instance it hangs on is locked for security',
    code: 'InstanceLockedForSecurity',
    holds: (situation) =>
      situation.disk.LockReasons.includes('security') || someInstance(situation, ({ LockReasons }) => LockReasons.includes('security')),
  },
  {
    when: 'the disk is neither In_use nor Available',
    code: 'IncorrectDiskStatus',
    holds: ({ disk }) => !SNAPSHOTTABLE_DISK_STATUSES.some((status) => status === disk.Status),
  },
  {
    when: 'the disk was never attached to any instance',
    code: 'IncorrectDiskStatus.NeverAttached',
    holds: ({ disk }) => disk.AttachedTime === '' && disk.Attachments.length === 0,
  },
  { when: 'the disk was never used after it was created', code: 'IncorrectDiskStatus.NeverUsed', holds: has('never-used') },
  { when: 'the state of the disk is inconsistent', code: 'IncorrectDiskStatus.Invalid', holds: has('invalid-status') },
  {
    when: 'the instance it hangs on does not exist',
    code: 'InvalidInstanceId.NotFound',
    holds: (situation) => instancesOf(situation).includes(null),
  },
  {
    when: 'an instance it hangs on is neither Running nor Stopped',
    code: 'IncorrectInstanceStatus',
    holds: (situation) => someInstance(situation, ({ Status }) => !SNAPSHOTTABLE_INSTANCE_STATUSES.some((status) => status === Status)),
  },
  {
    when: 'an instance it hangs on is set up for hibernation',
    code: 'HibernationConfigured.InstanceOperationForbidden',
    holds: (situation) => someInstance(situation, ({ HibernationConfigured }) => HibernationConfigured),
  },
  {
    when: 'the disk is encrypted and ECS is not authorised to use the keys of the account, or this key',
    code: 'InvalidParameter.KMSKeyId.KMSUnauthorized',
    holds: (situation) =>
      (situation.disk.Encrypted && !situation.world.account.KmsAuthorised) || someKey(situation, ({ EcsMayUse }) => !EcsMayUse),
  },
  {
    when: 'the key that encrypts the disk does not exist',
    code: 'InvalidParameter.KMSKeyId.NotFound',
    holds: (situation) => namesKey(situation) && !someKey(situation, () => true),
  },
  {
    when: 'the key that encrypts the disk is disabled',
    code: 'InvalidParameter.KMSKeyId.CMKNotEnabled',
    holds: (situation) => someKey(situation, ({ State }) => State === 'Disabled'),
  },
  {
    when: 'the key that encrypts the disk lacks the tag of ECS',
    code: 'InvalidParameter.KMSKeyId.CMKUnauthorized',
    holds: (situation) => someKey(situation, ({ HasEcsTag }) => !HasEcsTag),
  },
  {
    when: 'InstantAccess is asked for in a region without it',
    code: 'InvalidRegion.NotSupportSnapshotInstantAccessRegion',
    holds: (situation) => wantsInstantAccess(situation) && findRegion(situation.disk.RegionId)?.hasInstantAccess === false,
  },
  {
    when: 'InstantAccess is asked for on a disk in a CloudBox',
    code: 'CloudBoxNotSupportSnapshotWithInstantAccess',
    holds: (situation) => wantsInstantAccess(situation) && has('in-cloudbox')(situation),
  },
  {
    when: 'an encrypted snapshot of the disk is still being copied to another region',
    code: 'InvalidOperation.UnfinishedEncryptedSnapshotCopy',
    holds: has('encrypted-copy-unfinished'),
  },
  {
    when: 'a snapshot-consistent group of the disk is being made',
    code: 'DISK_HAS_CREATING_SNAPSHOT',
    holds: (situation) =>
      has('group-snapshot-running')(situation) || isInRunningGroup(situation.world, situation.disk.DiskId, situation.nowMs),
  },
  {
    when: 'the channel partner allows no more snapshots',
    code: 'QuotaExceed.SnapshotQuota',
    holds: ({ world }) =>
      world.account.ResellerSnapshotQuota !== null && Object.keys(world.snapshots).length >= world.account.ResellerSnapshotQuota,
  },
  {
    when: 'the disk has as many manual snapshots as allowed',
    code: 'QuotaExceed.Snapshot',
    holds: (situation) => manualCount(situation) >= situation.world.account.ManualSnapshotsPerDisk,
  },
  {
    when: 'ten snapshots of the ESSD-type disk are being made',
    code: 'QuotaExceed.ConcurrentSnapshotQuota',
    holds: (situation) => isInstantCategory(situation.disk.Category) && runningCount(situation) >= SNAPSHOTS_AT_ONCE,
    fill: ({ disk }) => [disk.DiskId, String(SNAPSHOTS_AT_ONCE)],
  },
  {
    when: 'a snapshot of the ultra disk, standard SSD or basic disk is being made',
    code: 'IncorrectDiskStatus.CreatingSnapshot',
    holds: (situation) => !isInstantCategory(situation.disk.Category) && runningCount(situation) >= 1,
  },
  { when: 'the storage behind the disk cannot begin a snapshot', code: 'CreateSnapshot.Failed', holds: has('creation-fails') },
]
