import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readDisk } from '@/server/disks/read-disk'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { contextUnderTest } from '@/server/test-setup/context-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'

let under: SandboxUnderTest
let accessKeyId: string
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())
beforeEach(async () => {
  accessKeyId = freshKey()
  await world('PUT', '', { seed: 'empty' })
})

const world = (method: string, path: string, body?: unknown) => under.control(method, `/worlds/${accessKeyId}${path}`, body)
const context = (more: { clock?: FakeClock; regions?: string[] } = {}) => contextUnderTest({ url: under.sandbox.url, accessKeyId, ...more })
const actionsSeen = async (): Promise<(string | null)[]> => (await under.journal(accessKeyId)).entries.map(({ action }) => action)
const place = (diskId: string, more: { accountId?: string; regionId?: string } = {}) => ({
  accountId: 'default',
  regionId: 'cn-hangzhou',
  diskId,
  ...more,
})

test('a disk is read with its instance, its snapshots and what the account uses', async () => {
  const tags = [
    { TagKey: 'env', TagValue: 'prod' },
    { TagKey: 'acs:ecs:createdBy', TagValue: 'x' },
  ]
  const diskId = await plantDisk(under, accessKeyId, { DiskName: 'db-data', Type: 'data', Tags: tags })
  await world('POST', '/snapshots', { SourceDiskId: diskId, SnapshotName: 'first' })
  const from = context()
  await from.inventory.look(from.accounts, { refresh: false })

  const answer = await readDisk(from, place(diskId))

  expect(answer).toMatchObject({
    ok: true,
    value: {
      row: { disk: { name: 'db-data' }, instance: { status: 'Running' }, manualSnapshots: 1 },
      snapshots: [{ name: 'first', sourceDiskId: diskId }],
      dataDisksOnInstance: 1,
      quotaPerDisk: 256,
      freshness: { regionId: 'cn-hangzhou', problem: null },
      suggestions: { tags: [{ key: 'env', values: ['prod'] }] },
    },
  })
})

test('a disk that is newer than the list is found by its id', async () => {
  const from = context({ regions: ['cn-hangzhou'], clock: new FakeClock() })
  await from.inventory.look(from.accounts, { refresh: false })
  const diskId = await plantDisk(under, accessKeyId, { DiskName: 'new' })

  expect(await readDisk(from, place(diskId))).toMatchObject({ ok: true, value: { row: { disk: { name: 'new' }, manualSnapshots: 0 } } })
})

test('ten viewers of one disk cost the cloud as much as one, and it is asked again after five seconds', async () => {
  const diskId = await plantDisk(under, accessKeyId)
  const clock = new FakeClock()
  const from = context({ regions: ['cn-hangzhou'], clock })
  await from.inventory.look(from.accounts, { refresh: false })
  const listed = (await actionsSeen()).length

  await Promise.all(Array.from({ length: 10 }, () => readDisk(from, place(diskId))))
  // the disk, its instance, its snapshots; and once a minute the names of the resource groups
  await expect.poll(actionsSeen).toHaveLength(listed + 3 + 1)
  await clock.pass(5_000)
  await readDisk(from, place(diskId))

  await expect.poll(actionsSeen).toHaveLength(listed + 6 + 1)
})

test('a disk that was released leaves the list at the next look', async () => {
  const diskId = await plantDisk(under, accessKeyId)
  const from = context({ regions: ['cn-hangzhou'] })
  await from.inventory.look(from.accounts, { refresh: false })
  await world('DELETE', `/disks/${diskId}`)

  expect(await readDisk(from, place(diskId))).toEqual({ ok: false, problem: { kind: 'not-found', what: 'disk', id: diskId } })
})

test.each([
  ['account', { accountId: 'other' }, 'other'],
  ['region', { regionId: 'us-west-1' }, 'us-west-1'],
  ['disk', {}, 'd-unknown'],
])('an unknown %s is "not found"', async (what, more, id) => {
  expect(await readDisk(context(), place('d-unknown', more))).toEqual({ ok: false, problem: { kind: 'not-found', what, id } })
})

test('a region that the account does not have is never called', async () => {
  await readDisk(context({ regions: ['cn-hangzhou'] }), place('d-1', { regionId: 'us-west-1' }))

  expect(await actionsSeen()).toEqual([])
})

test('a disk in the list is shown although the cloud does not answer', async () => {
  const diskId = await plantDisk(under, accessKeyId, { DiskName: 'kept' })
  const clock = new FakeClock()
  const from = context({ regions: ['cn-hangzhou'], clock })
  await from.inventory.look(from.accounts, { refresh: false })
  await world('POST', '/faults', { kind: 'hang', action: 'DescribeDisks', times: 1 })
  const answer = readDisk(from, place(diskId))
  await expect.poll(async () => (await actionsSeen()).filter((action) => action === 'DescribeDisks')).toHaveLength(2)
  await clock.pass(1_000)

  expect(await answer).toMatchObject({ ok: true, value: { row: { disk: { name: 'kept' } } } })
})
