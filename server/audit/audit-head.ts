import 'server-only'
import { desc } from 'drizzle-orm'
import { FIRST_HASH } from '@/server/audit/audit-hash'
import type { Transaction } from '@/server/store/database'
import { auditEvents } from '@/server/store/schema'

/** The end of the chain after an event: anchored outside the table, so that a tail that is cut off is missed. */
export type AuditHead = { sequence: number; hash: string }

/** The end as it is now; number 0 before the first row. */
export const readHead = async (database: Pick<Transaction, 'select'>): Promise<AuditHead> => {
  const [last] = await database
    .select({ sequence: auditEvents.sequence, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.sequence))
    .limit(1)
  return last ?? { sequence: 0, hash: FIRST_HASH }
}
