import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OperationDetail } from '@/lib/operations/operation-view'
import { readOperation } from '@/server/operations/read-operation'
import { plantOperation } from '@/server/operations/test-setup/plant-operation'
import type { Store } from '@/server/store/database'
import { operationSteps } from '@/server/store/schema'
import { STORE_KINDS, type StoresUnderTest } from '@/server/store/test-setup/stores-under-test'
import { storeContextUnderTest } from '@/server/test-setup/store-context-under-test'

const START = Date.UTC(2026, 10, 24)

describe.each(Object.entries(STORE_KINDS))('in %s', (_, start) => {
  let stores: StoresUnderTest
  let store: Store
  beforeAll(async () => {
    stores = await start()
  }, 60_000)
  afterAll(() => stores.stop())
  beforeEach(async () => {
    store = await stores.fresh()
  })
  afterEach(() => store.close())

  const read = async (id: string): Promise<OperationDetail> => {
    const context = storeContextUnderTest(store, { url: 'http://127.0.0.1:1', accessKeyId: 'sandbox' })
    const detail = await readOperation(context, id)
    if (!detail.ok) throw new Error(detail.problem.kind)
    return detail.value
  }
  /** Stored after so many seconds, one after the other. */
  const stored = async (seconds: readonly number[], where: { diskId?: string; regionId?: string } = {}): Promise<void> => {
    for (const [index, took] of seconds.entries()) {
      const at = START + index * 60_000
      await plantOperation(store, {
        acceptedAt: new Date(at - 5_000),
        createdAt: new Date(at),
        settledAt: new Date(at + took * 1_000),
        ...where,
      })
    }
  }

  describe('how long snapshots of the disk usually take', () => {
    test.each([
      ['two are too few to tell', [10, 20], null],
      ['three: the one in the middle', [600, 10, 20], { seconds: 20, of: 3 }],
      ['four: between the two in the middle', [10, 20, 40, 600], { seconds: 30, of: 4 }],
      [
        'of many the last twenty',
        [...Array.from({ length: 30 }, () => 600), ...Array.from({ length: 20 }, () => 7)],
        { seconds: 7, of: 20 },
      ],
    ])('%s', async (_case, seconds, expected) => {
      await stored(seconds)

      expect((await read(await plantOperation(store, { state: 'creating' }))).usual).toEqual(expected)
    })

    test('other disks, regions and endings do not count', async () => {
      await stored([10, 20])
      await stored([1, 1, 1], { diskId: 'd-2' })
      await stored([1, 1, 1], { regionId: 'cn-beijing' })
      for (const state of ['failed', 'rejected', 'cancelled'] as const) await plantOperation(store, { state, createdAt: new Date(START) })

      expect((await read(await plantOperation(store, { state: 'creating' }))).usual).toBeNull()
    })
  })

  test('an operation knows the one that it retried, and those that retried it', async () => {
    const first = await plantOperation(store, { state: 'rejected' })
    const second = await plantOperation(store, { state: 'failed', retryOf: first, acceptedAt: new Date(START + 1) })
    const third = await plantOperation(store, { state: 'creating', retryOf: second, person: 'Lin Na <lin.na@example.com>' })
    await plantOperation(store)

    expect(await read(second)).toMatchObject({
      earlier: { operationId: first, state: 'rejected' },
      retries: [{ operationId: third, state: 'creating', person: 'Lin Na' }],
    })
    expect(await read(first)).toMatchObject({ earlier: null, retries: [{ operationId: second }] })
    expect((await read(third)).retries).toEqual([])
  })

  test('one of an account that is not mine is not told, although it is the same wish', async () => {
    const first = await plantOperation(store, { state: 'rejected', accountId: 'elsewhere' })
    const second = await plantOperation(store, { state: 'rejected', retryOf: first })
    await plantOperation(store, { state: 'rejected', retryOf: second, accountId: 'elsewhere' })

    expect(await read(second)).toMatchObject({ earlier: null, retries: [] })
  })

  test('of thousands of steps the newest are told, oldest first', async () => {
    const operationId = await plantOperation(store, { state: 'unknown', unknownSince: new Date(START), looksInVain: 7 })
    const step = { operationId, state: 'unknown', attempts: 1, code: null, requestId: null } as const
    const steps = Array.from({ length: 1_000 }, (__, index) => ({ ...step, version: index + 1, at: new Date(START + index) }))
    await store.database.insert(operationSteps).values(steps)

    const detail = await read(operationId)

    expect(detail.steps).toHaveLength(200)
    expect(detail.steps.map(({ version }) => version)).toEqual(Array.from({ length: 200 }, (__, index) => index + 801))
    expect(detail).toMatchObject({ unknownSince: '2026-11-24T00:00:00.000Z', looksInVain: 7, clientToken: operationId })
  })
})
