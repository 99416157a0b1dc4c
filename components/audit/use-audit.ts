'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import type { AuditList } from '@/lib/audit/audit-list'
import { auditQuery } from '@/lib/queries/audit'
import { problemOf } from '@/lib/queries/problem-error'
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
  const isFirst = firstList !== null && serializeAuditQuery(query) === serializeAuditQuery(firstQuery)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...auditQuery(query),
    placeholderData: keepPreviousData,
    ...(isFirst && { initialData: firstList, initialDataUpdatedAt: Date.parse(renderedAt) }),
  })
  return {
    query,
    list: data ?? null,
    problem: error === null ? null : problemOf(error),
    isChanging: isPlaceholderData,
    again: () => void refetch(),
    /** Any other change than turning the page begins at the newest rows again. */
    change: (changes: Partial<AuditQuery>) => void setQuery({ before: null, ...changes }),
    search: (q: string) => void setQuery({ before: null, q }, { history: query.q === '' ? 'push' : 'replace' }),
    clear: () => void setQuery(null),
  }
}
