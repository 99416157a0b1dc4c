import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { OPERATION_STATES } from '@/lib/operations/operation-state'
import { type Grant, roleOn } from '@/lib/people/grant'
import { loadOperationQuery, serializeOperationQuery } from '@/lib/schemas/operation-query'
import type { StoreContext } from '@/server/context'
import { countRunning } from '@/server/operations/count-running'
import { listOperations } from '@/server/operations/list-operations'
import { plantOperation } from '@/server/operations/test-setup/plant-operation'
import type { Store } from '@/server/store/database'
import type { Operation } from '@/server/store/schema'
import { STORE_KINDS, type StoresUnderTest } from '@/server/store/test-setup/stores-under-test'
import { storeContextUnderTest } from '@/server/test-setup/store-context-under-test'

const EVERYWHERE: readonly Grant[] = [{ accountId: '*', role: 'viewer' }]
const ACCOUNTS = ['prod', 'test'].map((id) => ({ id, label: id, regions: null, credential: { kind: 'sandbox', accessKeyId: id } as const }))

/** Somebody who looks, with the accounts that a request of theirs would have. */
const reader = (store: Store, grants: readonly Grant[], personId = 'p-9'): StoreContext => {
  const context = storeContextUnderTest(store, { url: 'http://127.0.0.1:1', accessKeyId: 'sandbox', grants, accounts: ACCOUNTS })
  return {
    ...context,
    actor: { ...context.actor, personId },
    accounts: context.accounts.filter(({ id }) => roleOn(grants, id) !== null),
  }
}

describe.each(Object.entries(STORE_KINDS))('in %s', (_, start) => {
  let stores: StoresUnderTest
  let store: Store
  beforeAll(async () => {
    stores = await start()
  }, 60_000)
  afterAll(() => stores.stop())

  /** One second after the other. */
  const planted = async (...words: Partial<Operation>[]): Promise<string[]> => {
    store = await stores.fresh()
    const ids: string[] = []
    for (const [index, wish] of words.entries())
      ids.push(await plantOperation(store, { acceptedAt: new Date(Date.UTC(2026, 10, 24) + index * 1_000), accountId: 'prod', ...wish }))
    return ids
  }
  const asked = async (search: string, grants = EVERYWHERE, personId?: string) => {
    const listed = await listOperations(reader(store, grants, personId), loadOperationQuery(search))
    if (!listed.ok) throw new Error(listed.problem.kind)
    return listed.value
  }
  const disks = async (...question: Parameters<typeof asked>) => (await asked(...question)).rows.map(({ diskId }) => diskId)

  describe('of what a team has asked for', () => {
    beforeAll(
      () =>
        planted(
          { diskId: 'd-1', personId: 'p-1', diskName: 'orders-db' },
          { diskId: 'd-2', personId: 'p-2', state: 'creating', regionId: 'cn-beijing', snapshotId: 's-77' },
          { diskId: 'd-3', personId: 'p-2', accountId: 'test', state: 'rejected', problem: refused('QuotaExceed.Snapshot') },
          { diskId: 'd-4', personId: 'p-1', state: 'waiting', person: '100% Zhang_San <zhang@example.com>' },
          { diskId: 'd-5', personId: 'p-1', state: 'needs_attention', parameters: named('d-5', 'before-Upgrade') },
          { diskId: 'd-6', personId: 'p-2', state: 'failed', requestId: 'ABC-1' },
          { diskId: 'd-7', personId: 'p-2', state: 'cancelled' },
        ),
      60_000,
    )
    afterAll(() => store.close())

    test.each<[string, readonly Grant[], string[]]>([
      [
        'a viewer of all accounts sees what everybody asked for, newest first',
        EVERYWHERE,
        ['d-7', 'd-6', 'd-5', 'd-4', 'd-3', 'd-2', 'd-1'],
      ],
      ['an operator of one account sees that of the team in it', [{ accountId: 'test', role: 'operator' }], ['d-3']],
      ['whoever has no role sees nothing', [], []],
    ])('%s', async (_case, grants, expected) => {
      expect(await disks('', grants, 'p-1')).toEqual(expected)
    })

    test('no filter leads to operations of other accounts', async () => {
      const testOnly: readonly Grant[] = [{ accountId: 'test', role: 'admin' }]

      for (const search of ['?account=prod', '?diskId=d-1', '?view=mine', '?q=orders', '?region=cn-beijing', '?view=running'])
        expect(await disks(search, testOnly, 'p-1'), search).toEqual([])
      expect((await asked('', testOnly)).counts).toEqual({ running: 0, failed: 1, attention: 0 })
      expect(await countRunning(reader(store, testOnly))).toEqual({ ok: true, value: { running: 0 } })
    })

    test.each([
      ['those of whoever asks', '?view=mine', ['d-5', 'd-4', 'd-1']],
      ['those under way', '?view=running', ['d-4', 'd-2']],
      ['those that failed or were refused', '?view=failed', ['d-6', 'd-3']],
      ['those that a person must look at', '?view=attention', ['d-5']],
      ['those of a disk', '?diskId=d-2', ['d-2']],
      ['not those of a disk whose id only begins like it', '?diskId=d-', ['d-7', 'd-6', 'd-5', 'd-4', 'd-3', 'd-2', 'd-1']],
      ['those of an account', '?account=test', ['d-3']],
      ['those of a region', '?region=cn-beijing', ['d-2']],
      ['by the name of the disk', '?q=ORDERS', ['d-1']],
      ['by the name of the snapshot', '?q=before-upgrade', ['d-5']],
      ['by the id of the snapshot', '?q=s-77', ['d-2']],
      ['by a person', '?q=zhang', ['d-4']],
      ['but not by an e-mail, which is not shown', '?q=zhang@', []],
      ['by the code of a refusal', '?q=quotaexceed', ['d-3']],
      ['by the RequestId', '?q=ABC-1', ['d-6']],
      ['with a percent sign that is only a sign', '?q=%25', ['d-4']],
      ['with several filters at once', '?view=mine&q=zhang&region=cn-hangzhou', ['d-4']],
      ['with nothing that fits', '?view=attention&account=test', []],
    ])('are found: %s', async (_case, search, expected) => {
      expect(await disks(search, EVERYWHERE, 'p-1')).toEqual(expected)
    })

    test('it is told how many are under way, failed or need somebody, whatever view is open', async () => {
      const { counts } = await asked('?view=mine&q=nothing')

      expect(counts).toEqual({ running: 2, failed: 2, attention: 1 })
      expect((await asked('?region=cn-beijing')).counts).toEqual({ running: 1, failed: 0, attention: 0 })
      expect(await countRunning(reader(store, EVERYWHERE))).toEqual({ ok: true, value: { running: 2 } })
    })

    test('whose it is is told to whoever asks, without an e-mail', async () => {
      const { rows } = await asked('?diskId=d-4', EVERYWHERE, 'p-1')

      expect(rows).toMatchObject([{ person: '100% Zhang_San', isMine: true, isCancellable: true }])
      expect((await asked('?diskId=d-4', EVERYWHERE, 'p-2')).rows).toMatchObject([{ isMine: false }])
    })
  })

  describe('of operations of its own', () => {
    afterEach(() => store.close())

    test('is turned page by page, without one twice or missing, also where many are of the same moment', async () => {
      const same = new Date('2026-11-24T10:00:00.000Z')
      const ids = await planted(...Array.from({ length: 120 }, (__, index) => (index % 3 === 0 ? {} : { acceptedAt: same })))

      const seen: string[] = []
      const moments: string[] = []
      for (let search: string | null = '', pages = 0; search !== null && pages < 5; pages += 1) {
        const page = await asked(search)
        seen.push(...page.rows.map(({ operationId }) => operationId))
        moments.push(...page.rows.map(({ acceptedAt }) => acceptedAt))
        search = page.olderThan === null ? null : serializeOperationQuery({ before: page.olderThan })
      }

      expect(seen).toHaveLength(120)
      expect(new Set(seen)).toEqual(new Set(ids))
      expect(moments).toEqual(moments.toSorted().toReversed())
    })

    test('a page that is just full knows that it is the last one', async () => {
      await planted(...Array.from({ length: 50 }, () => ({})))

      expect((await asked('')).olderThan).toBeNull()
    })

    test('of every state, each is under way, over, or needs somebody', async () => {
      await planted(...OPERATION_STATES.map((state) => ({ state })))

      const { rows, counts } = await asked('')

      expect(rows).toHaveLength(OPERATION_STATES.length)
      expect(counts).toEqual({ running: 5, failed: 2, attention: 1 })
    })
  })
})

const named = (diskId: string, snapshotName: string) => ({ diskId, clientToken: 't', snapshotName, tag: [] })

const refused = (code: string) =>
  ({
    kind: 'ecs',
    operation: 'CreateSnapshot',
    code,
    httpStatus: 403,
    requestId: null,
    cloudMessage: '',
    recommendUrl: null,
    denied: null,
    at: '2026-11-24T10:00:00.000Z',
  }) as const
