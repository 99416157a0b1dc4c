'use client'

import { useQueryStates } from 'nuqs'
import { useLiveList } from '@/components/lists/use-live-list'
import type { OperationList } from '@/lib/operations/operation-list'
import { operationsQuery, readOperations } from '@/lib/queries/operations'
import { type OperationQuery, operationQueryParsers, serializeOperationQuery } from '@/lib/schemas/operation-query'

export type FirstActivity = {
  /** What the server read for this URL; `null`: it could not. */
  list: OperationList | null
  query: OperationQuery
  /** ISO 8601. */
  renderedAt: string
}

/** The activity in the state of the URL: kept fresh by polling, never blank while another page of it is on its way. */
export const useActivity = ({ list: firstList, query: firstQuery, renderedAt }: FirstActivity) => {
  const [query, setQuery] = useQueryStates(operationQueryParsers, { history: 'push' })
  const isFirst = serializeOperationQuery(query) === serializeOperationQuery(firstQuery)
  const live = useLiveList({
    query: operationsQuery(query),
    first: isFirst ? firstList : null,
    renderedAt,
    read: (signal) => readOperations(query, signal),
  })

  /** Any other change than turning the page begins at the newest ones again. */
  const change = (changes: Partial<OperationQuery>) => void setQuery({ before: null, ...changes })
  const search = (q: string) => void setQuery({ before: null, q }, { history: query.q === '' ? 'push' : 'replace' })
  const clear = () => void setQuery(null)

  return { query, change, search, clear, ...live }
}
