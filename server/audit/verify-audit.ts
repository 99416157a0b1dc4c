import 'server-only'
import { asc, gt } from 'drizzle-orm'
import { auditHash, FIRST_HASH } from '@/server/audit/audit-hash'
import type { AuditHead } from '@/server/audit/audit-head'
import type { Database } from '@/server/store/database'
import { type AuditRow, auditEvents } from '@/server/store/schema'

/**
 * `missing`: a number is not there. `changed`: the row is not the one that was written after the one before it. `not-anchored`: it fits
 * the chain, but another row was anchored outside the table under its number. `cut`: the end is gone.
 */
export type AuditVerdict =
  | { kind: 'whole'; head: AuditHead; anchors: number }
  | { kind: 'broken'; sequence: number; how: 'missing' | 'changed' | 'not-anchored' | 'cut' }

const ROWS_AT_ONCE = 1_000

type Check = {
  key: Buffer
  /** Ends of the chain that were written outside the table, by their numbers. */
  anchors: ReadonlyMap<number, string>
}

/** Walks the whole chain from its first row and stops at the first that is wrong. */
export const verifyAudit = async (database: Database, check: Check): Promise<AuditVerdict> => {
  let head: AuditHead = { sequence: 0, hash: FIRST_HASH }
  for (;;) {
    const rows = await database
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.sequence, head.sequence))
      .orderBy(asc(auditEvents.sequence))
      .limit(ROWS_AT_ONCE)
    for (const row of rows) {
      const broken = breakAt(row, head, check)
      if (broken !== null) return broken
      head = { sequence: row.sequence, hash: row.hash }
    }
    if (rows.length < ROWS_AT_ONCE) break
  }
  const lastAnchored = Math.max(0, ...check.anchors.keys())
  if (head.sequence < lastAnchored) return { kind: 'broken', sequence: head.sequence + 1, how: 'cut' }
  return { kind: 'whole', head, anchors: check.anchors.size }
}

const breakAt = ({ hash, ...content }: AuditRow, head: AuditHead, { key, anchors }: Check): AuditVerdict | null => {
  const expected = head.sequence + 1
  if (content.sequence !== expected) return { kind: 'broken', sequence: expected, how: 'missing' }
  if (hash !== auditHash(content, { previousHash: head.hash, key })) return { kind: 'broken', sequence: expected, how: 'changed' }
  const anchored = anchors.get(expected)
  return anchored === undefined || anchored === hash ? null : { kind: 'broken', sequence: expected, how: 'not-anchored' }
}
