'use client'

import { useQueryStates } from 'nuqs'
import { useLiveList } from '@/components/lists/use-live-list'
import { useMatchedVoice } from '@/components/lists/use-matched-voice'
import type { DiskList } from '@/lib/ecs/fleet'
import { disksQuery, refreshDisks } from '@/lib/queries/disks'
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
  const live = useLiveList({
    query: disksQuery(query),
    first: isFirst ? firstList : null,
    renderedAt,
    read: (signal) => refreshDisks(query, signal),
  })

  useMatchedVoice({ asked: serializeDiskQuery({ ...query, page: 1 }), matched: live.list?.matched ?? null, isChanging: live.isChanging })

  /** Any other change than turning the page begins at the first page again. */
  const change = (changes: Partial<DiskQuery>) => void setQuery({ page: null, ...changes }, { scroll: changes.page !== undefined })
  const search = (q: string) => void setQuery({ page: null, q }, { history: query.q === '' ? 'push' : 'replace' })
  const clear = () => void setQuery(null)

  return { query, change, search, clear, ...live }
}
