import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SnapshotList } from '@/lib/ecs/fleet'
import { loadSnapshotQuery, type SnapshotQuery } from '@/lib/schemas/snapshot-query'
import type { Context } from '@/server/context'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { listSnapshots } from '@/server/snapshots/list-snapshots'
import { readSnapshot } from '@/server/snapshots/read-snapshot'
import { contextUnderTest } from '@/server/test-setup/context-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'

let under: SandboxUnderTest
let accessKeyId: string
let diskId: string
let clock: FakeClock
let context: Context
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())
beforeEach(async () => {
  accessKeyId = freshKey()
  await world('PUT', '', { seed: 'empty' })
  diskId = await plantDisk(under, accessKeyId, { DiskName: 'db-data' })
  clock = new FakeClock(Date.now())
  context = contextUnderTest({ url: under.sandbox.url, accessKeyId, clock, regions: ['cn-hangzhou'] })
})

const DAY_MS = 86_400_000

const world = (method: string, path: string, body?: unknown) => under.control(method, `/worlds/${accessKeyId}${path}`, body)
const plant = async (fields: object): Promise<string> => {
  const { json } = await world('POST', '/snapshots', { SourceDiskId: diskId, ...fields })
  if (typeof json.SnapshotId !== 'string') throw new Error(JSON.stringify(json))
  return json.SnapshotId
}
const list = async (query: Partial<SnapshotQuery> = {}): Promise<SnapshotList> => {
  const answer = await listSnapshots(context, { ...loadSnapshotQuery(''), ...query })
  if (!answer.ok) throw new Error(answer.problem.kind)
  return answer.value
}
const namesOf = ({ rows }: SnapshotList) => rows.map(({ snapshot }) => snapshot.name)
const byIdCalls = async () =>
  (await under.journal(accessKeyId)).entries.filter(
    ({ action, parameters }) => action === 'DescribeSnapshots' && 'SnapshotIds' in parameters,
  )

const daysAgo = (days: number): string => `${new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 19)}Z`

describe('searching, filtering, sorting', () => {
  beforeEach(async () => {
    await plant({ SnapshotName: 'old', CreationTime: daysAgo(20), RetentionDays: 22 })
    await plant({ SnapshotName: 'kept', CreationTime: daysAgo(10) })
    await plant({ SnapshotName: 'auto2', SnapshotType: 'auto', CreationTime: daysAgo(1), RetentionDays: 30 })
  })

  test.each<[Partial<SnapshotQuery>, string[]]>([
    [{}, ['auto2', 'kept', 'old']],
    [{ dir: 'asc' }, ['old', 'kept', 'auto2']],
    [{ sort: 'name', dir: 'asc' }, ['auto2', 'kept', 'old']],
    [{ sort: 'release', dir: 'asc' }, ['old', 'auto2', 'kept']],
    [{ view: 'expiring' }, ['old']],
    [{ view: 'kept-forever' }, ['kept']],
    [{ view: 'running' }, []],
    [{ kind: ['automatic'] }, ['auto2']],
    [{ q: 'DB-DATA kept' }, ['kept']],
    [{ status: ['failed'] }, []],
  ])('%j', async (query, names) => {
    expect(namesOf(await list(query))).toEqual(names)
  })

  test('the id of the source disk finds its snapshots, and names the disk', async () => {
    const found = await list({ q: diskId })

    expect(found).toMatchObject({ matched: 3, total: 3, rows: [{ sourceDisk: { diskId, name: 'db-data' } }, {}, {}] })
    expect(found.facets.kind).toEqual([
      { value: 'manual', count: 2 },
      { value: 'automatic', count: 1 },
    ])
  })
})

describe('running snapshots', () => {
  /** The sandbox's lists lag a second behind; the clock of the world lets it pass. */
  const plantRunning = async (): Promise<string> => {
    const snapshotId = await plant({ SnapshotName: 'running', Status: 'progressing' })
    await world('POST', '/clock', { advanceMs: 2_000 })
    return snapshotId
  }

  test('are asked for by id every two seconds while somebody looks, once for all viewers', async () => {
    await plantRunning()
    await list()
    const first = (await byIdCalls()).length

    await clock.pass(2_000)
    await Promise.all(Array.from({ length: 10 }, () => list()))
    await Promise.all(Array.from({ length: 10 }, () => list()))

    expect((await byIdCalls()).length - first).toBe(1)
  })

  test('when none runs, none is asked for', async () => {
    await plant({ SnapshotName: 'done' })
    await list()
    await clock.pass(2_000)
    await list()

    expect(await byIdCalls()).toEqual([])
  })

  test('that are deleted elsewhere leave the list', async () => {
    const snapshotId = await plantRunning()
    expect((await list()).running).toBe(1)
    await under.call({ action: 'DeleteSnapshot', parameters: { SnapshotId: snapshotId }, accessKeyId })
    await clock.pass(2_000)

    expect(await list()).toMatchObject({ running: 0, total: 0 })
  })

  test('that cannot be asked for keep their row, and the region says why', async () => {
    await plantRunning()
    await list()
    await world('POST', '/faults', { kind: 'code', action: 'DescribeSnapshots', code: 'Throttling', times: 1 })
    await clock.pass(2_000)

    expect(await list()).toMatchObject({ running: 1, freshness: [{ problem: { kind: 'throttled', operation: 'DescribeSnapshots' } }] })
  })
})

describe('one snapshot', () => {
  const place = (snapshotId: string, more: object = {}) => ({ accountId: 'default', regionId: 'cn-hangzhou', snapshotId, ...more })

  test('is found by its id before the region was ever listed', async () => {
    const snapshotId = await plant({ SnapshotName: 'one' })

    expect(await readSnapshot(context, place(snapshotId))).toMatchObject({
      ok: true,
      value: { row: { snapshot: { snapshotId, name: 'one' } }, freshness: { regionId: 'cn-hangzhou' } },
    })
  })

  test.each([
    ['account', { accountId: 'other' }, 'other'],
    ['region', { regionId: 'us-west-1' }, 'us-west-1'],
    ['snapshot', {}, 's-unknown'],
  ])('an unknown %s is "not found"', async (what, more, id) => {
    expect(await readSnapshot(context, place('s-unknown', more))).toEqual({ ok: false, problem: { kind: 'not-found', what, id } })
  })
})
