// Long on purpose: one world of disks that every way of listing, failing and filtering is tried on.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DiskList } from '@/lib/ecs/fleet'
import { type DiskQuery, loadDiskQuery } from '@/lib/schemas/disk-query'
import type { Context } from '@/server/context'
import { listDisks } from '@/server/disks/list-disks'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { contextUnderTest } from '@/server/test-setup/context-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'

let under: SandboxUnderTest
let accessKeyId: string
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())
beforeEach(() => {
  accessKeyId = freshKey()
})

const REGIONS = ['cn-hangzhou', 'eu-central-1']

const world = (method: string, path: string, body?: unknown) => under.control(method, `/worlds/${accessKeyId}${path}`, body)
const emptyWorld = () => world('PUT', '', { seed: 'empty' })
const context = (more: { clock?: FakeClock; regions?: string[]; deadlineMs?: number } = {}): Context =>
  contextUnderTest({ url: under.sandbox.url, accessKeyId, ...more })

const list = async (from: Context, query: Partial<DiskQuery> = {}, options = { refresh: false }): Promise<DiskList> => {
  const answer = await listDisks(from, { ...loadDiskQuery(''), ...query }, options)
  if (!answer.ok) throw new Error(answer.problem.kind)
  return answer.value
}
const namesOf = ({ rows }: DiskList): string[] => rows.map(({ disk }) => disk.name)
const freshnessOf = ({ freshness }: DiskList, regionId: string) => freshness.find((region) => region.regionId === regionId)

const callsOf = async (...actions: string[]): Promise<string[]> => {
  const { entries } = await under.journal(accessKeyId)
  return entries.flatMap(({ action }) => (action !== null && (actions.length === 0 || actions.includes(action)) ? [action] : []))
}

test('the disks of all regions stand in one list, and each region says how fresh it is', async () => {
  const list1 = await list(context(), { pageSize: 100 })

  expect(list1.total).toBeGreaterThan(100)
  expect(list1.rows).toHaveLength(100)
  expect(list1.facets.region.length).toBe(5)
  expect(list1.facets.region.reduce((sum, { count }) => sum + count, 0)).toBe(list1.total)
  expect(list1.freshness).toHaveLength(5)
  expect(list1.freshness.every(({ refreshedAt, problem }) => refreshedAt !== null && problem === null)).toBe(true)
})

test('listing a region takes one call of each kind, whatever it holds', async () => {
  await emptyWorld()
  await plantDisk(under, accessKeyId, { DiskName: 'one' })

  await list(context({ regions: REGIONS }))

  expect((await callsOf()).toSorted()).toEqual([
    'DescribeDisks',
    'DescribeDisks',
    'DescribeInstances',
    'DescribeInstances',
    'DescribeSnapshots',
    'DescribeSnapshots',
  ])
})

test('ten viewers cost the cloud as much as one', async () => {
  await emptyWorld()
  await plantDisk(under, accessKeyId)
  const shared = context()

  await Promise.all(Array.from({ length: 10 }, () => list(shared)))
  const calls = await callsOf()

  expect(calls.filter((action) => action === 'DescribeRegions')).toHaveLength(1)
  expect(calls.filter((action) => action === 'DescribeDisks')).toHaveLength(5)
})

describe('what is asked again, and when', () => {
  test('nothing within a minute, everything after it, and only when somebody looks', async () => {
    await emptyWorld()
    const clock = new FakeClock()
    const from = context({ clock, regions: ['cn-hangzhou'] })
    await list(from)
    await clock.pass(59_999)
    await list(from)
    expect(await callsOf('DescribeDisks')).toHaveLength(1)

    await clock.pass(1)
    expect(await callsOf('DescribeDisks')).toHaveLength(1)
    const stale = await list(from)

    expect(freshnessOf(stale, 'cn-hangzhou')).toMatchObject({ isRefreshing: true })
    await expect.poll(() => callsOf('DescribeDisks')).toHaveLength(2)
  })

  test('"read again now" reads again, but not more often than every five seconds', async () => {
    await emptyWorld()
    const clock = new FakeClock()
    const from = context({ clock, regions: ['cn-hangzhou'] })
    await list(from)
    await plantDisk(under, accessKeyId, { DiskName: 'new' })
    expect(namesOf(await list(from, {}, { refresh: true }))).toEqual([])

    await clock.pass(5_000)

    expect(namesOf(await list(from, {}, { refresh: true }))).toEqual(['new'])
    expect(await callsOf('DescribeDisks')).toHaveLength(2)
  })
})

describe('a region that fails', () => {
  test('leaves the other regions alone and says why', async () => {
    await emptyWorld()
    await plantDisk(under, accessKeyId, { DiskName: 'here', RegionId: 'cn-hangzhou' })
    await plantDisk(under, accessKeyId, { DiskName: 'there', RegionId: 'eu-central-1' })
    await world('POST', '/faults', { kind: 'code', action: 'DescribeDisks', code: 'InternalError', httpStatus: 500, times: 1 })
    await world('POST', '/faults', { kind: 'code', action: 'DescribeDisks', code: 'Forbidden.RAM', httpStatus: 403, times: 1 })

    const answer = await list(context({ regions: ['cn-hangzhou', 'eu-central-1', 'cn-beijing'] }))

    const problems = answer.freshness.flatMap(({ problem }) => (problem?.kind === 'ecs' ? [problem.code] : []))
    expect(problems.toSorted()).toEqual(['Forbidden.RAM', 'InternalError'])
    expect(answer.freshness.filter(({ problem }) => problem === null)).toHaveLength(1)
  })

  test('keeps its last rows', async () => {
    await emptyWorld()
    await plantDisk(under, accessKeyId, { DiskName: 'kept', RegionId: 'cn-hangzhou' })
    const clock = new FakeClock()
    const from = context({ clock, regions: ['cn-hangzhou'] })
    const before = await list(from)
    await world('POST', '/faults', { kind: 'html', action: 'DescribeDisks', httpStatus: 503, times: 1 })
    await clock.pass(6_000)

    const after = await list(from, {}, { refresh: true })

    expect(namesOf(after)).toEqual(['kept'])
    expect(freshnessOf(after, 'cn-hangzhou')).toEqual({
      ...freshnessOf(before, 'cn-hangzhou'),
      problem: { kind: 'bad-answer', operation: 'DescribeDisks', httpStatus: null, requestId: null },
    })
  })

  test('that may not list snapshots still shows its disks', async () => {
    await emptyWorld()
    await plantDisk(under, accessKeyId, { DiskName: 'seen' })
    await world('POST', '/faults', { kind: 'code', action: 'DescribeSnapshots', code: 'Forbidden.RAM', httpStatus: 403, times: 9 })

    const { rows, freshness } = await list(context({ regions: ['cn-hangzhou'] }))

    expect(rows).toMatchObject([{ disk: { name: 'seen' }, manualSnapshots: null, automaticSnapshots: null }])
    expect(freshness).toMatchObject([{ problem: { kind: 'ecs', code: 'Forbidden.RAM', operation: 'DescribeSnapshots' } }])
  })

  test('that may not list instances still shows its disks, and says that their state is not seen', async () => {
    await emptyWorld()
    await plantDisk(under, accessKeyId, { DiskName: 'seen' })
    await world('POST', '/faults', { kind: 'code', action: 'DescribeInstances', code: 'Forbidden.RAM', httpStatus: 403, times: 9 })

    const { rows } = await list(context({ regions: ['cn-hangzhou'] }))

    expect(rows[0]).toMatchObject({ instance: null, manualSnapshots: 0 })
    expect(rows[0]?.eligibility.checks).toContainEqual(expect.objectContaining({ reason: 'instance-unseen' }))
  })

  test('that does not answer is waited for three seconds, once', async () => {
    await emptyWorld()
    const clock = new FakeClock()
    const from = context({ clock, regions: REGIONS })
    await world('POST', '/faults', { kind: 'hang', action: 'DescribeDisks', times: 2 })
    const first = list(from)
    await expect.poll(() => callsOf('DescribeDisks')).toHaveLength(2)
    await clock.pass(3_000)

    expect((await first).freshness.map(({ refreshedAt, isRefreshing }) => ({ refreshedAt, isRefreshing }))).toEqual([
      { refreshedAt: null, isRefreshing: true },
      { refreshedAt: null, isRefreshing: true },
    ])
    // the second viewer does not wait at all: the clock stands still
    expect((await list(from)).total).toBe(0)
  })

  test('that is throttled says so while it waits for the quota, and goes on by itself', async () => {
    await emptyWorld()
    await plantDisk(under, accessKeyId, { DiskName: 'late', RegionId: 'cn-hangzhou' })
    const clock = new FakeClock()
    const from = context({ clock, regions: ['cn-hangzhou'] })
    await world('POST', '/faults', { kind: 'code', action: 'DescribeDisks', code: 'Throttling.User', httpStatus: 429, times: 1 })
    const first = list(from)
    await expect.poll(() => callsOf('DescribeDisks')).toHaveLength(1)
    await expect.poll(() => from.inventory.glance(from.accounts).freshness[0]?.problem?.kind).toBe('throttled')
    const meanwhile = await list(from)
    await clock.pass(2_000)

    expect(freshnessOf(meanwhile, 'cn-hangzhou')?.problem).toMatchObject({ kind: 'throttled', code: 'Throttling.User' })
    expect(namesOf(await first)).toEqual(['late'])
    expect(freshnessOf(await list(from), 'cn-hangzhou')?.problem).toBeNull()
  })
})

describe('a cloud that cannot be listed at all', () => {
  test.each([
    ['a refused key', { kind: 'code', code: 'InvalidAccessKeyId.NotFound', httpStatus: 404 }, 'ecs'],
    ['an answer that is none', { kind: 'body', body: '[]' }, 'bad-answer'],
    ['regions that could be any host', { kind: 'body', body: '{"Regions":"x.evil.test"}' }, 'bad-answer'],
  ])('%s: the list fails with the problem, and it is not asked again at once', async (_, fault, kind) => {
    await emptyWorld()
    await world('POST', '/faults', { ...fault, action: 'DescribeRegions', times: 1 })
    const from = context({ clock: new FakeClock() })

    const answers = await Promise.all([listDisks(from, loadDiskQuery('')), listDisks(from, loadDiskQuery(''))])

    expect(answers).toMatchObject([{ problem: { kind } }, { problem: { kind } }])
    expect(await callsOf('DescribeRegions')).toHaveLength(1)
  })

  test('a region id that could be a host is not believed', async () => {
    await emptyWorld()
    const body = { Regions: { Region: [{ RegionId: 'x.evil.test#' }, { RegionId: 'cn-hangzhou' }, { RegionId: 7 }, null] } }
    await world('POST', '/faults', { kind: 'body', action: 'DescribeRegions', body: JSON.stringify(body) })

    expect((await list(context())).freshness.map(({ regionId }) => regionId)).toEqual(['cn-hangzhou'])
  })
})

describe('searching, filtering, sorting', () => {
  let from: Context
  beforeEach(async () => {
    await emptyWorld()
    await plantDisk(under, accessKeyId, {
      DiskName: 'web-2',
      Size: 100,
      Category: 'cloud_ssd',
      Tags: [{ TagKey: 'env', TagValue: 'Prod' }],
    })
    await plantDisk(under, accessKeyId, { DiskName: 'web-10', Size: 20, Tags: [{ TagKey: 'env', TagValue: 'test' }] })
    await plantDisk(under, accessKeyId, { DiskName: 'scratch', Category: 'local_ssd_pro', RegionId: 'eu-central-1' })
    await plantDisk(under, accessKeyId, { DiskName: 'spare', InstanceId: '', AttachedTime: '', Size: 500 })
    from = context({ regions: REGIONS })
  })

  test.each<[Partial<DiskQuery>, string[]]>([
    [{}, ['scratch', 'spare', 'web-2', 'web-10']],
    [{ dir: 'desc' }, ['web-10', 'web-2', 'spare', 'scratch']],
    [{ q: 'env=prod' }, ['web-2']],
    [{ q: 'WEB-2-host' }, ['web-2']],
    [{ region: ['eu-central-1'] }, ['scratch']],
    [{ category: ['cloud_ssd', 'local_ssd_pro'] }, ['scratch', 'web-2']],
    [{ status: ['Available'] }, ['spare']],
    [{ eligibility: ['block'] }, ['scratch', 'spare']],
    [{ view: 'cannot-be-snapshotted' }, ['scratch', 'spare']],
    [{ view: 'no-good-snapshot', q: 'web' }, ['web-2', 'web-10']],
    [{ view: 'running' }, []],
    [{ sort: 'size', dir: 'desc', q: 'web' }, ['web-2', 'web-10']],
    [{ q: 'nothing like this' }, []],
  ])('%j', async (query, names) => {
    expect(namesOf(await list(from, query))).toEqual(names)
  })

  test('the private address of the instance is found', async () => {
    const { rows } = await list(from, { q: 'web-2' })
    const address = rows[0]?.instance?.privateIps[0] ?? 'none'

    expect(namesOf(await list(from, { q: address }))).toContain('web-2')
  })
})
