import 'server-only'
import { type AuditEvent, appendAudit } from '@/server/audit/append-audit'
import type { AuditAnchors } from '@/server/audit/audit-anchors'
import type { AuditHead } from '@/server/audit/audit-head'
import type { Clock } from '@/server/clock'
import type { Store, Transaction } from '@/server/store/database'
import { StoreFull } from '@/server/store/store-failure'
import { toUnexpected } from '@/server/unexpected'

export type RecordEvent = (event: AuditEvent) => Promise<void>

/**
 * What was done is written in the transaction that does it: both stay, or neither. Throws when the store cannot write, and before it
 * tries where there is no room.
 */
export type AuditTrail = {
  recorded<T>(work: (transaction: Transaction, record: RecordEvent) => Promise<T>): Promise<T>
  /** An event that changes nothing of ours: a call to the cloud, a denial. */
  record: RecordEvent
  /** What came of a call to the cloud. The cloud has acted already, so it is tried with little room too. */
  outcomeRecorded: AuditTrail['recorded']
  /** The same without a change of ours; a failure goes to the log only. */
  recordOutcome: RecordEvent
}

export type AuditTrailOptions = {
  store: Pick<Store, 'database' | 'hasRoom'>
  key: Buffer
  clock: Pick<Clock, 'now'>
  anchors: Pick<AuditAnchors, 'keep'>
}

export const createAuditTrail = ({ store, key, clock, anchors }: AuditTrailOptions): AuditTrail => {
  const write: AuditTrail['recorded'] = async (work) => {
    let head: AuditHead | null = null
    const result = await store.database.transaction((transaction) =>
      work(transaction, async (event) => {
        head = await appendAudit(transaction, event, { key, nowMs: clock.now() })
      }),
    )
    // only what was committed may be anchored; a full disk must not undo what has been done
    if (head !== null) await anchors.keep(head).catch((error: unknown) => toUnexpected(error, 'audit-anchor'))
    return result
  }
  const recorded: AuditTrail['recorded'] = async (work) => {
    if (!(await store.hasRoom())) throw new StoreFull()
    return write(work)
  }
  return {
    recorded,
    outcomeRecorded: write,
    record: (event) => recorded((_, record) => record(event)),
    recordOutcome: (event) => write((_, record) => record(event)).catch((error: unknown) => void toUnexpected(error, 'audit-outcome')),
  }
}
