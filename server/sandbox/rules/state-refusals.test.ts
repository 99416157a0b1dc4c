import { describe, expect, test } from 'vitest'
import { DOCUMENTED_ERRORS, UNSUPPORTED_CATEGORIES } from '../../../lib/ecs/contract.ts'
import { done, emptyWorld, worldWithDisk } from '../operations/testing/arranged.ts'
import { ask, codeOf, NOW_MS } from '../operations/testing/ask.ts'
import { addDisk, addInstance, addSnapshot, changeAccount, removeInstance } from '../world/edit-world.ts'
import { KMS_KEYS } from '../world/kms-key.ts'
import type { World } from '../world/world.ts'
import { PARAMETER_RULES } from './parameter-rules.ts'
import { STATE_REFUSALS } from './state-refusals.ts'

type Case = {
  says: string
  code: string
  disk?: Record<string, unknown>
  instance?: Record<string, unknown>
  arrange?: (world: World, disk: { DiskId: string; instanceId: string }) => void
  parameters?: Record<string, string>
}

const running =
  (count: number) =>
  (world: World, { DiskId }: { DiskId: string }) => {
    for (let index = 0; index < count; index += 1) done(addSnapshot(world, { SourceDiskId: DiskId, Status: 'progressing' }, NOW_MS))
  }

const manualSnapshots =
  (count: number) =>
  (world: World, { DiskId }: { DiskId: string }) => {
    for (let index = 0; index < count; index += 1) done(addSnapshot(world, { SourceDiskId: DiskId }, NOW_MS))
  }

const account = (partial: Record<string, unknown>) => (world: World) => void done(changeAccount(world, partial))

const INSTANT = { InstantAccess: 'true' }

const CASES: readonly Case[] = [
  { says: 'an account without the permission', code: 'InvalidAction.Unauthorized', arrange: account({ MayCreateSnapshots: false }) },
  {
    says: 'an account that has not activated the service',
    code: 'InvalidAccountStatus.SnapshotServiceUnavailable',
    arrange: account({ SnapshotService: 'inactive' }),
  },
  { says: 'an account out of balance', code: 'InvalidAccountStatus.NotEnoughBalance', arrange: account({ Balance: 'insufficient' }) },
  {
    says: 'an account below the minimum for pay-as-you-go',
    code: 'InvalidAccountStatus.NotEnoughBalance',
    arrange: account({ Balance: 'below-postpaid-minimum' }),
  },
  { says: 'an unknown resource group', code: 'InvalidResourceGroup.NotFound', parameters: { ResourceGroupId: 'rg-unknown' } },
  { says: 'a local disk', code: 'DiskCategory.OperationNotSupported', disk: { Category: 'local_ssd_pro' } },
  { says: 'an ephemeral disk', code: 'IncorrectDiskType.NotSupport', disk: { Category: 'ephemeral_ssd' } },
  { says: 'an elastic ephemeral disk', code: 'DiskId.ValueNotSupported', disk: { Category: 'elastic_ephemeral_disk_premium' } },
  { says: 'a shared volume that is gone', code: 'InvalidVolumeId.NotFound', disk: { Conditions: ['shared-volume-missing'] } },
  { says: 'a shared volume that is busy', code: 'IncorrectVolumeStatus', disk: { Conditions: ['shared-volume-busy'] } },
  { says: 'a disk in migration', code: 'IncorrectDiskStatus.Transferring', disk: { Conditions: ['transferring'] } },
  { says: 'a disk in arrears', code: 'DiskInArrears', disk: { LockReasons: ['financial'] } },
  { says: 'a locked disk', code: 'InstanceLockedForSecurity', disk: { LockReasons: ['security'] } },
  { says: 'a disk of a locked instance', code: 'InstanceLockedForSecurity', instance: { LockReasons: ['security'] } },
  ...['Attaching', 'Detaching', 'Creating', 'ReIniting'].map((Status) => ({
    says: `a disk that is ${Status}`,
    code: 'IncorrectDiskStatus',
    disk: { Status },
  })),
  { says: 'a disk that was never attached', code: 'IncorrectDiskStatus.NeverAttached', disk: { Status: 'Available', AttachedTime: '' } },
  { says: 'a disk that was never used', code: 'IncorrectDiskStatus.NeverUsed', disk: { Conditions: ['never-used'] } },
  { says: 'a disk in an inconsistent state', code: 'IncorrectDiskStatus.Invalid', disk: { Conditions: ['invalid-status'] } },
  {
    says: 'a disk whose instance is gone',
    code: 'InvalidInstanceId.NotFound',
    instance: {},
    arrange: (world, { instanceId }) => void done(removeInstance(world, instanceId)),
  },
  ...['Pending', 'Starting', 'Stopping'].map((Status) => ({
    says: `a disk of an instance that is ${Status}`,
    code: 'IncorrectInstanceStatus',
    instance: { Status },
  })),
  {
    says: 'a disk of an instance that hibernates',
    code: 'HibernationConfigured.InstanceOperationForbidden',
    instance: { HibernationConfigured: true },
  },
  {
    says: 'an encrypted disk of an account that has not authorised ECS',
    code: 'InvalidParameter.KMSKeyId.KMSUnauthorized',
    disk: { Encrypted: true },
    arrange: account({ KmsAuthorised: false }),
  },
  {
    says: 'a disk whose key is closed to ECS',
    code: 'InvalidParameter.KMSKeyId.KMSUnauthorized',
    disk: { Encrypted: true, KMSKeyId: KMS_KEYS.closedToEcs },
  },
  {
    says: 'a disk whose key is gone',
    code: 'InvalidParameter.KMSKeyId.NotFound',
    disk: { Encrypted: true, KMSKeyId: KMS_KEYS.deleted },
  },
  {
    says: 'a disk whose key is disabled',
    code: 'InvalidParameter.KMSKeyId.CMKNotEnabled',
    disk: { Encrypted: true, KMSKeyId: KMS_KEYS.disabled },
  },
  {
    says: 'a disk whose key lacks the tag of ECS',
    code: 'InvalidParameter.KMSKeyId.CMKUnauthorized',
    disk: { Encrypted: true, KMSKeyId: KMS_KEYS.withoutEcsTag },
  },
  {
    says: 'instant access where the region has none',
    code: 'InvalidRegion.NotSupportSnapshotInstantAccessRegion',
    disk: { RegionId: 'eu-central-1' },
    parameters: INSTANT,
  },
  {
    says: 'instant access in a CloudBox',
    code: 'CloudBoxNotSupportSnapshotWithInstantAccess',
    disk: { Conditions: ['in-cloudbox'] },
    parameters: INSTANT,
  },
  {
    says: 'a disk with an encrypted copy on its way',
    code: 'InvalidOperation.UnfinishedEncryptedSnapshotCopy',
    disk: { Conditions: ['encrypted-copy-unfinished'] },
  },
  { says: 'a disk in a snapshot group', code: 'DISK_HAS_CREATING_SNAPSHOT', disk: { Conditions: ['group-snapshot-running'] } },
  {
    says: 'an account whose partner allows no more',
    code: 'QuotaExceed.SnapshotQuota',
    arrange: (world, disk) => {
      manualSnapshots(3)(world, disk)
      done(changeAccount(world, { ResellerSnapshotQuota: 3 }))
    },
  },
  { says: 'a disk with 256 manual snapshots', code: 'QuotaExceed.Snapshot', arrange: manualSnapshots(256) },
  { says: 'an ESSD with ten on the way', code: 'QuotaExceed.ConcurrentSnapshotQuota', arrange: running(10) },
  {
    says: 'an ultra disk with one on the way',
    code: 'IncorrectDiskStatus.CreatingSnapshot',
    disk: { Category: 'cloud_efficiency' },
    arrange: running(1),
  },
  { says: 'a disk on failing storage', code: 'CreateSnapshot.Failed', disk: { Conditions: ['creation-fails'] } },
]

const answerTo = ({ disk = {}, instance, arrange, parameters = {} }: Case) => {
  const world = emptyWorld()
  const host = instance === undefined ? null : done(addInstance(world, instance, NOW_MS))
  const arranged = done(addDisk(world, { ...disk, ...(host === null ? {} : { InstanceId: host.InstanceId }) }, NOW_MS))
  arrange?.(world, { DiskId: arranged.DiskId, instanceId: host?.InstanceId ?? '' })
  return ask(world, 'CreateSnapshot', { DiskId: arranged.DiskId, ...parameters })
}

describe('what the state of the world refuses', () => {
  test.each(CASES.map((arranged) => [arranged.says, arranged] as const))('%s', (_, arranged) => {
    const answer = answerTo(arranged)

    expect(codeOf(answer)).toBe(arranged.code)
    const rows = DOCUMENTED_ERRORS.filter(({ code }) => code === arranged.code)
    expect(rows.map(({ httpStatus }) => httpStatus)).toContain(answer.ok ? null : answer.refusal.httpStatus)
  })

  test('every state in the list is met by a case', () => {
    const met = new Set(CASES.map(({ code }) => code))

    expect(STATE_REFUSALS.filter(({ code }) => !met.has(code))).toEqual([])
  })

  test('the two rows of NotEnoughBalance keep their own messages', () => {
    const messages = (['insufficient', 'below-postpaid-minimum'] as const).map((Balance) => {
      const answer = answerTo({ says: '', code: '', arrange: account({ Balance }) })
      return answer.ok ? '' : answer.refusal.message
    })

    expect(messages).toEqual([
      'Your account does not have enough balance.',
      'Your account does not have enough balance to order postpaid product.',
    ])
  })

  test('the concurrent quota names the disk and the number', () => {
    const { world, disk } = worldWithDisk()
    running(10)(world, disk)

    const answer = ask(world, 'CreateSnapshot', { DiskId: disk.DiskId })

    expect(answer).toMatchObject({
      refusal: { message: expect.stringContaining(`the disk ${disk.DiskId} has exceeded the concurrent quota (10)`) },
    })
  })

  test.each(UNSUPPORTED_CATEGORIES)('no disk of category %s can be snapshotted', (Category) => {
    const { world, disk } = worldWithDisk({ Category })

    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }))).not.toBeNull()
  })

  test('a disk that does not exist', () => {
    const { world } = worldWithDisk()

    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: 'd-bp1unknown' }))).toBe('InvalidDiskId.NotFound')
    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: 'constructor' }))).toBe('InvalidDiskId.NotFound')
  })

  test.each([
    ['a disk that is Available but was attached before', { Status: 'Available' }],
    ['an expired disk that is not locked', { DiskChargeType: 'PrePaid', ExpiredTime: '2026-11-20T16:00Z' }],
    ['an encrypted disk with a healthy key', { Encrypted: true, KMSKeyId: KMS_KEYS.healthy }],
    ['a disk in a CloudBox without instant access', { Conditions: ['in-cloudbox'] }],
    ['a multi-attach disk', { MultiAttach: 'Enabled' }],
    ['a disk with a dead key that it does not use', { Encrypted: false, KMSKeyId: KMS_KEYS.deleted }],
  ])('%s is granted', (_, partial) => {
    const { world, disk } = worldWithDisk(partial)

    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }))).toBeNull()
  })

  test.each([
    ['the ninth side by side on an ESSD', {}, running(9)],
    ['the 256th manual one', {}, manualSnapshots(255)],
    [
      'one beside automatic ones, which the manual quota does not count',
      {},
      (world: World, { DiskId }: { DiskId: string }) => {
        for (let index = 0; index < 256; index += 1) done(addSnapshot(world, { SourceDiskId: DiskId, SnapshotType: 'auto' }, NOW_MS))
      },
    ],
  ])('%s is granted', (_, partial, arrange) => {
    const { world, disk } = worldWithDisk(partial)
    arrange(world, disk)

    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }))).toBeNull()
  })

  test('of the documented codes only those of overload and failure need an armed fault', () => {
    const stated = new Set<string>([
      ...PARAMETER_RULES.map(({ code }) => code),
      ...STATE_REFUSALS.map(({ code }) => code),
      'InvalidDiskId.NotFound',
      'IdempotentParameterMismatch',
    ])

    const others = new Set(DOCUMENTED_ERRORS.map(({ code }) => code).filter((code) => !stated.has(code)))

    expect([...others]).toEqual(['Throttling', 'IdempotentProcessing', 'InternalError'])
  })
})
