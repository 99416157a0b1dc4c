import 'server-only'
import { eq, inArray, or, type SQL } from 'drizzle-orm'
import type { AuditScope } from '@/lib/audit/audit-list'
import { type Grant, looksAfterPeople } from '@/lib/people/grant'
import { auditEvents } from '@/server/store/schema'

type Reader = { personId: string; grants: readonly Grant[] }

/** Who sees what, stated once: an admin for all accounts everything, an admin of some those and the own rows, everybody else the own rows. */
export const seenBy = ({ personId, grants }: Reader): { scope: AuditScope; where: SQL | undefined } => {
  if (looksAfterPeople(grants)) return { scope: 'all', where: undefined }
  const own = eq(auditEvents.personId, personId)
  const administered = grants.filter(({ role }) => role === 'admin').map(({ accountId }) => accountId)
  if (administered.length === 0) return { scope: 'own', where: own }
  return { scope: 'accounts', where: or(own, inArray(auditEvents.accountId, administered)) }
}
