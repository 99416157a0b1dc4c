import { parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs'
import { ERROR_LISTS } from '@/components/help/explained-error'
import { WHO } from '@/lib/errors/explanation'

/** The search and the facets of the error page, as they stand in the address. */
export const errorFilterParsers = {
  q: parseAsString.withDefault(''),
  who: parseAsArrayOf(parseAsStringLiteral(WHO)).withDefault([]),
  list: parseAsArrayOf(parseAsStringLiteral(ERROR_LISTS)).withDefault([]),
}
