import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StoreContext } from '@/server/context'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { cancelSnapshot } from '@/server/snapshots/cancel-snapshot'
import { createSnapshot } from '@/server/snapshots/create-snapshot'
import type { Store } from '@/server/store/database'
import { STORE_KINDS, type StoresUnderTest } from '@/server/store/test-setup/stores-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'
import { storeContextUnderTest } from '@/server/test-setup/store-context-under-test'

let under: SandboxUnderTest
let accessKeyId: string
let context: StoreContext
let stores: StoresUnderTest
let store: Store
let clock: FakeClock
beforeAll(async () => {
  under = await sandboxUnderTest()
  stores = await STORE_KINDS['the embedded store']()
  store = await stores.fresh()
}, 60_000)
afterAll(async () => {
  await under.sandbox.close()
  await store.close()
  await stores.stop()
})
beforeEach(async () => {
  accessKeyId = freshKey()
  await world('PUT', '', { seed: 'empty' })
  clock = new FakeClock(Date.now())
  context = storeContextUnderTest(store, { url: under.sandbox.url, accessKeyId, clock, regions: ['cn-hangzhou'], deadlineMs: 500 })
})

const world = (method: string, path: string, body?: unknown) => under.control(method, `/worlds/${accessKeyId}${path}`, body)
const place = (snapshotId: string, more: object = {}) => ({ accountId: 'default', regionId: 'cn-hangzhou', snapshotId, ...more })
const cancel = (snapshotId: string, more: object = {}) => clock.flowDuring(cancelSnapshot(context, place(snapshotId, more)))
const deletes = async () => (await under.journal(accessKeyId)).entries.filter(({ action }) => action === 'DeleteSnapshot')
const snapshotsInTheCloud = async (): Promise<string[]> => Object.keys((await world('GET', '/state')).json.snapshots ?? {})
const listed = (): string[] => context.inventory.glance(context.accounts).snapshots.map(({ row }) => row.snapshot.snapshotId)

const start = async (): Promise<string> => {
  const diskId = await plantDisk(under, accessKeyId)
  const wish = {
    snapshotName: '',
    description: '',
    retentionDays: null,
    tags: [],
    resourceGroupId: '',
    submitKey: crypto.randomUUID(),
    despite: null,
    retryOf: null,
  }
  const answer = await clock.flowDuring(createSnapshot(context, { accountId: 'default', regionId: 'cn-hangzhou', diskId, ...wish }))
  if (!answer.ok || answer.value.accepted === null) throw new Error('no snapshot')
  return answer.value.accepted.snapshotId
}
const untilListed = () => world('POST', '/clock', { advanceMs: 2_000 })
const untilStored = () => world('POST', '/clock', { advanceMs: 24 * 3_600_000 })

test('a running snapshot is deleted, without force, and leaves the list', async () => {
  const snapshotId = await start()
  await untilListed()

  expect(await cancel(snapshotId)).toEqual({ ok: true, value: { requestId: expect.any(String) } })
  expect((await deletes()).map(({ parameters }) => parameters)).toEqual([{ SnapshotId: snapshotId }])
  expect(await snapshotsInTheCloud()).toEqual([])
  expect(listed()).toEqual([])
})

test('one that was accepted a moment ago and is not in the lists yet is deleted too', async () => {
  const snapshotId = await start()

  expect(await cancel(snapshotId)).toMatchObject({ ok: true })
  expect(await snapshotsInTheCloud()).toEqual([])
})

test('one that has finished in the meantime is not deleted', async () => {
  const snapshotId = await start()
  await untilStored()

  expect(await cancel(snapshotId)).toEqual({ ok: false, problem: { kind: 'not-in-progress', snapshotId, status: 'accomplished' } })
  expect(await deletes()).toEqual([])
  expect(await snapshotsInTheCloud()).toEqual([snapshotId])
})

test('one that is gone already is what was wanted', async () => {
  const snapshotId = await start()
  await untilListed()
  await context.inventory.look(context.accounts, { refresh: false })
  await under.call({ action: 'DeleteSnapshot', parameters: { SnapshotId: snapshotId }, accessKeyId })

  expect(await cancel(snapshotId)).toMatchObject({ ok: true })
  expect(listed()).toEqual([])
})

test('an id that nobody ever had is gone, and nothing is sent for it', async () => {
  expect(await cancel('s-unknown')).toEqual({ ok: true, value: { requestId: null } })
  expect(await deletes()).toEqual([])
})

describe('an answer that is lost', () => {
  test('after the effect: the list shows that it is gone', async () => {
    const snapshotId = await start()
    await untilListed()
    await world('POST', '/faults', { kind: 'cut', when: 'after', action: 'DeleteSnapshot', times: 1 })

    expect(await cancel(snapshotId)).toEqual({ ok: true, value: { requestId: null } })
    expect(listed()).toEqual([])
  })

  test('before the effect: the problem is told, and the snapshot stays in the list', async () => {
    const snapshotId = await start()
    await untilListed()
    await world('POST', '/faults', { kind: 'cut', when: 'before', action: 'DeleteSnapshot', times: 1 })

    expect(await cancel(snapshotId)).toMatchObject({ ok: false, problem: { kind: 'unreachable', operation: 'DeleteSnapshot' } })
    expect(listed()).toEqual([snapshotId])
  })
})

test('a refusal is told', async () => {
  const snapshotId = await start()
  await untilListed()
  await world('POST', '/faults', { kind: 'code', action: 'DeleteSnapshot', code: 'Forbidden.RAM', httpStatus: 403, times: 1 })

  expect(await cancel(snapshotId)).toMatchObject({ ok: false, problem: { kind: 'ecs', code: 'Forbidden.RAM' } })
})

test.each([
  ['account', { accountId: 'other' }, 'other'],
  ['region', { regionId: 'us-west-1' }, 'us-west-1'],
])('an unknown %s is "not found", and the cloud is not called', async (what, more, id) => {
  expect(await cancel('s-1', more)).toEqual({ ok: false, problem: { kind: 'not-found', what, id } })
  expect((await under.journal(accessKeyId)).entries).toEqual([])
})
