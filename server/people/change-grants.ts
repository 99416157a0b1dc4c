import 'server-only'
import { eq } from 'drizzle-orm'
import { fail, ok, type Result } from '@/lib/result'
import type { ChangeGrantsInput } from '@/lib/schemas/people'
import { auditEvent } from '@/server/audit/audit-event'
import type { StoreContext } from '@/server/context'
import { hasAdmin } from '@/server/people/has-admin'
import { personById } from '@/server/people/person-by'
import { grants } from '@/server/store/schema'

/** Replaces what a person may do; it counts from the next request. Problems: `not-found`, `last-admin`. */
export const changeGrants = async (context: StoreContext, { personId, grants: wanted }: ChangeGrantsInput): Promise<Result<null>> => {
  const { database, trail, actor, visitor } = context
  const person = await personById(database, personId)
  if (person === null) return fail({ kind: 'not-found', what: 'person', id: personId })
  return trail.recorded(async (transaction, record) => {
    if (!(await hasAdmin(transaction, { without: { personId, unless: wanted } }))) return fail({ kind: 'last-admin' })
    const before = await transaction
      .delete(grants)
      .where(eq(grants.personId, personId))
      .returning({ accountId: grants.accountId, role: grants.role })
    if (wanted.length > 0) await transaction.insert(grants).values(wanted.map((grant) => ({ personId, ...grant })))
    const facts = { email: person.email, before, after: wanted }
    await record(auditEvent(actor, visitor, { event: 'change-grants', outcome: 'done', subjectId: personId, facts }))
    return ok(null)
  })
}
