import 'server-only'
import type { AuditRecord } from '@/lib/audit/audit-record'
import { auditHash } from '@/server/audit/audit-hash'
import { type AuditHead, readHead } from '@/server/audit/audit-head'
import type { Transaction } from '@/server/store/database'
import { alone } from '@/server/store/locks'
import { auditEvents } from '@/server/store/schema'

/** What is to be recorded: a row without what the chain gives it. */
export type AuditEvent = Omit<AuditRecord, 'sequence' | 'at'>

/** Adds one event to the end of the chain. Give the transaction of what is recorded, so that both stay or neither. */
export const appendAudit = async (
  transaction: Transaction,
  event: AuditEvent,
  { key, nowMs }: { key: Buffer; nowMs: number },
): Promise<AuditHead> => {
  await alone(transaction, 'audit')
  const last = await readHead(transaction)
  const content = { ...event, sequence: last.sequence + 1, at: new Date(nowMs) }
  const hash = auditHash(content, { previousHash: last.hash, key })
  await transaction.insert(auditEvents).values({ ...content, hash })
  return { sequence: content.sequence, hash }
}
