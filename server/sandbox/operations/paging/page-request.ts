import type { Parameters } from '../../operation.ts'
import { refusal } from '../../rules/refusals.ts'
import { accepted, askedFor, denied, type Reading } from '../filters/filter.ts'
import { type Position, positionOf, type TokenScope } from './page-token.ts'

/**
 * `token`: NextToken and MaxResults, the living way. `number`: PageNumber and PageSize, about to be deprecated.
 * `first`: no word about paging, which is the first page of either.
 */
export type PageRequest =
  | { style: 'token'; after: Position | null; limit: number }
  | { style: 'number'; pageNumber: number; limit: number }
  | { style: 'first'; limit: number }

/** Where NextToken is sent, PageNumber and PageSize are ignored. MaxResults is forced into 10 to `maxResults`. */
export const readPageRequest = (parameters: Parameters, scope: TokenScope, maxResults: number): Reading<PageRequest> => {
  const token = askedFor(parameters, 'NextToken')
  const limit = askedFor(parameters, 'MaxResults')
  if (limit !== null && !isInteger(limit)) return denied(refusal('InvalidParameter.MaxResults'))
  const after = token === null ? null : positionOf(token, scope)
  if (token !== null && after === null) return denied(refusal('InvalidParameter.NextToken'))
  if (token === null && limit === null) return readPageNumber(parameters)
  return accepted({ style: 'token', after, limit: Math.min(maxResults, Math.max(DEFAULT_LIMIT, Number(limit ?? DEFAULT_LIMIT))) })
}

const DEFAULT_LIMIT = 10
const PAGE_SIZE_MAX = 100

const readPageNumber = (parameters: Parameters): Reading<PageRequest> => {
  const pageNumber = askedFor(parameters, 'PageNumber')
  const pageSize = askedFor(parameters, 'PageSize')
  const malformed = Object.entries({ PageNumber: pageNumber, PageSize: pageSize }).find(([, text]) => text !== null && !isInteger(text))
  if (malformed !== undefined) return denied(refusal('InvalidParameter', { fill: [malformed[0]] }))
  if (pageNumber === null && pageSize === null) return accepted({ style: 'first', limit: DEFAULT_LIMIT })
  return accepted({
    style: 'number',
    pageNumber: Math.max(1, Number(pageNumber ?? 1)),
    limit: Math.min(PAGE_SIZE_MAX, Math.max(1, Number(pageSize ?? DEFAULT_LIMIT))),
  })
}

const isInteger = (text: string): boolean => /^-?\d{1,9}$/.test(text)
