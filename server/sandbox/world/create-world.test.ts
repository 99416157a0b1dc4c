// Long on purpose: what the fleet promises to whoever looks for a disk in it, in one place.
import { describe, expect, test } from 'vitest'
import { DISK_CATEGORIES, DISK_STATUSES, INSTANCE_STATUSES } from '../../../lib/ecs/contract.ts'
import { fleetWorld } from '../operations/testing/arranged.ts'
import { ask, NOW_MS, snapshotIdOf } from '../operations/testing/ask.ts'
import { refusalByState, STATE_REFUSALS } from '../rules/state-refusals.ts'
import { createWorld } from './create-world.ts'
import type { Disk } from './disk.ts'
import { HOUR_MS, MINUTE_MS } from './iso-time.ts'
import { REGIONS } from './regions.ts'
import { createdAtMs, statusAt } from './snapshot-course.ts'
import { snapshotsOfDisk } from './snapshots.ts'
import type { World } from './world.ts'

/** Nothing here changes it. */
const FLEET = fleetWorld()

const diskNamed = (world: World, name: string): Disk => {
  const disk = Object.values(world.disks).find(({ DiskName }) => DiskName === name)
  if (disk === undefined) throw new Error(`The fleet has no disk ${name}`)
  return disk
}

const refusalOf = (world: World, disk: Disk, parameters: Record<string, string> = {}, nowMs = NOW_MS): string | null =>
  refusalByState({ world, disk, parameters: new Map(Object.entries(parameters)), nowMs })?.code ?? null

describe('an empty world', () => {
  test('has an account but nothing in it', () => {
    const world = createWorld({ accessKeyId: 'mine', seed: 'empty', nowMs: NOW_MS })

    expect(world).toMatchObject({ accessKeyId: 'mine', clockOffsetMs: 0, disks: {}, instances: {}, snapshots: {}, clientTokens: {} })
    expect(world.account).toMatchObject({ SnapshotService: 'active', ManualSnapshotsPerDisk: 256 })
  })
})

describe('the fleet', () => {
  test('is the same at the same moment, and survives being saved', () => {
    expect(fleetWorld()).toEqual(fleetWorld())
    expect(JSON.parse(JSON.stringify(fleetWorld()))).toEqual(fleetWorld())
  })

  test('has the same disks under the same ids at another moment, with its times moved', () => {
    const later = createWorld({ accessKeyId: 'other', seed: 'fleet', nowMs: NOW_MS + 5 * HOUR_MS })

    expect(Object.keys(later.disks)).toEqual(Object.keys(FLEET.disks))
    expect(newestAgeMs(later, 'billing-db-log', NOW_MS + 5 * HOUR_MS)).toBe(26 * MINUTE_MS)
  })

  test('gives out other ids to new snapshots each time it begins', () => {
    const ids = [0, 1].map((afterMs) => {
      const world = createWorld({ accessKeyId: 'mine', seed: 'fleet', nowMs: NOW_MS + afterMs })
      return snapshotIdOf(ask(world, 'CreateSnapshot', { DiskId: diskNamed(world, 'orders-db-data').DiskId }))
    })

    expect(ids[0]).not.toBe(ids[1])
  })

  test('counts 184 disks on 60 instances in 5 regions, and about two thousand snapshots', () => {
    const world = FLEET

    expect(Object.keys(world.disks)).toHaveLength(184)
    expect(Object.keys(world.instances)).toHaveLength(60)
    expect(new Set(Object.values(world.disks).map(({ RegionId }) => RegionId)).size).toBe(REGIONS.length)
    expect(Object.keys(world.snapshots).length).toBeGreaterThan(1_800)
    expect(Object.keys(world.snapshots).length).toBeLessThan(2_500)
  })

  test.each([0, 5, 15, 16, 18, 21])('keeps its bounds when it begins at hour %i', (hour) => {
    const nowMs = NOW_MS + hour * HOUR_MS
    const snapshots = Object.values(createWorld({ accessKeyId: 'mine', seed: 'fleet', nowMs }).snapshots)

    expect(snapshots.length).toBeGreaterThan(1_800)
    expect(snapshots.length).toBeLessThan(2_500)
    expect(snapshots.filter((snapshot) => statusAt(snapshot, nowMs) === 'progressing')).toHaveLength(12)
  })

  test('has every category and every status, both ways of paying, and zones that fit their regions', () => {
    const { disks, instances } = FLEET
    const seen = <Value>(read: (disk: Disk) => Value) => new Set(Object.values(disks).map(read))

    expect(seen(({ Category }) => Category)).toEqual(new Set(DISK_CATEGORIES))
    expect(seen(({ Status }) => Status)).toEqual(new Set(DISK_STATUSES))
    expect(seen(({ DiskChargeType }) => DiskChargeType)).toEqual(new Set(['PrePaid', 'PostPaid']))
    expect(seen(({ MultiAttach }) => MultiAttach)).toEqual(new Set(['Disabled', 'Enabled', 'LegacyShared']))
    expect(seen(({ ResourceGroupId }) => ResourceGroupId).size).toBe(4)
    expect(new Set(Object.values(instances).map(({ Status }) => Status))).toEqual(new Set(INSTANCE_STATUSES))
    for (const { RegionId, ZoneId } of [...Object.values(disks), ...Object.values(instances)]) {
      expect(REGIONS.find((region) => region.RegionId === RegionId)?.zones).toContain(ZoneId)
    }
  })

  test('has ids that begin as those of their region, each with 20 characters', () => {
    const { disks, instances, snapshots } = FLEET
    const prefixes = new Map(REGIONS.map(({ RegionId, idPrefix }) => [RegionId, idPrefix]))

    for (const { DiskId, RegionId } of Object.values(disks)) expect(DiskId).toMatch(new RegExp(`^d-${prefixes.get(RegionId)}[a-z0-9]{17}$`))
    for (const { InstanceId } of Object.values(instances)) expect(InstanceId).toMatch(/^i-[a-z0-9]{20}$/)
    for (const { SnapshotId } of Object.values(snapshots)) expect(SnapshotId).toMatch(/^s-[a-z0-9]{20}$/)
  })

  test('names every disk once', () => {
    const names = Object.values(FLEET.disks).map(({ DiskName }) => DiskName)

    expect(new Set(names).size).toBe(names.length)
  })

  test('is mostly healthy', () => {
    const world = FLEET
    const healthy = Object.values(world.disks).filter((disk) => refusalOf(world, disk) === null)

    expect(healthy.length / 184).toBeGreaterThan(0.75)
  })

  const OF_THE_ACCOUNT_OR_THE_REQUEST = [
    'InvalidAction.Unauthorized',
    'InvalidAccountStatus.SnapshotServiceUnavailable',
    'InvalidAccountStatus.NotEnoughBalance',
    'InvalidResourceGroup.NotFound',
    'QuotaExceed.SnapshotQuota',
  ]

  test('has a disk for every refusal that the state of a disk can cause', () => {
    const world = FLEET
    const codes = Object.values(world.disks).flatMap((disk) => [refusalOf(world, disk), refusalOf(world, disk, { InstantAccess: 'true' })])

    const unmet = new Set(STATE_REFUSALS.map(({ code }) => code).filter((code) => !codes.includes(code)))

    expect([...unmet]).toEqual(OF_THE_ACCOUNT_OR_THE_REQUEST)
  })

  test.each([
    ['orders-db-data', null],
    ['web-03-system', null],
    ['backup-staging', null],
    ['cms-uploads', null],
    ['订单归档-数据盘', null],
    ['old-erp-data', null],
    ['partner-sftp-data-expired', null],
    ['report-etl-data', null],
    ['cache-spare', 'IncorrectDiskStatus.NeverAttached'],
    ['billing-db-log', 'QuotaExceed.Snapshot'],
    ['iot-ingest-log-quota-full', 'QuotaExceed.Snapshot'],
    ['hr-portal-data', 'InstanceLockedForSecurity'],
    ['forum-attachments-security-locked', 'InstanceLockedForSecurity'],
    ['ml-scratch-local-ssd', 'DiskCategory.OperationNotSupported'],
    ['hadoop-01-local-hdd', 'DiskCategory.OperationNotSupported'],
    ['legacy-cache-ephemeral', 'IncorrectDiskType.NotSupport'],
    ['spark-shuffle-elastic-ephemeral', 'DiskId.ValueNotSupported'],
    ['trial-tenant-data', 'DiskInArrears'],
    ['media-archive-transferring', 'IncorrectDiskStatus.Transferring'],
    ['nas-gateway-data-invalid-status', 'IncorrectDiskStatus.Invalid'],
    ['kyc-archive-never-used', 'IncorrectDiskStatus.NeverUsed'],
    ['crm-data-new', 'IncorrectDiskStatus'],
    ['crm-data-old-detaching', 'IncorrectDiskStatus'],
    ['wiki-data-new', 'IncorrectDiskStatus'],
    ['qa-01-system-reiniting', 'IncorrectDiskStatus'],
    ['etl-night-data-instance-stopping', 'IncorrectInstanceStatus'],
    ['canary-web-assets-instance-starting', 'IncorrectInstanceStatus'],
    ['build-agent-12-system-instance-pending', 'IncorrectInstanceStatus'],
    ['dev-box-7-home-hibernation', 'HibernationConfigured.InstanceOperationForbidden'],
    ['stray-data-instance-gone', 'InvalidInstanceId.NotFound'],
    ['shared-quorum-volume', 'IncorrectVolumeStatus'],
    ['shared-quorum-old', 'InvalidVolumeId.NotFound'],
    ['payroll-data-key-deleted', 'InvalidParameter.KMSKeyId.NotFound'],
    ['contracts-data-key-disabled', 'InvalidParameter.KMSKeyId.CMKNotEnabled'],
    ['claims-data-key-untagged', 'InvalidParameter.KMSKeyId.CMKUnauthorized'],
    ['medical-data-kms-denied', 'InvalidParameter.KMSKeyId.KMSUnauthorized'],
    ['ledger-dr-encrypted-copy-running', 'InvalidOperation.UnfinishedEncryptedSnapshotCopy'],
    ['image-factory-system-group-running', 'DISK_HAS_CREATING_SNAPSHOT'],
    ['ci-artifacts-ten-running', 'QuotaExceed.ConcurrentSnapshotQuota'],
    ['mail-archive-one-running', 'IncorrectDiskStatus.CreatingSnapshot'],
    ['scan-import-data-creation-fails', 'CreateSnapshot.Failed'],
  ])('%s: %s', (name, code) => {
    expect(refusalOf(FLEET, diskNamed(FLEET, name))).toBe(code)
  })

  test.each([
    ['store-042-cloudbox', 'CloudBoxNotSupportSnapshotWithInstantAccess'],
    ['wiki-data', 'InvalidRegion.NotSupportSnapshotInstantAccessRegion'],
  ])('%s with instant access: %s', (name, code) => {
    expect(refusalOf(FLEET, diskNamed(FLEET, name), { InstantAccess: 'true' })).toBe(code)
  })

  test.each([
    ['cms-cache-never-attached', 'IncorrectDiskStatus.NeverAttached'],
    ['migration-buffer-in-arrears', 'DiskInArrears'],
    ['hr-portal-system-security-locked', 'InstanceLockedForSecurity'],
    ['clickhouse-01-shared-volume-busy', 'IncorrectVolumeStatus'],
    ['clickhouse-01-shared-volume-missing', 'InvalidVolumeId.NotFound'],
    ['report-etl-data-creating', 'IncorrectDiskStatus'],
    ['ml-experiments-attaching', 'IncorrectDiskStatus'],
    ['render-scratch-elastic-ephemeral-premium', 'DiskId.ValueNotSupported'],
    ['legacy-cache-ephemeral-ssd', 'IncorrectDiskType.NotSupport'],
  ])('a search for its state finds %s: %s', (name, code) => {
    expect(refusalOf(FLEET, diskNamed(FLEET, name))).toBe(code)
  })

  test.each([
    ['ci-artifacts-ten-running', 'QuotaExceed.ConcurrentSnapshotQuota'],
    ['mail-archive-one-running', 'IncorrectDiskStatus.CreatingSnapshot'],
  ])('%s still runs three hours after the world began', (name, code) => {
    expect(refusalOf(FLEET, diskNamed(FLEET, name), {}, NOW_MS + 3 * HOUR_MS)).toBe(code)
  })

  test.each([
    ['billing-db-log', 256],
    ['report-etl-data', 231],
    ['risk-engine-data', 244],
    ['orders-db-data', 88],
    ['web-03-system', 41],
    ['cache-spare', 0],
  ])('%s has %i manual snapshots', (name, count) => {
    const snapshots = snapshotsOfDisk(FLEET, diskNamed(FLEET, name).DiskId)

    expect(snapshots.filter(({ SnapshotType }) => SnapshotType === 'user')).toHaveLength(count)
  })

  test('has disks whose last good snapshot is minutes, hours, days and months old, and some that never had one', () => {
    const world = FLEET
    const ages = Object.values(world.disks).map((disk) => newestAgeMs(world, disk.DiskName, NOW_MS))

    expect(ages.filter((age) => age < HOUR_MS).length).toBeGreaterThan(0)
    expect(ages.filter((age) => age > 24 * HOUR_MS && age < 168 * HOUR_MS).length).toBeGreaterThan(10)
    expect(ages.filter((age) => age > 720 * HOUR_MS && age !== Number.POSITIVE_INFINITY).length).toBeGreaterThan(5)
    expect(ages.filter((age) => age === Number.POSITIVE_INFINITY).length).toBeGreaterThan(10)
  })

  test('names automatic snapshots as ECS does, and keeps them within their policy', () => {
    const automatic = Object.values(FLEET.snapshots).filter(({ SnapshotType }) => SnapshotType === 'auto')

    expect(automatic.length).toBeGreaterThan(300)
    for (const { SnapshotName, RetentionDays } of automatic) {
      expect(SnapshotName).toMatch(/^auto2\.0_2026\d{4}_sp-[a-z0-9]{20}$/)
      expect([7, 45]).toContain(RetentionDays)
    }
  })

  test('has failed snapshots, some used by images and by disks, and some of a disk that is gone', () => {
    const world = FLEET
    const snapshots = Object.values(world.snapshots)

    expect(snapshots.filter((snapshot) => statusAt(snapshot, NOW_MS) === 'failed')).toHaveLength(9)
    expect(new Set(snapshots.map(({ Usage }) => Usage))).toEqual(new Set(['none', 'image', 'disk', 'image_disk']))
    expect(snapshots.filter(({ SourceDiskId }) => world.disks[SourceDiskId] === undefined)).toHaveLength(6)
  })

  test('gives manual names and descriptions that ECS would take', () => {
    const world = FLEET
    const manual = Object.values(world.snapshots).filter(({ SnapshotType }) => SnapshotType === 'user')

    for (const { SnapshotName } of manual) expect(SnapshotName).toMatch(/^$|^\p{L}[\p{L}0-9:_.-]{1,127}$/u)
  })
})

/** Infinity: it has none. */
const newestAgeMs = (world: World, name: string, nowMs: number): number =>
  Math.min(
    ...snapshotsOfDisk(world, diskNamed(world, name).DiskId)
      .filter((snapshot) => statusAt(snapshot, nowMs) === 'accomplished')
      .map((snapshot) => nowMs - createdAtMs(snapshot)),
  )
