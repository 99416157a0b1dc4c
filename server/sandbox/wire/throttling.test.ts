import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'
import { startOfMinute } from '../testing/start-of-minute.ts'

/* How often one may ask: per account, region, action and minute by the clock. */

let under: SandboxUnderTest
let accessKeyId: string
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())
beforeEach(async () => {
  accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })
  await startOfMinute(under, accessKeyId)
})

const limit = (perMinute: Record<string, number>, code?: string) =>
  under.control('PUT', `/worlds/${accessKeyId}/throttle`, { perMinute, ...(code !== undefined && { code }) })
const ask = (action: string, parameters: Record<string, string> = {}) => under.call({ accessKeyId, action, parameters })
const codeOf = async (action: string, parameters: Record<string, string> = {}) => (await ask(action, parameters)).json.Code ?? 'granted'
const list = (action = 'DescribeDisks', RegionId = 'cn-hangzhou') => codeOf(action, { RegionId })
const pass = (advanceMs: number) => under.control('POST', `/worlds/${accessKeyId}/clock`, { advanceMs })

test.each([
  { code: 'Throttling', status: 403 },
  { code: 'Throttling.User', status: 400 },
  { code: 'Throttling.Api', status: 400 },
  { code: 'Rejected.Throttling', status: 503 },
])('$code comes with status $status and the documented body', async ({ code, status }) => {
  await limit({ DescribeRegions: 0 }, code)

  expect(await ask('DescribeRegions')).toMatchObject({
    status,
    json: { Code: code, Message: expect.stringMatching(/^Request was denied due to /), RequestId: expect.any(String) },
  })
})

test('the window is the minute of the clock: what was used up at its end is free again a second later', async () => {
  await limit({ DescribeDisks: 2 })
  await pass(58_000)
  const seen = [await list(), await list(), await list()]
  await pass(2_000)
  seen.push(await list(), await list(), await list())

  expect(seen).toEqual(['granted', 'granted', 'Throttling', 'granted', 'granted', 'Throttling'])
})

test('within the minute it stays shut', async () => {
  await limit({ DescribeDisks: 1 })
  const seen = [await list(), await list()]
  await pass(50_000)
  seen.push(await list())

  expect(seen).toEqual(['granted', 'Throttling', 'Throttling'])
})

test('each action, each region and each account has a limit of its own', async () => {
  await limit({ DescribeDisks: 1, DescribeSnapshots: 1 })
  const other = freshKey()

  expect([await list(), await list()]).toEqual(['granted', 'Throttling'])
  expect(await list('DescribeSnapshots')).toBe('granted')
  expect(await list('DescribeInstances')).toBe('granted')
  expect([await list('DescribeDisks', 'cn-beijing'), await list('DescribeDisks', 'cn-beijing')]).toEqual(['granted', 'Throttling'])
  const { status } = await under.call({ accessKeyId: other, action: 'DescribeDisks', parameters: { RegionId: 'cn-hangzhou' } })
  expect(status).toBe(200)
})

test('a create counts where its disk is, and a deletion where its snapshot is', async () => {
  const here = await plantDisk(under, accessKeyId, { RegionId: 'cn-hangzhou' })
  const there = await plantDisk(under, accessKeyId, { RegionId: 'cn-beijing' })
  await limit({ CreateSnapshot: 1, DeleteSnapshot: 1 })
  const { json: first } = await ask('CreateSnapshot', { DiskId: here })
  const { json: second } = await ask('CreateSnapshot', { DiskId: there })

  expect([await codeOf('CreateSnapshot', { DiskId: here }), await codeOf('CreateSnapshot', { DiskId: there })]).toEqual([
    'Throttling',
    'Throttling',
  ])
  const deletions = [
    await codeOf('DeleteSnapshot', { SnapshotId: String(first.SnapshotId) }),
    await codeOf('DeleteSnapshot', { SnapshotId: String(second.SnapshotId) }),
  ]
  expect(deletions).toEqual(['granted', 'granted'])
})

test('a throttled create makes nothing and keeps its token free', async () => {
  const DiskId = await plantDisk(under, accessKeyId)
  await limit({ CreateSnapshot: 0 })
  const throttled = await codeOf('CreateSnapshot', { DiskId, ClientToken: 'kept' })
  await limit({})

  expect(throttled).toBe('Throttling')
  expect(await codeOf('CreateSnapshot', { DiskId, ClientToken: 'kept' })).toBe('granted')
  const { json } = await under.control('GET', `/worlds/${accessKeyId}/state`)
  expect(Object.keys(json.snapshots ?? {})).toHaveLength(1)
})
