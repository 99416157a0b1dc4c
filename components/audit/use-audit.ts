'use client'

import { useQueryStates } from 'nuqs'
import { useLiveList } from '@/components/lists/use-live-list'
import type { AuditList } from '@/lib/audit/audit-list'
import { auditQuery, readAudit } from '@/lib/queries/audit'
import { type AuditQuery, auditQueryParsers, serializeAuditQuery } from '@/lib/schemas/audit-query'

export type FirstAudit = {
  /** What the server read for this URL; `null`: it could not. */
  list: AuditList | null
  query: AuditQuery
  /** ISO 8601. */
  renderedAt: string
}

/** The audit in the state of the URL, never blank while another page of it is on its way. */
export const useAudit = ({ list: firstList, query: firstQuery, renderedAt }: FirstAudit) => {
  const [query, setQuery] = useQueryStates(auditQueryParsers, { history: 'push' })
  const isFirst = serializeAuditQuery(query) === serializeAuditQuery(firstQuery)
  const live = useLiveList({
    query: auditQuery(query),
    first: isFirst ? firstList : null,
    renderedAt,
    read: (signal) => readAudit(query, signal),
  })

  /** Any other change than turning the page begins at the newest rows again. */
  const change = (changes: Partial<AuditQuery>) => void setQuery({ before: null, ...changes })
  const search = (q: string) => void setQuery({ before: null, q }, { history: query.q === '' ? 'push' : 'replace' })
  const clear = () => void setQuery(null)

  return { query, change, search, clear, ...live }
}
