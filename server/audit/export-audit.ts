import 'server-only'
import { stringify } from 'csv-stringify/sync'
import type { AuditQuery } from '@/lib/schemas/audit-query'
import { auditEvent } from '@/server/audit/audit-event'
import { readRows } from '@/server/audit/read-rows'
import { isoTime } from '@/server/clock'
import type { StoreContext } from '@/server/context'
import type { AuditRow } from '@/server/store/schema'

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** So much at once; older rows are in the next export (`to=`). */
export const EXPORT_ROWS_MAX = 100_000
const ROWS_AT_ONCE = 500

/**
 * The audit as text, in pieces of bounded size, with every row's number and hash so that it can be compared with the chain later.
 * That it was taken out is on record before its first byte. @throws when the store fails.
 */
export const exportAudit = async (
  context: StoreContext,
  query: AuditQuery,
  format: ExportFormat,
): Promise<AsyncGenerator<string, void, undefined>> => {
  const { before: _, pageSize: __, ...filters } = query
  const { trail, actor, visitor } = context
  await trail.record(auditEvent(actor, visitor, { event: 'export-audit', outcome: 'done', facts: { format, filters } }))
  return pieces(context, query, format)
}

async function* pieces(context: StoreContext, query: AuditQuery, format: ExportFormat): AsyncGenerator<string, void, undefined> {
  if (format === 'csv') yield `${BYTE_ORDER_MARK}${line(COLUMNS)}`
  let before = query.before
  for (let left = EXPORT_ROWS_MAX; left > 0; left -= ROWS_AT_ONCE) {
    const rows = await readRows(context, { ...query, before }, Math.min(ROWS_AT_ONCE, left))
    yield rows.map((row) => (format === 'csv' ? toCsv(row) : `${JSON.stringify(toJson(row))}\n`)).join('')
    if (rows.length < ROWS_AT_ONCE) return
    before = rows.at(-1)?.sequence ?? null
  }
}

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

const toJson = ({ at, ...row }: AuditRow) => ({ ...row, at: isoTime(at.getTime()) })

const toCsv = (row: AuditRow): string => {
  const flat = { ...toJson(row), facts: JSON.stringify(row.facts) }
  return line(COLUMNS.map((column) => harmless(String(flat[column] ?? ''))))
}

/** RFC 4180. */
const line = (cells: readonly string[]): string => stringify([[...cells]], { record_delimiter: '\r\n', quoted: true })

/** A spreadsheet takes a cell that begins so for a formula; the full-width signs too. Source: OWASP, CSV injection. */
const harmless = (cell: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell)
