import 'server-only'
import { type Grant, type Role, roleOn, strongestRole } from '@/lib/people/grant'
import type { AuditEvent } from '@/server/audit/append-audit'
import type { Visitor } from '@/server/people/visitor'

type Somebody = { personId: string; name: string; email: string; grants: readonly Grant[] }

export type EventWords = Pick<AuditEvent, 'event' | 'outcome'> & Partial<Omit<AuditEvent, 'personId' | 'person' | 'role' | 'address'>>

/** Who did it, as they were called and allowed at this moment; `null`: the console itself, or somebody who is not known (yet). */
export const auditEvent = (who: Somebody | null, { address }: Pick<Visitor, 'address'>, words: EventWords): AuditEvent => ({
  personId: who?.personId ?? null,
  person: who === null ? '' : `${who.name} <${who.email}>`,
  role: who === null ? null : roleFor(who.grants, words.accountId),
  address,
  accountId: null,
  regionId: null,
  subjectId: null,
  code: null,
  requestId: null,
  facts: {},
  ...words,
})

/** On the account that it is about, else the strongest. */
const roleFor = (grants: readonly Grant[], accountId: string | null | undefined): Role | null =>
  accountId ? roleOn(grants, accountId) : strongestRole(grants)
