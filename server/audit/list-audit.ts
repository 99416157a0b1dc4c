import 'server-only'
import type { AuditList } from '@/lib/audit/audit-list'
import { accountNames } from '@/lib/ecs/account-label'
import { errorCatalogue } from '@/lib/errors/error-catalogue'
import { ok, type Result } from '@/lib/result'
import type { AuditQuery } from '@/lib/schemas/audit-query'
import { readRows, toRecord } from '@/server/audit/read-rows'
import { seenBy } from '@/server/audit/seen-by'
import type { StoreContext } from '@/server/context'

/** One page of the audit, as far as the actor may see it. Asks the cloud nothing. */
export const listAudit = async (context: StoreContext, query: AuditQuery): Promise<Result<AuditList>> => {
  const { actor, accounts, inventory } = context
  const rows = await readRows(context, query, query.pageSize + 1)
  const shown = rows.slice(0, query.pageSize)
  return ok({
    rows: shown.map(toRecord),
    olderThan: rows.length > query.pageSize ? (shown.at(-1)?.sequence ?? null) : null,
    scope: seenBy(actor).scope,
    accounts: accountNames(accounts),
    regions: [...new Set(inventory.glance(accounts).freshness.map(({ regionId }) => regionId))].toSorted(),
    explained: [...new Set(shown.flatMap(({ code }) => (code !== null && EXPLAINED.has(code) ? [code] : [])))],
  })
}

const EXPLAINED: ReadonlySet<string> = new Set(errorCatalogue.map(({ code }) => code))
