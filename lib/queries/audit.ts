import type { AuditFileFormat } from '@/lib/audit/audit-file'
import type { AuditList } from '@/lib/audit/audit-list'
import { paths } from '@/lib/paths'
import { fetchResult } from '@/lib/queries/fetch-result'
import { POLL_WHEN_QUIET_MS, POLLING } from '@/lib/queries/poll-interval'
import { type AuditQuery, serializeAuditQuery } from '@/lib/schemas/audit-query'

type QueryContext = { signal: AbortSignal }

/** One page of the audit in the state of the URL. New rows only come to the newest page. */
export const auditQuery = (query: AuditQuery) => ({
  ...POLLING,
  queryKey: ['audit', query] as const,
  queryFn: ({ signal }: QueryContext): Promise<AuditList> => readAudit(query, signal),
  refetchInterval: query.before === null ? POLL_WHEN_QUIET_MS : (false as const),
})

export const readAudit = (query: AuditQuery, signal: AbortSignal): Promise<AuditList> =>
  fetchResult(serializeAuditQuery(paths.api.audit(), query), signal)

/** The rows that fit, as a file. */
export const auditFile = (query: AuditQuery, format: AuditFileFormat): string => {
  const path = serializeAuditQuery(paths.api.auditExport(), { ...query, before: null })
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ format })}`
}
