'use client'

import { useQueryStates } from 'nuqs'
import { useLiveList } from '@/components/lists/use-live-list'
import type { SnapshotList } from '@/lib/ecs/fleet'
import { refreshSnapshots, snapshotsQuery } from '@/lib/queries/snapshots'
import { type SnapshotQuery, serializeSnapshotQuery, snapshotQueryParsers } from '@/lib/schemas/snapshot-query'

export type FirstSnapshots = {
  /** What the server read for this URL; `null`: it could not. */
  list: SnapshotList | null
  query: SnapshotQuery
  /** ISO 8601. */
  renderedAt: string
}

/** The snapshot list in the state of the URL: kept fresh by polling, never blank while another page of it is on its way. */
export const useSnapshotList = ({ list: firstList, query: firstQuery, renderedAt }: FirstSnapshots) => {
  const [query, setQuery] = useQueryStates(snapshotQueryParsers, { history: 'push' })
  const isFirst = serializeSnapshotQuery(query) === serializeSnapshotQuery(firstQuery)
  const live = useLiveList({
    query: snapshotsQuery(query),
    first: isFirst ? firstList : null,
    renderedAt,
    read: (signal) => refreshSnapshots(query, signal),
  })

  /** Any other change than turning the page begins at the first page again. */
  const change = (changes: Partial<SnapshotQuery>) => void setQuery({ page: null, ...changes })
  const search = (q: string) => void setQuery({ page: null, q }, { history: query.q === '' ? 'push' : 'replace' })
  const clear = () => void setQuery(null)

  return { query, change, search, clear, ...live }
}
