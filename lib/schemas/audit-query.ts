import { createLoader, createParser, createSerializer, type inferParserType, parseAsStringLiteral } from 'nuqs/server'
import { AUDIT_FILE_FORMATS, type AuditFileFormat } from '@/lib/audit/audit-file'
import { AUDIT_EVENTS, AUDIT_OUTCOMES } from '@/lib/audit/audit-record'
import { fail, ok, type Result } from '@/lib/result'
import {
  isAccountId,
  isRegionId,
  isStorable,
  oneOf,
  pageSizeParser,
  parseStrictly,
  storedSearchParser,
  wordsParser,
} from '@/lib/schemas/list-query'

/** One text; `null`: any. */
const textParser = createParser<string>({
  parse: (text) => (text !== '' && isStorable(text) ? text : null),
  serialize: (text) => text,
})

/** A day in UTC that the calendar has, `2026-11-24`; `null`: no bound. */
const dayParser = createParser<string>({
  parse: (text) => {
    if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return null
    const startMs = Date.parse(`${text}T00:00:00Z`)
    return !Number.isNaN(startMs) && new Date(startMs).toISOString().startsWith(text) ? text : null
  },
  serialize: (text) => text,
})

/** The number of a row; the rows before it are asked for. */
const sequenceParser = createParser<number>({
  parse: (text) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null),
  serialize: String,
})

/** Of one thing exactly: they are reached from the details of a row. */
export const EXACT_FILTERS = ['person', 'subject', 'code', 'requestId'] as const

/** The state of the audit in the URL, stated once for page, table, export and API. */
export const auditQueryParsers = {
  q: storedSearchParser,
  event: wordsParser(oneOf(AUDIT_EVENTS)),
  outcome: wordsParser(oneOf(AUDIT_OUTCOMES)),
  account: wordsParser(isAccountId),
  region: wordsParser(isRegionId),
  /** A part of the name or of the e-mail. */
  person: textParser,
  /** The beginning of a disk's, snapshot's or person's id. */
  subject: textParser,
  code: textParser,
  requestId: textParser,
  from: dayParser,
  to: dayParser,
  before: sequenceParser,
  pageSize: pageSizeParser,
} as const

export type AuditQuery = inferParserType<typeof auditQueryParsers>

/** For pages: what is not understood is as if it were not there. */
export const loadAuditQuery = createLoader(auditQueryParsers)

/** `?q=…`, without what is default. Give it a path first to have a whole address. */
export const serializeAuditQuery = createSerializer(auditQueryParsers)

/** For the API: what is not understood is a Problem. */
export const parseAuditQuery = (parameters: URLSearchParams): Result<{ query: AuditQuery }> =>
  parseStrictly(parameters, auditQueryParsers, (given) => loadAuditQuery(given))

const fileParsers = { ...auditQueryParsers, format: parseAsStringLiteral(AUDIT_FILE_FORMATS) } as const
const loadFileQuery = createLoader(fileParsers)

/** For the export: the same filters, and the format, which has no default. */
export const parseAuditFileQuery = (parameters: URLSearchParams): Result<{ query: AuditQuery; format: AuditFileFormat }> => {
  const asked = parseStrictly(parameters, fileParsers, (given) => loadFileQuery(given))
  if (!asked.ok) return asked
  const { format, ...query } = asked.value.query
  return format === null ? fail({ kind: 'invalid-input', issues: [{ path: 'format', rule: 'parameter-value' }] }) : ok({ query, format })
}
