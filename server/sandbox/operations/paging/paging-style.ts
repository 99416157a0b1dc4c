import type { Parameters } from '../../operation.ts'
import type { PageFields } from './page-of.ts'

/** How an operation can be paged: by NextToken, by PageNumber, or (the great lists) by both. */
export type PagingStyle = 'both' | 'token' | 'number'

/** The parameters without those of a style that the operation does not have: they are ignored, as all that is not known. */
export const pagingParameters = (parameters: Parameters, style: PagingStyle): Parameters => {
  const ignored = IGNORED[style]
  return new Map([...parameters].filter(([name]) => !ignored.includes(name)))
}

/** Of the fields that every page has, those with which the operation answers. */
export const pageFields = ({ NextToken, ...numbers }: PageFields, style: PagingStyle): Partial<PageFields> => {
  switch (style) {
    case 'both':
      return { NextToken, ...numbers }
    case 'token':
      return { NextToken }
    case 'number':
      return numbers
  }
}

const IGNORED: Readonly<Record<PagingStyle, readonly string[]>> = {
  both: [],
  token: ['PageNumber', 'PageSize'],
  number: ['NextToken', 'MaxResults'],
}
