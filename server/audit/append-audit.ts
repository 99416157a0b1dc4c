import 'server-only'
import { desc, sql } from 'drizzle-orm'
import type { AuditRecord } from '@/lib/audit/audit-record'
import { auditHash, FIRST_HASH } from '@/server/audit/audit-hash'
import type { Transaction } from '@/server/store/database'
import { auditEvents } from '@/server/store/schema'

/** What is to be recorded: a row without what the chain gives it. */
export type AuditEvent = Omit<AuditRecord, 'sequence' | 'at'>

/** The end of the chain after an event: anchored outside the table, so that a tail that is cut off is missed. */
export type AuditHead = { sequence: number; hash: string }

/** One number for all consoles on one database: the chain has one writer at a time. */
const LOCK_NUMBER = 4_027_002

/** Adds one event to the end of the chain. Give the transaction of what is recorded, so that both stay or neither. */
export const appendAudit = async (
  transaction: Transaction,
  event: AuditEvent,
  { key, nowMs }: { key: Buffer; nowMs: number },
): Promise<AuditHead> => {
  await transaction.execute(sql`SELECT pg_advisory_xact_lock(${LOCK_NUMBER})`)
  const [last] = await transaction
    .select({ sequence: auditEvents.sequence, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.sequence))
    .limit(1)
  const content = { ...event, sequence: (last?.sequence ?? 0) + 1, at: new Date(nowMs) }
  const hash = auditHash(content, { previousHash: last?.hash ?? FIRST_HASH, key })
  await transaction.insert(auditEvents).values({ ...content, hash })
  return { sequence: content.sequence, hash }
}
