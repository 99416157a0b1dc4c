import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from './testing/sandbox-under-test.ts'
import { WORLDS_MAX } from './worlds.ts'

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

const emptyWorld = async (): Promise<string> => {
  const accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })
  return accessKeyId
}

const create = (accessKeyId: string, diskId: string, parameters: Record<string, string> = {}) =>
  under.call({ accessKeyId, action: 'CreateSnapshot', parameters: { DiskId: diskId, ...parameters } })

test('what happens in one world is not seen in another: disks, tokens, faults, throttle, clock and journal', async () => {
  const [one, other] = [await emptyWorld(), await emptyWorld()]
  const diskId = await plantDisk(under, one, { DiskId: 'd-shared0000000000001' })
  await plantDisk(under, other, { DiskId: 'd-shared0000000000001' })
  await under.control('POST', `/worlds/${one}/faults`, { kind: 'code', code: 'InternalError', action: 'DescribeRegions' })
  await under.control('PUT', `/worlds/${one}/throttle`, { perMinute: { DeleteSnapshot: 0 } })
  await under.control('POST', `/worlds/${one}/clock`, { advanceMs: 86_400_000 })

  const mine = await create(one, diskId, { ClientToken: 't' })
  const theirs = await create(other, diskId, { ClientToken: 't' })

  expect(theirs.status).toBe(200)
  expect(theirs.json.SnapshotId).not.toBe(mine.json.SnapshotId)
  expect((await under.call({ accessKeyId: other, action: 'DescribeRegions' })).status).toBe(200)
  expect((await under.call({ accessKeyId: one, action: 'DescribeRegions' })).status).toBe(500)
  const deletion = { action: 'DeleteSnapshot', parameters: { SnapshotId: 's-0000000000000000gone' } }
  expect((await under.call({ accessKeyId: one, ...deletion })).json.Code).toBe('Throttling')
  expect((await under.call({ accessKeyId: other, ...deletion })).json.Code).not.toBe('Throttling')
  const { entries } = await under.journal(other)
  expect(entries.map(({ accessKeyId }) => accessKeyId)).toEqual([other, other, other])
  expect(Date.parse(entries[0]?.worldAt ?? '') - Date.now()).toBeLessThan(60_000)
})

test('a built-in key has a fleet from its first request on', async () => {
  const accessKeyId = freshKey()

  const answer = await under.call({ accessKeyId, action: 'DescribeDisks', parameters: { RegionId: 'cn-hangzhou' } })

  expect(answer.json).toMatchObject({ Disks: { Disk: expect.arrayContaining([expect.objectContaining({ RegionId: 'cn-hangzhou' })]) } })
})

test('a request that is not signed by its key makes no world', async () => {
  const accessKeyId = freshKey()

  await under.call({ accessKeyId, secret: 'guessed', action: 'DescribeRegions' })

  const { json } = await under.control('GET', '/worlds')
  expect(JSON.stringify(json)).not.toContain(accessKeyId)
})

test('resetting a world empties it, its faults and its journal, and keeps on counting', async () => {
  const accessKeyId = await emptyWorld()
  const diskId = await plantDisk(under, accessKeyId)
  await create(accessKeyId, diskId)
  await under.control('POST', `/worlds/${accessKeyId}/faults`, { kind: 'hang' })

  const reset = await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })

  expect(reset.status).toBe(200)
  expect((await under.control('GET', `/worlds/${accessKeyId}/state`)).json).toMatchObject({ disks: {}, snapshots: {} })
  expect((await create(accessKeyId, diskId)).json.Code).toBe('InvalidDiskId.NotFound')
  expect(await under.journal(accessKeyId)).toMatchObject({ entries: [{ sequence: 2 }], lastSequence: 2, dropped: 0 })
})

test('the world limit is told to API and control port, and a deleted world makes room', async () => {
  const full = await sandboxUnderTest()
  const numbers = Array.from({ length: WORLDS_MAX }, (_, index) => index + 1)
  await Promise.all(numbers.map((number) => full.control('PUT', `/worlds/sandbox-${number}`, { seed: 'empty' })))

  const refused = await full.call({ accessKeyId: 'sandbox-late', action: 'DescribeRegions' })
  const refusedByControl = await full.control('PUT', '/worlds/sandbox-late', { seed: 'empty' })
  await full.control('DELETE', '/worlds/sandbox-1')
  const accepted = await full.call({ accessKeyId: 'sandbox-late', action: 'DescribeRegions' })
  await full.sandbox.close()

  expect(refused).toMatchObject({ status: 503, json: { Code: 'ServiceUnavailable', Message: expect.stringContaining('as many worlds') } })
  expect(refusedByControl).toMatchObject({ status: 409 })
  expect(accepted.status).toBe(200)
})
