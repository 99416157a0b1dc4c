import { beforeEach, describe, expect, test } from 'vitest'
import { RegionFleet } from '@/server/inventory/region-fleet'
import { FakeClock } from '@/server/test-setup/fake-clock'
import { aDisk, anInstance, aSnapshot, running } from '@/server/test-setup/fleet-rows'

let clock: FakeClock
let fleet: RegionFleet
let isServiceSeenActive: boolean
beforeEach(() => {
  clock = new FakeClock()
  isServiceSeenActive = true
  fleet = new RegionFleet({ quotaPerDisk: 256, now: clock.now, isServiceSeenActive: () => isServiceSeenActive })
})

const snapshotIds = (): string[] => fleet.rows.snapshots.map(({ row }) => row.snapshot.snapshotId)
const rowOf = (diskId: string) => fleet.rows.diskById.get(diskId)?.row
const statusOf = (snapshotId: string) => fleet.rows.snapshotById.get(snapshotId)?.row.snapshot.status

const CREATED_LIST_LAG_MS = 60_000

describe('a row', () => {
  test('joins the disk with its first instance and its snapshots', () => {
    fleet.replaceDisks([aDisk({ instanceIds: ['i-1', 'i-2'] })], clock.now())
    fleet.replaceInstances([anInstance(), anInstance({ instanceId: 'i-2' })])
    fleet.replaceSnapshots(
      [
        aSnapshot({ snapshotId: 's-old', createdAt: '2026-11-01T00:00:00Z' }),
        aSnapshot({ snapshotId: 's-auto', kind: 'automatic', createdAt: '2026-11-21T00:00:00Z' }),
        aSnapshot({ snapshotId: 's-failed', status: 'failed', createdAt: '2026-11-22T00:00:00Z' }),
        running({ snapshotId: 's-running', createdAt: null }),
        aSnapshot({ snapshotId: 's-other', sourceDiskId: 'd-gone' }),
      ],
      clock.now(),
    )

    expect(rowOf('d-1')).toMatchObject({
      instance: { instanceId: 'i-1' },
      lastGoodSnapshot: { snapshotId: 's-auto', createdAt: '2026-11-21T00:00:00Z' },
      manualSnapshots: 2,
      automaticSnapshots: 1,
      running: [{ snapshotId: 's-running', progressPercent: 10 }],
      eligibility: { verdict: 'warn' },
    })
    expect(fleet.rows.diskById.get('d-1')?.snapshots.map(({ snapshotId }) => snapshotId)).toEqual([
      's-running',
      's-failed',
      's-auto',
      's-old',
    ])
    expect(fleet.rows.snapshotById.get('s-other')?.row.sourceDisk).toBeNull()
    expect(fleet.runningIds).toEqual(['s-running'])
  })

  test('whose snapshots could not be read says "not known", not "none"', () => {
    fleet.replaceDisks([aDisk()], clock.now())

    expect(rowOf('d-1')).toMatchObject({ manualSnapshots: null, automaticSnapshots: null, lastGoodSnapshot: null })
  })

  test('knows its snapshots when they were read for it alone', () => {
    fleet.replaceDisks([aDisk(), aDisk({ diskId: 'd-2' })], clock.now())
    fleet.putSnapshotsOfDisk('d-1', [aSnapshot()], clock.now())

    expect(rowOf('d-1')?.manualSnapshots).toBe(1)
    expect(rowOf('d-2')?.manualSnapshots).toBeNull()
  })

  test('is computed once per change, and only where something changed', () => {
    fleet.replaceDisks([aDisk(), aDisk({ diskId: 'd-2' })], clock.now())
    fleet.replaceSnapshots([running()], clock.now())
    const before = fleet.rows
    const untouched = before.diskById.get('d-2')

    expect(fleet.rows).toBe(before)

    fleet.putSnapshotsByIds(['s-1'], [running({ progressPercent: 50 })], clock.now())

    expect(rowOf('d-1')?.running[0]?.progressPercent).toBe(50)
    expect(fleet.rows.diskById.get('d-2')).toBe(untouched)
  })

  test('changes when the account turns out to have snapshots', () => {
    isServiceSeenActive = false
    fleet.replaceDisks([aDisk()], clock.now())
    expect(rowOf('d-1')?.eligibility.checks.at(-1)).toMatchObject({ id: 'service', verdict: 'warn' })

    isServiceSeenActive = true

    expect(rowOf('d-1')?.eligibility.checks.at(-1)).toMatchObject({ id: 'service', verdict: 'pass' })
  })
})

describe('a snapshot that was just accepted', () => {
  test('stays, although the list does not have it yet', async () => {
    fleet.noteCreated(running({ snapshotId: 's-new' }))
    await clock.pass(1_000)
    fleet.replaceSnapshots([], clock.now())
    fleet.putSnapshotsByIds(['s-new'], [], clock.now())
    fleet.putSnapshotsOfDisk('d-1', [], clock.now())

    expect(snapshotIds()).toEqual(['s-new'])
  })

  test.each(['a sweep', 'a look by id'])('is gone when %s still does not show it after a minute', async (how) => {
    fleet.noteCreated(running({ snapshotId: 's-new' }))
    await clock.pass(CREATED_LIST_LAG_MS)

    if (how === 'a sweep') fleet.replaceSnapshots([], clock.now())
    else fleet.putSnapshotsByIds(['s-new'], [], clock.now())

    expect(snapshotIds()).toEqual([])
  })

  test('becomes what the list says, as soon as it says it', async () => {
    fleet.noteCreated(running({ snapshotId: 's-new', progressPercent: 0 }))
    await clock.pass(1_000)
    fleet.replaceSnapshots([running({ snapshotId: 's-new', progressPercent: 40 })], clock.now())

    expect(fleet.rows.running).toMatchObject([{ snapshotId: 's-new', progressPercent: 40 }])
  })

  test('survives a sweep that began before it', async () => {
    const sweptAtMs = clock.now()
    await clock.pass(5_000)
    fleet.noteCreated(running({ snapshotId: 's-new' }))
    fleet.replaceSnapshots([aSnapshot()], sweptAtMs)

    expect(snapshotIds().toSorted()).toEqual(['s-1', 's-new'])
  })
})

describe('answers that overtake one another', () => {
  test('a sweep that began earlier does not turn a finished snapshot back', async () => {
    fleet.replaceSnapshots([running()], clock.now())
    const sweptAtMs = clock.now()
    await clock.pass(3_000)
    fleet.putSnapshotsByIds(['s-1'], [aSnapshot()], clock.now())
    fleet.replaceSnapshots([running()], sweptAtMs)

    expect(statusOf('s-1')).toBe('accomplished')
  })

  test('a look by id that was asked earlier does not either', async () => {
    fleet.replaceSnapshots([running()], clock.now())
    const askedAtMs = clock.now()
    await clock.pass(3_000)
    fleet.putSnapshotsByIds(['s-1'], [aSnapshot()], clock.now())
    fleet.putSnapshotsByIds(['s-1'], [running()], askedAtMs)

    expect(statusOf('s-1')).toBe('accomplished')
  })

  test('the next sweep is believed again', async () => {
    fleet.putSnapshotsByIds(['s-1'], [running()], clock.now())
    await clock.pass(1_000)
    fleet.replaceSnapshots([aSnapshot()], clock.now())

    expect(statusOf('s-1')).toBe('accomplished')
  })

  test('a running snapshot that vanishes was deleted', async () => {
    fleet.replaceSnapshots([running()], clock.now())
    await clock.pass(2_000)
    fleet.putSnapshotsByIds(['s-1'], [], clock.now())

    expect(snapshotIds()).toEqual([])
  })

  test('a cancelled snapshot does not come back from a list that lags', async () => {
    fleet.replaceSnapshots([running()], clock.now())
    fleet.noteDeleted('s-1')
    await clock.pass(2_000)
    fleet.replaceSnapshots([running()], clock.now())
    fleet.putSnapshotsByIds(['s-1'], [running()], clock.now())

    expect(snapshotIds()).toEqual([])
  })

  test('but it does when ECS goes on listing it', async () => {
    fleet.replaceSnapshots([running()], clock.now())
    fleet.noteDeleted('s-1')
    await clock.pass(10_000)
    fleet.replaceSnapshots([running()], clock.now())

    expect(snapshotIds()).toEqual(['s-1'])
  })

  test('a disk that ECS no longer has leaves the list, and a sweep that began earlier does not bring it back', async () => {
    fleet.replaceDisks([aDisk()], clock.now())
    const sweptAtMs = clock.now()
    await clock.pass(1_000)
    fleet.putDisk('d-1', null, clock.now())
    fleet.replaceDisks([aDisk()], sweptAtMs)

    expect(rowOf('d-1')).toBeUndefined()
  })
})
