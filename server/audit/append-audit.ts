import 'server-only'
import { sql } from 'drizzle-orm'
import type { AuditRecord } from '@/lib/audit/audit-record'
import { auditHash } from '@/server/audit/audit-hash'
import { type AuditHead, readHead } from '@/server/audit/audit-head'
import type { Transaction } from '@/server/store/database'
import { auditEvents } from '@/server/store/schema'

/** What is to be recorded: a row without what the chain gives it. */
export type AuditEvent = Omit<AuditRecord, 'sequence' | 'at'>

/** One number for all consoles on one database: the chain has one writer at a time. */
const LOCK_NUMBER = 4_027_002

/** Adds one event to the end of the chain. Give the transaction of what is recorded, so that both stay or neither. */
export const appendAudit = async (
  transaction: Transaction,
  event: AuditEvent,
  { key, nowMs }: { key: Buffer; nowMs: number },
): Promise<AuditHead> => {
  await transaction.execute(sql`SELECT pg_advisory_xact_lock(${LOCK_NUMBER})`)
  const last = await readHead(transaction)
  const content = { ...event, sequence: last.sequence + 1, at: new Date(nowMs) }
  const hash = auditHash(content, { previousHash: last.hash, key })
  await transaction.insert(auditEvents).values({ ...content, hash })
  return { sequence: content.sequence, hash }
}
