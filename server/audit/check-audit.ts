import 'server-only'
import type { AuditCheck } from '@/lib/audit/audit-list'
import { ok, type Result } from '@/lib/result'
import { verifyAudit } from '@/server/audit/verify-audit'
import type { StoreContext } from '@/server/context'

/** Walks the whole chain and compares it with what was anchored outside the table. */
export const checkAudit = async ({ database, anchors, auditKey }: StoreContext): Promise<Result<AuditCheck>> => {
  const verdict = await verifyAudit(database, { key: auditKey, anchors: await anchors.read() })
  return ok(verdict.kind === 'whole' ? { kind: 'whole', rows: verdict.head.sequence, anchors: verdict.anchors } : verdict)
}
