import type { AuditFileFormat } from '@/lib/audit/audit-file'
import type { AuditList } from '@/lib/audit/audit-list'
import { paths } from '@/lib/paths'
import { fetchResult } from '@/lib/queries/fetch-result'
import { type AuditQuery, serializeAuditQuery } from '@/lib/schemas/audit-query'

type QueryContext = { signal: AbortSignal }

/** New rows come all the time, and nobody waits for one. */
const POLL_AUDIT_MS = 30_000

/** One page of the audit in the state of the URL. */
export const auditQuery = (query: AuditQuery) => ({
  queryKey: ['audit', query] as const,
  queryFn: ({ signal }: QueryContext): Promise<AuditList> => fetchResult(serializeAuditQuery(paths.api.audit(), query), signal),
  refetchInterval: query.before === null ? POLL_AUDIT_MS : (false as const),
  refetchIntervalInBackground: false,
  retry: false,
})

/** The rows that fit, as a file. */
export const auditFile = (query: AuditQuery, format: AuditFileFormat): string => {
  const path = serializeAuditQuery(paths.api.auditExport(), { ...query, before: null })
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ format })}`
}
