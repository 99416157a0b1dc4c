import 'server-only'
import { type AuditEvent, appendAudit } from '@/server/audit/append-audit'
import type { AuditAnchors } from '@/server/audit/audit-anchors'
import type { AuditHead } from '@/server/audit/audit-head'
import type { Clock } from '@/server/clock'
import type { Database, Transaction } from '@/server/store/database'
import { toUnexpected } from '@/server/unexpected'

export type RecordEvent = (event: AuditEvent) => Promise<void>

/** What was done is written in the transaction that does it: both stay, or neither. Throws when the store cannot write. */
export type AuditTrail = {
  recorded<T>(work: (transaction: Transaction, record: RecordEvent) => Promise<T>): Promise<T>
  /** An event that changes nothing of ours: a call to the cloud, a denial. */
  record: RecordEvent
}

export type AuditTrailOptions = { database: Database; key: Buffer; clock: Pick<Clock, 'now'>; anchors: Pick<AuditAnchors, 'keep'> }

export const createAuditTrail = ({ database, key, clock, anchors }: AuditTrailOptions): AuditTrail => {
  const recorded: AuditTrail['recorded'] = async (work) => {
    let head: AuditHead | null = null
    const result = await database.transaction((transaction) =>
      work(transaction, async (event) => {
        head = await appendAudit(transaction, event, { key, nowMs: clock.now() })
      }),
    )
    // only what was committed may be anchored; a full disk must not undo what has been done
    if (head !== null) await anchors.keep(head).catch((error: unknown) => toUnexpected(error, 'audit-anchor'))
    return result
  }
  return { recorded, record: (event) => recorded((_, record) => record(event)) }
}
