import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditHash, FIRST_HASH } from '@/server/audit/audit-hash'
import { type AuditHead, readHead } from '@/server/audit/audit-head'
import { createAuditTrail } from '@/server/audit/audit-trail'
import { AUDIT_KEY, append, created } from '@/server/audit/test-setup/sample-audit'
import { verifyAudit } from '@/server/audit/verify-audit'
import type { Store, Transaction } from '@/server/store/database'
import { auditEvents, storeFacts } from '@/server/store/schema'
import { StoreFull } from '@/server/store/store-failure'
import { onBothStores } from '@/server/store/test-setup/on-both-stores'

const fill = async (store: Store): Promise<Store> => {
  for (const disk of ['d-1', 'd-2', 'd-3', 'd-4']) await append(store, created(disk))
  return store
}

const NO_ANCHORS: ReadonlyMap<number, string> = new Map()
const anchorsOf = ({ sequence, hash }: AuditHead): ReadonlyMap<number, string> => new Map([[sequence, hash]])

/** As somebody would who may do anything in the database. */
const tamper = async ({ database }: Store, ...texts: readonly string[]): Promise<void> => {
  for (const text of ['ALTER TABLE audit_events DISABLE TRIGGER ALL', ...texts]) await database.execute(sql.raw(text))
}

onBothStores((opened) => {
  test('an empty audit is whole', async () => {
    const store = await opened()

    expect(await verifyAudit(store.database, { key: AUDIT_KEY, anchors: NO_ANCHORS })).toEqual({
      kind: 'whole',
      head: { sequence: 0, hash: FIRST_HASH },
      anchors: 0,
    })
  })

  test('ten events at once make one chain without gaps', async () => {
    const store = await opened()

    await Promise.all(Array.from({ length: 10 }, (_, index) => append(store, created(`d-${index}`))))

    expect(await verifyAudit(store.database, { key: AUDIT_KEY, anchors: NO_ANCHORS })).toMatchObject({
      kind: 'whole',
      head: { sequence: 10 },
    })
  })

  test('what was undone is not on record, and what could not be recorded is undone', async () => {
    const store = await opened()
    const { database } = store
    const anchored: AuditHead[] = []
    const anchors = { keep: async (head: AuditHead) => void anchored.push(head) }
    const trail = createAuditTrail({ store, key: AUDIT_KEY, clock: { now: Date.now }, anchors })
    const change = (transaction: Transaction) => transaction.insert(storeFacts).values({ name: 'a change', value: 'made' })

    await expect(
      trail.recorded(async (transaction, record) => {
        await record(created('d-1'))
        await change(transaction)
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    await expect(
      trail.recorded(async (transaction, record) => {
        await change(transaction)
        await record({ ...created('d-1'), facts: { letter: '\u0000' } })
      }),
    ).rejects.toThrow()

    expect(await database.select().from(storeFacts)).toEqual([])
    expect(await verifyAudit(database, { key: AUDIT_KEY, anchors: NO_ANCHORS })).toMatchObject({ kind: 'whole', head: { sequence: 0 } })
    expect(anchored).toEqual([])
    await trail.recorded((transaction, record) => Promise.all([change(transaction), record(created('d-1'))]))
    expect(anchored).toMatchObject([{ sequence: 1 }])
  })

  test('without room nothing is written, and what would have been recorded is not begun', async () => {
    const store = await opened()
    const full = { ...store, hasRoom: async () => false }
    const trail = createAuditTrail({ store: full, key: AUDIT_KEY, clock: { now: Date.now }, anchors: { keep: async () => undefined } })
    let isBegun = false

    const written = trail.recorded(async (_, record) => {
      isBegun = true
      await record(created('d-1'))
    })

    await expect(written).rejects.toThrow(StoreFull)
    expect(isBegun).toBe(false)
    expect(await readHead(store.database)).toMatchObject({ sequence: 0 })
  })

  test('what the cloud has done is on record even when the room has gone meanwhile', async () => {
    const store = await opened()
    const full = { ...store, hasRoom: async () => false }
    const trail = createAuditTrail({ store: full, key: AUDIT_KEY, clock: { now: Date.now }, anchors: { keep: async () => undefined } })

    await trail.recordOutcome({ ...created('d-1'), outcome: 'done' })

    expect(await store.database.select().from(auditEvents)).toMatchObject([{ outcome: 'done', subjectId: 'd-1' }])
  })

  test('a store that fails after the cloud has acted takes nothing back: what came of it is in the log', async () => {
    const store = await opened()
    const trail = createAuditTrail({ store, key: AUDIT_KEY, clock: { now: Date.now }, anchors: { keep: async () => undefined } })

    await expect(trail.recordOutcome({ ...created('d-1'), facts: { letter: '\u0000' } })).resolves.toBeUndefined()
  })

  test.each(['UPDATE audit_events SET person = person', 'DELETE FROM audit_events', 'TRUNCATE audit_events'])(
    'the store itself refuses %s',
    async (text) => {
      const store = await fill(await opened())

      await expect(store.database.execute(sql.raw(text))).rejects.toThrow()
      expect(await verifyAudit(store.database, { key: AUDIT_KEY, anchors: NO_ANCHORS })).toMatchObject({ kind: 'whole' })
    },
  )

  test.each([
    {
      deed: 'a row is edited',
      texts: ["UPDATE audit_events SET person = 'nobody' WHERE sequence = 2"],
      broken: { sequence: 2, how: 'changed' },
    },
    {
      deed: 'a fact in a row is edited',
      texts: [`UPDATE audit_events SET facts = '{"RetentionDays": 1}' WHERE sequence = 3`],
      broken: { sequence: 3, how: 'changed' },
    },
    { deed: 'a row is deleted', texts: ['DELETE FROM audit_events WHERE sequence = 2'], broken: { sequence: 2, how: 'missing' } },
    {
      deed: 'two rows change places',
      texts: [
        'UPDATE audit_events SET sequence = 99 WHERE sequence = 2',
        'UPDATE audit_events SET sequence = 2 WHERE sequence = 3',
        'UPDATE audit_events SET sequence = 3 WHERE sequence = 99',
      ],
      broken: { sequence: 2, how: 'changed' },
    },
    { deed: 'the end is cut off', texts: ['DELETE FROM audit_events WHERE sequence > 2'], broken: { sequence: 3, how: 'cut' } },
  ])('when $deed, the first bad row is named', async ({ texts, broken }) => {
    const store = await fill(await opened())
    const whole = await verifyAudit(store.database, { key: AUDIT_KEY, anchors: NO_ANCHORS })
    if (whole.kind !== 'whole') throw new Error('broken before it was tampered with')

    await tamper(store, ...texts)

    expect(await verifyAudit(store.database, { key: AUDIT_KEY, anchors: anchorsOf(whole.head) })).toEqual({ kind: 'broken', ...broken })
  })

  test('a row that was rewritten and hashed again by somebody who has the key does not fit its anchor', async () => {
    const store = await fill(await opened())
    const whole = await verifyAudit(store.database, { key: AUDIT_KEY, anchors: NO_ANCHORS })
    if (whole.kind !== 'whole') throw new Error('broken before it was tampered with')
    const rows = await store.database.select().from(auditEvents).orderBy(auditEvents.sequence)

    let previousHash = FIRST_HASH
    const texts = rows.map(({ hash: _, ...row }) => {
      const content = { ...row, person: 'nobody' }
      previousHash = auditHash(content, { previousHash, key: AUDIT_KEY })
      return `UPDATE audit_events SET person = 'nobody', hash = '${previousHash}' WHERE sequence = ${row.sequence}`
    })
    await tamper(store, ...texts)

    expect(await verifyAudit(store.database, { key: AUDIT_KEY, anchors: NO_ANCHORS })).toMatchObject({ kind: 'whole' })
    expect(await verifyAudit(store.database, { key: AUDIT_KEY, anchors: anchorsOf(whole.head) })).toEqual({
      kind: 'broken',
      sequence: 4,
      how: 'not-anchored',
    })
  })

  test('a chain that was hashed again with another key is not believed', async () => {
    const store = await fill(await opened())

    expect(await verifyAudit(store.database, { key: Buffer.from('another key'), anchors: NO_ANCHORS })).toEqual({
      kind: 'broken',
      sequence: 1,
      how: 'changed',
    })
  })
})
