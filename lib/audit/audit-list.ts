import type { AuditRecord } from '@/lib/audit/audit-record'
import type { AccountName } from '@/lib/ecs/account-facts'

/** Whose rows one sees: one's own, also those of accounts that one is admin of, or all. */
export type AuditScope = 'own' | 'accounts' | 'all'

export type AuditList = {
  /** Newest first. */
  rows: readonly AuditRecord[]
  /** Ask for rows before this number to go on; `null`: these are the oldest. */
  olderThan: number | null
  scope: AuditScope
  accounts: readonly AccountName[]
  /** Regions that are known of them. */
  regions: readonly string[]
  /** The codes among the rows that have an explanation to link to. */
  explained: readonly string[]
}

/** The audit as a whole, after it was walked from its first row. */
export type AuditCheck =
  | { kind: 'whole'; rows: number; anchors: number }
  | { kind: 'broken'; sequence: number; how: 'missing' | 'changed' | 'not-anchored' | 'cut' }
