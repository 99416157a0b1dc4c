import { createLoader, createParser, createSerializer, type inferParserType } from 'nuqs/server'
import { AUDIT_EVENTS, AUDIT_OUTCOMES } from '@/lib/audit/audit-record'
import type { Result } from '@/lib/result'
import { isAccountId, oneOf, pageSizeParser, parseStrictly, searchParser, wordsParser } from '@/lib/schemas/list-query'

/** A day in UTC, `2026-11-24`; `null`: no bound. */
const dayParser = createParser<string>({
  parse: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : null),
  serialize: (text) => text,
})

/** The number of a row; the rows before it are asked for. */
const sequenceParser = createParser<number>({
  parse: (text) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null),
  serialize: String,
})

/** The state of the audit in the URL, stated once for page, table, export and API. */
export const auditQueryParsers = {
  q: searchParser,
  event: wordsParser(oneOf(AUDIT_EVENTS)),
  outcome: wordsParser(oneOf(AUDIT_OUTCOMES)),
  account: wordsParser(isAccountId),
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
