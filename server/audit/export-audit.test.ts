import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { AuditFileFormat } from '@/lib/audit/audit-file'
import { loadAuditQuery } from '@/lib/schemas/audit-query'
import type { AuditEvent } from '@/server/audit/append-audit'
import { readHead } from '@/server/audit/audit-head'
import { exportAudit } from '@/server/audit/export-audit'
import { listAudit } from '@/server/audit/list-audit'
import { auditReader, EVERYTHING } from '@/server/audit/test-setup/audit-reader'
import { append, created } from '@/server/audit/test-setup/sample-audit'
import type { Store } from '@/server/store/database'
import { auditEvents } from '@/server/store/schema'
import { onBothStores } from '@/server/store/test-setup/on-both-stores'

const FORMULAS = ["=cmd|'/C calc'!A0", '+1', '-1', '@SUM(1)', '\tx', '\rx', '\nx', '＝1+1', '＋1', '－1', '＠x']

type Wish = { search?: string; grants?: typeof EVERYTHING; personId?: string; rowsMax?: number }

onBothStores((freshStore) => {
  let store: Store

  const rows = async (...events: Partial<AuditEvent>[]): Promise<void> => {
    store = await freshStore()
    for (const event of events) await append(store, { ...created('d-1'), ...event })
  }
  const pieces = async (format: AuditFileFormat, { search = '', grants = EVERYTHING, personId, rowsMax }: Wish = {}) => {
    const given: string[] = []
    for await (const piece of await exportAudit(auditReader(store, grants, personId), loadAuditQuery(search), format, rowsMax))
      given.push(piece)
    return given
  }
  const lines = async (wish?: Wish) =>
    (await pieces('jsonl', wish))
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  const cells = async (wish?: Wish): Promise<string[][]> =>
    parse((await pieces('csv', wish)).join(''), { bom: true, record_delimiter: '\r\n' })
  const THREE: Partial<AuditEvent>[] = [{ subjectId: 'd-1' }, { subjectId: 'd-2', personId: 'p-2' }, { subjectId: 'd-3' }]

  test('every row has its number and hash, and the last line the end of the chain', async () => {
    await rows(...THREE)
    const head = await readHead(store.database)

    const told = await lines()

    expect(told.map(({ sequence }) => sequence)).toEqual([3, 2, 1, undefined])
    expect(told.slice(0, 3).every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
    expect(told[0].hash).toBe(head.hash)
    expect(told[3]).toEqual({ end: { rows: 3, isCut: false, goOnBefore: null, head } })
  })

  test('the same as CSV, where the last line has the same cells as the others', async () => {
    await rows(...THREE)
    const head = await readHead(store.database)

    const told = await cells()

    expect(told.map(({ length }) => length)).toEqual([15, 15, 15, 15, 15])
    expect(told.map(([sequence]) => sequence)).toEqual(['sequence', '3', '2', '1', '3'])
    expect(told.at(-1)?.[2]).toBe('end-of-export')
    expect(told.at(-1)?.at(-1)).toBe(head.hash)
  })

  test('that it was taken out is on record before its first byte, with filters and number of rows', async () => {
    await rows(...THREE)
    const reader = auditReader(store)

    await exportAudit(reader, loadAuditQuery('?subject=d-2&outcome=intent'), 'csv')

    const listed = await listAudit(reader, loadAuditQuery(''))
    const [newest] = listed.ok ? listed.value.rows : []
    expect(newest).toMatchObject({ event: 'export-audit', outcome: 'done', personId: 'p-9', address: '192.0.2.7' })
    expect(newest?.facts).toMatchObject({ format: 'csv', rows: 1, isCut: false, head: 3, filters: { subject: 'd-2', outcome: ['intent'] } })
  })

  test('a row that is written meanwhile is not in it', async () => {
    await rows(...THREE)
    const given = await exportAudit(auditReader(store), loadAuditQuery(''), 'jsonl')

    await append(store, created('d-4'))

    const told: string[] = []
    for await (const piece of given) told.push(piece)
    expect(told.join('')).not.toContain('d-4')
    expect(told.join('')).toContain('"rows":3')
  })

  test('nobody takes out rows of others', async () => {
    await rows(...THREE)

    const told = await lines({ grants: [{ accountId: '*', role: 'operator' }], personId: 'p-2' })

    expect(told.map(({ subjectId }) => subjectId)).toEqual(['d-2', undefined])
    expect(told[1].end.rows).toBe(1)
  })

  test('what is too long is cut, says so, and goes on where it was cut', async () => {
    await rows(...THREE)

    const told = await lines({ rowsMax: 2 })
    const [end] = told.slice(-1)

    expect(end).toMatchObject({ end: { rows: 2, isCut: true, goOnBefore: 2 } })
    expect((await lines({ search: `?before=${end.end.goOnBefore}` })).map(({ subjectId }) => subjectId)).toEqual(['d-1', undefined])
  })

  test('one that just fits is not cut', async () => {
    await rows(...THREE)

    expect((await lines({ rowsMax: 3 })).at(-1)).toMatchObject({ end: { rows: 3, isCut: false } })
  })

  test('an empty one has its last line', async () => {
    await rows()

    expect(await lines()).toMatchObject([{ end: { rows: 0, head: { sequence: 0 } } }])
    expect(await cells({ search: '?q=nothing' })).toHaveLength(2)
  })

  test('a long one comes in pieces of bounded size, without a row twice or missing', async () => {
    await rows()
    const many = Array.from({ length: 1_201 }, (__, index) => ({
      ...created(`d-${index}`),
      sequence: index + 1,
      at: new Date(),
      hash: 'x',
    }))
    await store.database.insert(auditEvents).values(many)

    const given = await pieces('jsonl')

    expect(given.map((piece) => piece.trimEnd().split('\n').length)).toEqual([500, 500, 201, 1])
    expect(new Set(given.join('').match(/"sequence":\d+/g)).size).toBe(1_201)
  })

  test('no cell of the CSV is a formula, and every one is read back as it was', async () => {
    await rows(...FORMULAS.map((name) => ({ person: name, subjectId: 'd-"quoted", and a comma\r\nand a line' })))

    const told = (await cells()).slice(1, -1)

    expect(told.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([])
    expect(told.map((row) => row[4]).toReversed()).toEqual(FORMULAS.map((name) => `'${name}`))
    expect(new Set(told.map((row) => row[9]))).toEqual(new Set(['d-"quoted", and a comma\r\nand a line']))
  })

  test('a spreadsheet reads Chinese', async () => {
    await rows({ person: '张伟' })

    const [head = '', first = ''] = await pieces('csv')

    expect([...new TextEncoder().encode(head)].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
    expect(first).toContain('张伟')
  })
})
