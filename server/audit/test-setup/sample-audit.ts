import { type AuditEvent, appendAudit } from '@/server/audit/append-audit'
import type { AuditHead } from '@/server/audit/audit-head'
import type { Store } from '@/server/store/database'

export const AUDIT_KEY = Buffer.from('a key that is not in the store')
const NOW_MS = Date.parse('2026-11-24T02:00:00Z')

/** Somebody asked for a snapshot of this disk. */
export const created = (subjectId: string): AuditEvent => ({
  event: 'create-snapshot',
  outcome: 'intent',
  personId: 'p-1',
  person: 'Li Wei',
  role: 'operator',
  accountId: 'default',
  regionId: 'cn-hangzhou',
  subjectId,
  code: null,
  requestId: null,
  address: '192.0.2.7',
  facts: { snapshotName: 'before-upgrade', tags: [{ value: 'prod', key: 'env' }], RetentionDays: 30 },
})

export const append = ({ database }: Store, event: AuditEvent): Promise<AuditHead> =>
  database.transaction((transaction) => appendAudit(transaction, event, { key: AUDIT_KEY, nowMs: NOW_MS }))
