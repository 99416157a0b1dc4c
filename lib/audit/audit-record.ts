import type { Role } from '@/lib/people/grant'

/** What the audit tells. A new name needs words in the `audit` messages. */
export const AUDIT_EVENTS = [
  'start',
  'sign-in',
  'sign-out',
  'end-sessions',
  'change-password',
  'invite',
  'withdraw-invitation',
  'join',
  'change-grants',
  'disable-person',
  'enable-person',
  'add-webhook',
  'renew-webhook',
  'test-webhook',
  'disable-webhook',
  'enable-webhook',
  'delete-webhook',
  'create-snapshot',
  'cancel-snapshot',
  'read',
  'export-audit',
] as const
export type AuditEventName = (typeof AUDIT_EVENTS)[number]

/**
 * `intent`: written before the cloud is asked. `done`, `refused` (by ECS or a rule), `unknown` (nobody can tell yet): what came of it.
 * `denied`: the person may not.
 */
export const AUDIT_OUTCOMES = ['intent', 'done', 'refused', 'unknown', 'denied'] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]

/** One row as people see it. `at` is ISO 8601 in UTC. */
export type AuditRecord = {
  sequence: number
  at: string
  event: AuditEventName
  outcome: AuditOutcome
  personId: string | null
  person: string
  role: Role | null
  accountId: string | null
  regionId: string | null
  subjectId: string | null
  code: string | null
  requestId: string | null
  address: string | null
  facts: Readonly<Record<string, unknown>>
}
