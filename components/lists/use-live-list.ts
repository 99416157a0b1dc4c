import { keepPreviousData, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useRefresh } from '@/components/lists/use-refresh'
import { problemOf } from '@/lib/queries/problem-error'

type LiveListOptions<List, Key extends readonly unknown[]> = {
  /** How this page of the list is asked for, its poll rule included. */
  query: UseQueryOptions<List, Error, List, Key> & { queryKey: Key }
  /** What the server read for this very page; `null`: it could not, or another page is asked for by now. */
  first: List | null
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  /** Asks the cloud again. */
  read: (signal: AbortSignal) => Promise<List>
}

/** A list kept fresh by polling, never blank while another page of it is on its way. */
export const useLiveList = <List, Key extends readonly unknown[]>({ query, first, renderedAt, read }: LiveListOptions<List, Key>) => {
  const { data, error, dataUpdatedAt, isPlaceholderData } = useQuery<List, Error, List, Key>({
    ...query,
    placeholderData: keepPreviousData,
    ...(first !== null && { initialData: () => first, initialDataUpdatedAt: Date.parse(renderedAt) }),
  })
  const refreshing = useRefresh({ queryKey: query.queryKey, read })
  return {
    list: data ?? null,
    problem: error === null ? null : problemOf(error),
    readAt: new Date(dataUpdatedAt).toISOString(),
    /** Another page or filter is on its way; the old rows stay meanwhile. */
    isChanging: isPlaceholderData,
    ...refreshing,
  }
}
