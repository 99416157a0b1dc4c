import 'server-only'
import { stringify } from 'csv-stringify/sync'
import { AUDIT_FILE_ROWS_MAX, type AuditFileFormat } from '@/lib/audit/audit-file'
import type { AuditQuery } from '@/lib/schemas/audit-query'
import { auditEvent } from '@/server/audit/audit-event'
import { type AuditHead, readHead } from '@/server/audit/audit-head'
import { countRows, readRows } from '@/server/audit/read-rows'
import { isoTime } from '@/server/clock'
import type { StoreContext } from '@/server/context'
import type { AuditRow } from '@/server/store/schema'

const ROWS_AT_ONCE = 500

/**
 * The audit as text, in pieces of bounded size: the rows up to the end that the chain has now, each with number and hash, then a last
 * line with that end, so that the file can be compared with the chain later. That it was taken out is on record before its first byte.
 * @throws when the store fails.
 */
export const exportAudit = async (
  context: StoreContext,
  query: AuditQuery,
  format: AuditFileFormat,
  rowsMax: number = AUDIT_FILE_ROWS_MAX,
): Promise<AsyncGenerator<string, void, undefined>> => {
  const { pageSize: _, ...filters } = query
  const { database, trail, actor, visitor } = context
  const head = await readHead(database)
  // what is written from now on, this export among it, is not in the file: so the number of rows is known before
  const upToHead = { ...query, before: Math.min(query.before ?? Number.POSITIVE_INFINITY, head.sequence + 1) }
  const found = await countRows(context, upToHead, rowsMax + 1)
  const rows = Math.min(found, rowsMax)
  const facts = { format, filters, rows, isCut: found > rows, head: head.sequence }
  await trail.record(auditEvent(actor, visitor, { event: 'export-audit', outcome: 'done', facts }))
  return pieces(context, upToHead, { format, rows, isCut: found > rows, head })
}

type File = { format: AuditFileFormat; rows: number; isCut: boolean; head: AuditHead }

async function* pieces(context: StoreContext, query: AuditQuery, file: File): AsyncGenerator<string, void, undefined> {
  const { format, rows: wanted, isCut, head } = file
  if (format === 'csv') yield `${BYTE_ORDER_MARK}${line(COLUMNS)}`
  let { before } = query
  for (let left = wanted; left > 0; left -= ROWS_AT_ONCE) {
    const rows = await readRows(context, { ...query, before }, Math.min(ROWS_AT_ONCE, left))
    yield rows.map((row) => (format === 'csv' ? toCsv(row) : `${JSON.stringify(toJson(row))}\n`)).join('')
    before = rows.at(-1)?.sequence ?? before
  }
  const end = { rows: wanted, isCut, goOnBefore: isCut ? before : null }
  yield format === 'csv' ? csvEnd(end, head) : `${JSON.stringify({ end: { ...end, head } })}\n`
}

/** `goOnBefore`: what to give as `before` to have the rows that did not fit in any more. */
type End = { rows: number; isCut: boolean; goOnBefore: number | null }

/** Spreadsheets take a file without it for another alphabet. */
const BYTE_ORDER_MARK = '\uFEFF'

const COLUMNS = [
  'sequence',
  'at',
  'event',
  'outcome',
  'person',
  'personId',
  'role',
  'accountId',
  'regionId',
  'subjectId',
  'code',
  'requestId',
  'address',
  'facts',
  'hash',
] as const satisfies readonly (keyof AuditRow)[]

type Cells = Partial<Record<(typeof COLUMNS)[number], string | number | null>>

const toJson = ({ at, ...row }: AuditRow) => ({ ...row, at: isoTime(at.getTime()) })

const toCsv = (row: AuditRow): string => csvLine({ ...toJson(row), facts: JSON.stringify(row.facts) })

/** A row like the others, so that every line has the same cells. */
const csvEnd = (end: End, { sequence, hash }: AuditHead): string =>
  csvLine({ sequence, event: 'end-of-export', facts: JSON.stringify(end), hash })

const csvLine = (cells: Cells): string => line(COLUMNS.map((column) => harmless(String(cells[column] ?? ''))))

/** RFC 4180. */
const line = (cells: readonly string[]): string => stringify([[...cells]], { record_delimiter: '\r\n', quoted: true })

/** A spreadsheet takes a cell that begins so for a formula; the full-width signs too. Source: OWASP, CSV injection. */
const harmless = (cell: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell)
