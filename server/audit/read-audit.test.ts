import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Grant } from '@/lib/people/grant'
import { loadAuditQuery } from '@/lib/schemas/audit-query'
import type { AuditEvent } from '@/server/audit/append-audit'
import { listAudit } from '@/server/audit/list-audit'
import { auditReader, EVERYTHING } from '@/server/audit/test-setup/audit-reader'
import { append, created } from '@/server/audit/test-setup/sample-audit'
import type { Store } from '@/server/store/database'
import { STORE_KINDS, type StoresUnderTest } from '@/server/store/test-setup/stores-under-test'

describe.each(Object.entries(STORE_KINDS))('in %s', (_, start) => {
  let stores: StoresUnderTest
  let store: Store
  beforeAll(async () => {
    stores = await start()
  }, 60_000)
  afterAll(() => stores.stop())

  const rows = async (...events: Partial<AuditEvent>[]): Promise<void> => {
    store = await stores.fresh()
    for (const event of events) await append(store, { ...created('d-1'), ...event })
  }
  const asked = async (search: string, grants = EVERYTHING, personId = 'p-9') => {
    const listed = await listAudit(auditReader(store, grants, personId), loadAuditQuery(search))
    if (!listed.ok) throw new Error(listed.problem.kind)
    return listed.value
  }
  const subjects = async (...question: Parameters<typeof asked>) => (await asked(...question)).rows.map(({ subjectId }) => subjectId)

  const MIXED: Partial<AuditEvent>[] = [
    { subjectId: 'd-1', personId: 'p-1', accountId: 'prod' },
    {
      subjectId: 'd-2',
      personId: 'p-2',
      accountId: 'prod',
      regionId: 'cn-beijing',
      outcome: 'refused',
      code: 'QuotaExceed.Snapshot',
      requestId: 'ABC-1',
    },
    { subjectId: 'd-3', personId: 'p-2', accountId: 'test', event: 'cancel-snapshot' },
    {
      subjectId: 'p-1',
      personId: 'p-3',
      accountId: null,
      event: 'sign-in',
      outcome: 'denied',
      person: '100% Zhang_San <zhang@example.com>',
    },
  ]

  describe('of four rows', () => {
    beforeAll(() => rows(...MIXED), 60_000)
    afterAll(() => store.close())

    test.each<[string, readonly Grant[], string[], string]>([
      ['an admin sees everything', EVERYTHING, ['p-1', 'd-3', 'd-2', 'd-1'], 'all'],
      ['an admin of one account sees it and the own rows', [{ accountId: 'prod', role: 'admin' }], ['d-3', 'd-2', 'd-1'], 'accounts'],
      ['an operator sees the own rows', [{ accountId: '*', role: 'operator' }], ['d-3', 'd-2'], 'own'],
      ['a viewer sees the own rows', [{ accountId: '*', role: 'viewer' }], ['d-3', 'd-2'], 'own'],
      ['whoever has no role sees the own rows', [], ['d-3', 'd-2'], 'own'],
    ])('%s', async (_case, grants, expected, scope) => {
      expect(await subjects('', grants, 'p-2')).toEqual(expected)
      expect((await asked('', grants, 'p-2')).scope).toBe(scope)
    })

    test('no filter leads to rows of others', async () => {
      expect(await subjects('?account=prod&q=Li', [{ accountId: '*', role: 'operator' }], 'p-1')).toEqual(['d-1'])
      expect(await subjects('?q=zhang', [{ accountId: '*', role: 'viewer' }], 'p-1')).toEqual([])
      expect(await subjects('?person=zhang', [{ accountId: '*', role: 'viewer' }], 'p-1')).toEqual([])
      expect(await subjects('?subject=d-2', [{ accountId: 'test', role: 'admin' }], 'p-1')).toEqual([])
      expect(await subjects('?requestId=ABC-1', [], 'p-1')).toEqual([])
    })

    test.each([
      ['by event', '?event=cancel-snapshot', ['d-3']],
      ['by several events', '?event=cancel-snapshot,sign-in', ['p-1', 'd-3']],
      ['by outcome', '?outcome=refused', ['d-2']],
      ['by account', '?account=test', ['d-3']],
      ['by a part of a name', '?q=zhang', ['p-1']],
      ['by code', '?q=quotaexceed', ['d-2']],
      ['by RequestId', '?q=ABC-1', ['d-2']],
      ['by disk', '?q=d-3', ['d-3']],
      ['a percent sign is a percent sign', '?q=100%25', ['p-1']],
      ['an underscore is an underscore', '?q=g_S', ['p-1']],
      ['and nothing else', '?q=%25', ['p-1']],
      ['a backslash finds nothing', '?q=%5C', []],
      ['a quote is only a sign', "?q='%20OR%201=1--", []],
      ['by region', '?region=cn-beijing', ['d-2']],
      ['by person', '?person=ZHANG@', ['p-1']],
      ['by the whole id', '?subject=d-3', ['d-3']],
      ['by the beginning of an id', '?subject=d-', ['d-3', 'd-2', 'd-1']],
      ['not by the end of an id', '?subject=-3', []],
      ['by a pattern, which is only text', '?subject=_-3', []],
      ['by the exact code', '?code=QuotaExceed.Snapshot', ['d-2']],
      ['not by a part of the code', '?code=QuotaExceed', []],
      ['by the exact RequestId', '?requestId=ABC-1', ['d-2']],
      ['not by a part of the RequestId', '?requestId=ABC', []],
      ['by several filters at once', '?subject=d-&outcome=refused&person=li', ['d-2']],
      ['from a day on', '?from=2026-11-25', []],
      ['up to a day', '?to=2026-11-24', ['p-1', 'd-3', 'd-2', 'd-1']],
    ])('is found %s', async (_case, search, expected) => {
      expect(await subjects(search)).toEqual(expected)
    })

    test.each([
      ['the outcome by the snapshot that was made', '?q=s-77', ['done']],
      ['and by it exactly', '?subject=s-77', ['done']],
      ['the wish by the name of the snapshot', '?q=BEFORE-up', ['intent']],
      ['the wish by its ClientToken', '?q=token-9', ['intent']],
      ['both by the disk', '?subject=d-9', ['done', 'intent']],
      ['a try to sign in by the address that was typed', '?q=nobody@', ['denied']],
      ['not by the names of facts', '?q=snapshotName', []],
    ])('what stands in the facts is found: %s', async (_case, search, expected) => {
      await rows(
        { subjectId: 'd-9', facts: { parameters: { snapshotName: 'before-upgrade', clientToken: 'token-9' } } },
        { subjectId: 'd-9', outcome: 'done', facts: { snapshotId: 's-77' } },
        { subjectId: null, event: 'sign-in', outcome: 'denied', facts: { email: 'nobody@example.com' } },
      )

      expect((await asked(search)).rows.map(({ outcome }) => outcome)).toEqual(expected)
    })
  })

  describe('of rows of its own', () => {
    afterEach(() => store.close())

    test('is turned page by page, without a row twice or missing', async () => {
      await rows(...Array.from({ length: 120 }, (__, index) => ({ subjectId: `d-${index}` })))

      const seen: (string | null)[] = []
      for (let before: number | null = null, pages = 0; pages < 5; pages += 1) {
        const page = await asked(before === null ? '' : `?before=${before}`)
        seen.push(...page.rows.map(({ subjectId }) => subjectId))
        before = page.olderThan
        if (before === null) break
      }

      expect(seen).toEqual(Array.from({ length: 120 }, (__, index) => `d-${119 - index}`))
    })

    test('names the codes that are explained, so that no link leads nowhere', async () => {
      await rows({ code: 'QuotaExceed.Snapshot' }, { code: 'NobodyKnows.This' }, { code: 'forbidden' }, { code: 'QuotaExceed.Snapshot' })

      expect((await asked('')).explained).toEqual(['QuotaExceed.Snapshot'])
    })
  })
})
