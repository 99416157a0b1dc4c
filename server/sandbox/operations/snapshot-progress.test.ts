import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addSnapshot, changeInstance, changeSnapshot } from '../world/edit-world.ts'
import { DAY_MS } from '../world/iso-time.ts'
import type { World } from '../world/world.ts'
import { done, worldWithDisk } from './testing/arranged.ts'
import { ask, codeOf, listed, NOW_MS, snapshotIdOf } from './testing/ask.ts'

const seen = (world: World, afterMs: number) => listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }, NOW_MS + afterMs))[0]

const percentAt = (world: World, afterMs: number): number => Number(String(seen(world, afterMs)?.Progress).replace('%', ''))

const begun = (partial: Record<string, unknown>) => {
  const { world, disk } = worldWithDisk(partial)
  const SnapshotId = snapshotIdOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }))
  return { world, disk, SnapshotId, instanceId: disk.Attachments[0]?.InstanceId ?? '' }
}

describe('a snapshot of an ESSD of 40 GiB', () => {
  const essd = () => begun({ Category: 'cloud_essd', Size: 40 }).world

  test('is not in the list at once', () => {
    expect(seen(essd(), 999)).toBeUndefined()
  })

  test.each([
    [1_000, { Status: 'progressing', Progress: '2%', Available: false, CreationTime: '2026-11-24T02:40:01Z', RemainTime: 43 }],
    [3_000, { Status: 'progressing', Progress: '6%', Available: true, RemainTime: 41 }],
    [22_000, { Status: 'progressing', Progress: '50%', Available: true, RemainTime: 22 }],
    [43_999, { Status: 'progressing', Progress: '99%', Available: true, RemainTime: 1 }],
    [44_000, { Status: 'accomplished', Progress: '100%', Available: true, RemainTime: 0, CreationTime: '2026-11-24T02:40:01Z' }],
    [40 * DAY_MS, { Status: 'accomplished', Progress: '100%', Available: true, LastModifiedTime: '2026-11-24T02:40:01Z' }],
  ])('after %i ms', (afterMs, appearance) => {
    expect(seen(essd(), afterMs)).toMatchObject(appearance)
  })

  test('never goes back', () => {
    const world = essd()
    const percents = Array.from({ length: 60 }, (_, second) => percentAt(world, 1_000 + second * 1_000))

    expect(percents).toEqual(percents.toSorted((one, other) => one - other))
    expect(percents.at(-1)).toBe(100)
  })

  test('goes on in a world that was saved and read back', () => {
    const world: World = JSON.parse(JSON.stringify(essd()))

    expect(seen(world, 22_000)).toMatchObject({ Progress: '50%' })
  })
})

describe('a snapshot of an ultra disk of 40 GiB', () => {
  const ultra = () => begun({ Category: 'cloud_efficiency', Size: 40 }).world

  test.each([
    [1_500, { Status: 'progressing', Available: false, CreationTime: '' }],
    [2_000, { Status: 'progressing', Available: false, CreationTime: '2026-11-24T02:40:02Z' }],
    [59_999, { Status: 'progressing', Progress: '99%', Available: false, RemainTime: 1 }],
    [60_000, { Status: 'accomplished', Progress: '100%', Available: true, RemainTime: 0 }],
  ])('after %i ms', (afterMs, appearance) => {
    expect(seen(ultra(), afterMs)).toMatchObject(appearance)
  })

  test('frees the disk for the next one when it is accomplished', () => {
    const { world, disk } = begun({ Category: 'cloud_efficiency', Size: 40 })

    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }, NOW_MS + 59_999))).toBe('IncorrectDiskStatus.CreatingSnapshot')
    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }, NOW_MS + 60_000))).toBeNull()
  })
})

describe.each([
  ['cloud_essd', 20, 40_000, 120_000],
  ['cloud_auto', 32_768, 120_000, 120_000],
  ['cloud_ssd', 40, 30_000, 90_000],
  ['cloud_efficiency', 1_000, 300_000, 3_600_000],
] as const)('a snapshot of a disk %s of %i GiB', (Category, Size, minMs, maxMs) => {
  test(`takes ${minMs} to ${maxMs} ms`, () => {
    const { world } = begun({ Category, Size })

    expect(seen(world, minMs - 1)).toMatchObject({ Status: 'progressing' })
    expect(seen(world, maxMs)).toMatchObject({ Status: 'accomplished' })
  })
})

describe('a snapshot that fails', () => {
  test('does so at its percent, and stays there', () => {
    const { world, SnapshotId } = begun({ Size: 40 })
    done(changeSnapshot(world, SnapshotId, { FailsAtPercent: 70 }))

    expect(seen(world, 22_000)).toMatchObject({ Status: 'progressing', Progress: '50%' })
    expect(seen(world, DAY_MS)).toMatchObject({ Status: 'failed', Progress: '70%', Available: false, RemainTime: 0 })
  })
})

describe('retention', () => {
  test('removes a manual snapshot when it is over, counted from its creation', () => {
    const { world, disk } = worldWithDisk()
    ask(world, 'CreateSnapshot', { DiskId: disk.DiskId, RetentionDays: '1' })

    expect(seen(world, DAY_MS + 999)).toBeDefined()
    expect(seen(world, DAY_MS + 1_000)).toBeUndefined()
    expect(world.snapshots).toEqual({})
  })

  test('frees the quota', () => {
    const { world, disk } = worldWithDisk()
    for (let index = 0; index < 256; index += 1) done(addSnapshot(world, { RetentionDays: index === 0 ? 1 : null }, NOW_MS))

    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }))).toBe('QuotaExceed.Snapshot')
    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }, NOW_MS + DAY_MS))).toBeNull()
  })
})

describe('stopping the instance meanwhile', () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }))
  afterEach(() => void vi.useRealTimers())

  const stopAfter = (afterMs: number, partial: Record<string, unknown>) => {
    const { world, instanceId } = begun(partial)
    vi.setSystemTime(NOW_MS + afterMs)
    done(changeInstance(world, instanceId, { Status: 'Stopping' }))
    return seen(world, DAY_MS)
  }

  test.each([
    ['an ESSD before the cut', 500, { Size: 40 }, { Status: 'failed', CreationTime: '', Available: false }],
    ['an ESSD after the cut', 1_000, { Size: 40 }, { Status: 'accomplished' }],
    ['an ultra disk after the cut', 30_000, { Category: 'cloud_efficiency', Size: 40 }, { Status: 'failed', Progress: '50%' }],
    ['an ultra disk when it is accomplished', 60_000, { Category: 'cloud_efficiency', Size: 40 }, { Status: 'accomplished' }],
  ])('%s', (_, afterMs, partial, appearance) => {
    expect(stopAfter(afterMs, partial)).toMatchObject(appearance)
  })

  test('the clock of the world counts, not that of the machine', () => {
    const { world, instanceId } = begun({ Category: 'cloud_efficiency', Size: 40 })
    world.clockOffsetMs = 45_000
    done(changeInstance(world, instanceId, { Status: 'Stopped' }))

    expect(seen(world, DAY_MS)).toMatchObject({ Status: 'failed', Progress: '75%' })
  })

  test('another change of the instance does no harm', () => {
    const { world, instanceId } = begun({ Category: 'cloud_efficiency', Size: 40 })
    done(changeInstance(world, instanceId, { InstanceName: 'renamed', Status: 'Running' }))

    expect(seen(world, DAY_MS)).toMatchObject({ Status: 'accomplished' })
  })
})
