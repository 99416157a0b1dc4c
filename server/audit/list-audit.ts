import 'server-only'
import type { AuditList } from '@/lib/audit/audit-list'
import { ok, type Result } from '@/lib/result'
import type { AuditQuery } from '@/lib/schemas/audit-query'
import { readRows, toRecord } from '@/server/audit/read-rows'
import { seenBy } from '@/server/audit/seen-by'
import type { StoreContext } from '@/server/context'

/** One page of the audit, as far as the actor may see it. */
export const listAudit = async (context: StoreContext, query: AuditQuery): Promise<Result<AuditList>> => {
  const rows = await readRows(context, query, query.pageSize + 1)
  const shown = rows.slice(0, query.pageSize)
  return ok({
    rows: shown.map(toRecord),
    olderThan: rows.length > query.pageSize ? (shown.at(-1)?.sequence ?? null) : null,
    scope: seenBy(context.actor).scope,
    accounts: context.accounts.map(({ id, label }) => ({ id, label })),
  })
}
