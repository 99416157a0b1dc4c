'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useMatchedVoice } from '@/components/lists/use-matched-voice'
import { useRefresh } from '@/components/lists/use-refresh'
import type { DiskList } from '@/lib/ecs/fleet'
import { disksQuery, refreshDisks } from '@/lib/queries/disks'
import { problemOf } from '@/lib/queries/problem-error'
import { type DiskQuery, diskQueryParsers, serializeDiskQuery } from '@/lib/schemas/disk-query'

export type FirstPaint = {
  /** What the server read for this URL; `null`: it could not. */
  list: DiskList | null
  query: DiskQuery
  /** ISO 8601. */
  renderedAt: string
}

/** The disk list in the state of the URL: kept fresh by polling, never blank while another page of it is on its way. */
export const useDiskList = ({ list: firstList, query: firstQuery, renderedAt }: FirstPaint) => {
  const [query, setQuery] = useQueryStates(diskQueryParsers, { history: 'push' })
  const isFirst = serializeDiskQuery(query) === serializeDiskQuery(firstQuery)
  const options = disksQuery(query)
  const { data, error, dataUpdatedAt, isPlaceholderData } = useQuery({
    ...options,
    placeholderData: keepPreviousData,
    ...(isFirst && firstList !== null && { initialData: firstList, initialDataUpdatedAt: Date.parse(renderedAt) }),
  })
  const refreshing = useRefresh({ queryKey: options.queryKey, read: (signal) => refreshDisks(query, signal) })

  useMatchedVoice({ asked: serializeDiskQuery({ ...query, page: 1 }), matched: data?.matched ?? null, isChanging: isPlaceholderData })

  /** Any other change than turning the page begins at the first page again. */
  const change = (changes: Partial<DiskQuery>) => void setQuery({ page: null, ...changes }, { scroll: changes.page !== undefined })
  const search = (q: string) => void setQuery({ page: null, q }, { history: query.q === '' ? 'push' : 'replace' })
  const clear = () => void setQuery(null)

  return {
    query,
    change,
    search,
    clear,
    list: data ?? null,
    problem: error === null ? null : problemOf(error),
    readAt: new Date(dataUpdatedAt).toISOString(),
    /** Another page or filter is on its way; the old rows stay meanwhile. */
    isChanging: isPlaceholderData,
    ...refreshing,
  }
}
