import { describe, expect, test } from 'vitest'
import { addSnapshot } from '../world/edit-world.ts'
import { DAY_MS, HOUR_MS } from '../world/iso-time.ts'
import type { World } from '../world/world.ts'
import { done, emptyWorld, worldWithDisk } from './testing/arranged.ts'
import { ask, bodyOf, codeOf, NOW_MS } from './testing/ask.ts'

const ONE = { RegionId: 'cn-hangzhou', SnapshotId: 's-one' }

const withSnapshot = (partial: Record<string, unknown> = {}): World => {
  const { world } = worldWithDisk()
  done(addSnapshot(world, { SnapshotId: 's-one', ...partial }, NOW_MS))
  return world
}

/** For ten days, with two hours to think it over. */
const lock = (world: World, parameters: Record<string, string> = {}, nowMs = NOW_MS) =>
  ask(world, 'LockSnapshot', { ...ONE, LockMode: 'compliance', LockDuration: '10', CoolOffPeriod: '2', ...parameters }, nowMs)

const deleted = (world: World, nowMs: number) => codeOf(ask(world, 'DeleteSnapshot', { SnapshotId: 's-one', Force: 'true' }, nowMs))

const locked = (world: World, parameters: Record<string, string> = {}, nowMs = NOW_MS) =>
  bodyOf(ask(world, 'DescribeLockedSnapshots', { RegionId: 'cn-hangzhou', ...parameters }, nowMs)).LockedSnapshotsInfo

const IN_COOL_OFF = NOW_MS + HOUR_MS
const AFTER_COOL_OFF = NOW_MS + 2 * HOUR_MS
const EXPIRED = NOW_MS + 10 * DAY_MS

describe('a locked snapshot', () => {
  test('is told with all its times', () => {
    const world = withSnapshot()
    const info = {
      SnapshotId: 's-one',
      LockMode: 'compliance',
      LockStatus: 'compliance-cooloff',
      LockDuration: 10,
      CoolOffPeriod: 2,
      LockCreationTime: '2026-11-24T02:40:00Z',
      LockDurationStartTime: '2026-11-24T02:40:00Z',
      LockExpiredTime: '2026-12-04T02:40:00Z',
      CoolOffPeriodExpiredTime: '2026-11-24T04:40:00Z',
    }

    expect(bodyOf(lock(world)).LockedSnapshotInfo).toEqual(info)
    expect(locked(world)).toEqual([info])
    expect(locked(world, {}, AFTER_COOL_OFF)).toMatchObject([{ LockStatus: 'compliance' }])
    expect(locked(world, {}, EXPIRED)).toMatchObject([{ LockStatus: 'expired' }])
  })

  test('cannot be deleted, not even by force, until the lock expires', () => {
    const world = withSnapshot()
    lock(world)

    expect([deleted(world, IN_COOL_OFF), deleted(world, AFTER_COOL_OFF), deleted(world, EXPIRED - 1)]).toEqual(
      Array(3).fill('InvalidOperation.SnapshotIsLocked'),
    )
    expect(deleted(world, EXPIRED)).toBeNull()
  })

  test('outlives its retention', () => {
    const world = withSnapshot({ RetentionDays: 1 })
    lock(world)

    expect(locked(world, {}, NOW_MS + 9 * DAY_MS)).toHaveLength(1)
    expect(locked(world, {}, EXPIRED)).toEqual([])
  })

  test('that is still being made is locked from its end on', () => {
    const world = withSnapshot({ Status: 'progressing', DurationMs: HOUR_MS })

    expect(bodyOf(lock(world)).LockedSnapshotInfo).toMatchObject({
      LockDurationStartTime: '2026-11-24T03:40:00Z',
      LockExpiredTime: '2026-12-04T03:40:00Z',
    })
  })

  test('can be unlocked in the cool-off period', () => {
    const world = withSnapshot()
    lock(world)

    expect(codeOf(ask(world, 'UnlockSnapshot', ONE, IN_COOL_OFF))).toBeNull()
    expect(locked(world)).toEqual([])
    expect(deleted(world, IN_COOL_OFF)).toBeNull()
  })

  test('cannot be unlocked afterwards', () => {
    const world = withSnapshot()
    lock(world)

    expect(codeOf(ask(world, 'UnlockSnapshot', ONE, AFTER_COOL_OFF))).toBe('InvalidOperation.SnapshotIsLocked')
  })

  test.each([
    ['shorter in the cool-off period', { LockDuration: '1', CoolOffPeriod: '1' }, IN_COOL_OFF - 1, null],
    ['longer afterwards', { LockDuration: '11', CoolOffPeriod: '0' }, AFTER_COOL_OFF, null],
    ['shorter afterwards', { LockDuration: '9', CoolOffPeriod: '0' }, AFTER_COOL_OFF, 'InvalidOperation.SnapshotIsLocked'],
    ['anew when it has expired', { LockDuration: '1', CoolOffPeriod: '0' }, EXPIRED, null],
  ])('can or cannot be locked %s', (_, parameters, nowMs, code) => {
    const world = withSnapshot()
    lock(world)

    expect(codeOf(lock(world, parameters, nowMs))).toBe(code)
    expect(locked(world, {}, nowMs)).toMatchObject([{ LockDuration: code === null ? Number(parameters.LockDuration) : 10 }])
  })

  test('that is extended keeps its beginning', () => {
    const world = withSnapshot()
    lock(world)

    const extended = lock(world, { LockDuration: '11', CoolOffPeriod: '0' }, AFTER_COOL_OFF)

    expect(bodyOf(extended).LockedSnapshotInfo).toMatchObject({ LockExpiredTime: '2026-12-05T02:40:00Z', LockStatus: 'compliance' })
  })
})

test('a lock without a cool-off period holds at once', () => {
  const world = withSnapshot()

  expect(bodyOf(lock(world, { CoolOffPeriod: '0' })).LockedSnapshotInfo).toMatchObject({ LockStatus: 'compliance' })
  expect(codeOf(ask(world, 'UnlockSnapshot', ONE))).toBe('InvalidOperation.SnapshotIsLocked')
})

test('the same token locks once, and unlocks once', () => {
  const world = withSnapshot()
  lock(world, { ClientToken: 't' })
  ask(world, 'UnlockSnapshot', { ...ONE, ClientToken: 'u' })

  expect(bodyOf(lock(world, { ClientToken: 't' })).LockedSnapshotInfo).toMatchObject({ LockStatus: 'compliance-cooloff', LockDuration: 10 })
  expect(locked(world)).toEqual([])
  expect(codeOf(lock(world, { ClientToken: 't', LockDuration: '11' }))).toBe('IdempotentParameterMismatch')
  expect(codeOf(ask(world, 'UnlockSnapshot', { ...ONE, SnapshotId: 's-two', ClientToken: 'u' }))).toBe('IdempotentParameterMismatch')
})

test('a dry run changes nothing', () => {
  const world = withSnapshot()

  expect(codeOf(lock(world, { DryRun: 'true' }))).toBe('DryRunOperation')
  expect(locked(world)).toEqual([])
  lock(world)
  expect(codeOf(ask(world, 'UnlockSnapshot', { ...ONE, DryRun: 'true' }))).toBe('DryRunOperation')
  expect(locked(world)).toHaveLength(1)
})

test('what is not locked may be unlocked', () => {
  expect(codeOf(ask(withSnapshot(), 'UnlockSnapshot', ONE))).toBeNull()
})

test.each<[Record<string, string>, string]>([
  [{ RegionId: '' }, 'MissingParameter'],
  [{ SnapshotId: '' }, 'MissingParameter'],
  [{ LockMode: '' }, 'MissingParameter'],
  [{ LockDuration: '' }, 'MissingParameter'],
  [{ CoolOffPeriod: '' }, 'MissingParameter'],
  [{ RegionId: 'mars-1' }, 'InvalidRegionId.NotFound'],
  [{ RegionId: 'cn-beijing' }, 'InvalidSnapshotId.NotFound'],
  [{ SnapshotId: 's-unknown' }, 'InvalidSnapshotId.NotFound'],
  [{ LockMode: 'governance' }, 'InvalidParameter'],
  [{ LockDuration: '0' }, 'InvalidParameter'],
  [{ LockDuration: '36501' }, 'InvalidParameter'],
  [{ CoolOffPeriod: '73' }, 'InvalidParameter'],
  [{ CoolOffPeriod: '-1' }, 'InvalidParameter'],
  [{ DryRun: 'maybe' }, 'InvalidParameter'],
  [{ ClientToken: '键' }, 'InvalidClientToken.Malformed'],
])('LockSnapshot %o: %s', (parameters, code) => {
  expect(codeOf(lock(withSnapshot(), parameters))).toBe(code)
})

test.each([
  ['failed', { Status: 'failed', Progress: 10 }, 'InvalidSnapshotId.NotReady'],
  ['managed by another product', { Conditions: ['managed-by-cloud-product'] }, 'InvalidOperation.ResourceManagedByCloudProduct'],
])('a snapshot that is %s is not locked', (_, partial, code) => {
  expect(codeOf(lock(withSnapshot(partial)))).toBe(code)
})

test.each<[Record<string, string>, string]>([
  [{ RegionId: '' }, 'MissingParameter'],
  [{ SnapshotId: '' }, 'MissingParameter'],
  [{ SnapshotId: 's-unknown' }, 'InvalidSnapshotId.NotFound'],
])('UnlockSnapshot %o: %s', (parameters, code) => {
  expect(codeOf(ask(withSnapshot(), 'UnlockSnapshot', { ...ONE, ...parameters }))).toBe(code)
})

describe('DescribeLockedSnapshots', () => {
  test('by status and by ids', () => {
    const world = withSnapshot()
    lock(world)

    expect(locked(world, { LockStatus: 'compliance' })).toEqual([])
    expect(locked(world, { LockStatus: 'compliance-cooloff', 'SnapshotIds.1': 's-one' })).toHaveLength(1)
    expect(locked(world, { 'SnapshotIds.1': 's-two' })).toEqual([])
  })

  test.each<[Record<string, string>, string]>([
    [{ RegionId: '' }, 'MissingParameter'],
    [{ RegionId: 'mars-1' }, 'InvalidRegionId.NotFound'],
    [{ LockStatus: 'governance' }, 'InvalidParameter'],
    [{ DryRun: 'true' }, 'DryRunOperation'],
  ])('%o: %s', (parameters, code) => {
    expect(codeOf(ask(emptyWorld(), 'DescribeLockedSnapshots', { RegionId: 'cn-hangzhou', ...parameters }))).toBe(code)
  })
})
