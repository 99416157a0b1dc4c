import { createLoader, createParser, createSerializer, type inferParserType, parseAsStringLiteral } from 'nuqs/server'
import { OPERATION_LIST_VIEWS, type OperationCursor } from '@/lib/operations/operation-list'
import type { Result } from '@/lib/result'
import { isAccountId, isDiskId, isRegionId, pageSizeParser, parseStrictly, storedSearchParser, wordsParser } from '@/lib/schemas/list-query'
import { OPERATION_ID } from '@/lib/schemas/place-shapes'

const diskIdParser = createParser<string>({
  parse: (text) => (isDiskId(text) ? text : null),
  serialize: (text) => text,
})

/** `1764011001000.<operation id>`: moment and id, because two operations may be of the same moment. Up to the year 2286, which databases have. */
const cursorParser = createParser<OperationCursor>({
  parse: (text) => {
    const [, ms = '', operationId = ''] = /^(\d{1,13})\.(.+)$/.exec(text) ?? []
    return OPERATION_ID.test(operationId) ? { acceptedAtMs: Number(ms), operationId } : null
  },
  serialize: ({ acceptedAtMs, operationId }) => `${acceptedAtMs}.${operationId}`,
  eq: (one, other) => one.acceptedAtMs === other.acceptedAtMs && one.operationId === other.operationId,
})

/** The state of the activity list in the URL, stated once for page, table and API. */
export const operationQueryParsers = {
  q: storedSearchParser,
  view: parseAsStringLiteral(OPERATION_LIST_VIEWS).withDefault('all'),
  account: wordsParser(isAccountId),
  region: wordsParser(isRegionId),
  /** Of one disk; `null`: of any. */
  diskId: diskIdParser,
  before: cursorParser,
  pageSize: pageSizeParser,
} as const

export type OperationQuery = inferParserType<typeof operationQueryParsers>

/** For pages: what is not understood is as if it were not there. */
export const loadOperationQuery = createLoader(operationQueryParsers)

/** `?view=…`, without what is default. Give it a path first to have a whole address. */
export const serializeOperationQuery = createSerializer(operationQueryParsers)

/** For the API: what is not understood is a Problem. */
export const parseOperationQuery = (parameters: URLSearchParams): Result<{ query: OperationQuery }> =>
  parseStrictly(parameters, operationQueryParsers, (given) => loadOperationQuery(given))
