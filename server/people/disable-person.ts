import 'server-only'
import { eq } from 'drizzle-orm'
import { fail, ok, type Result } from '@/lib/result'
import { auditEvent } from '@/server/audit/audit-event'
import type { StoreContext } from '@/server/context'
import { hasAdmin } from '@/server/people/has-admin'
import { people, sessions } from '@/server/store/schema'

type Whom = { personId: string }

/** Ends all sessions of a person and lets them in no more. What they did stays on record. Problems: `not-found`, `last-admin`. */
export const disablePerson = async ({ trail, clock, actor, visitor }: StoreContext, { personId }: Whom): Promise<Result<null>> =>
  trail.recorded(async (transaction, record) => {
    if (!(await hasAdmin(transaction, { without: { personId, unless: [] } }))) return fail({ kind: 'last-admin' })
    const [changed] = await transaction
      .update(people)
      .set({ isDisabled: true, updatedAt: new Date(clock.now()) })
      .where(eq(people.id, personId))
      .returning({ email: people.email })
    if (changed === undefined) return fail({ kind: 'not-found', what: 'person', id: personId })
    await transaction.delete(sessions).where(eq(sessions.userId, personId))
    await record(auditEvent(actor, visitor, { event: 'disable-person', outcome: 'done', subjectId: personId, facts: changed }))
    return ok(null)
  })

/** Lets a person in again, with the roles they had. Problem: `not-found`. */
export const enablePerson = async ({ trail, clock, actor, visitor }: StoreContext, { personId }: Whom): Promise<Result<null>> =>
  trail.recorded(async (transaction, record) => {
    const [changed] = await transaction
      .update(people)
      .set({ isDisabled: false, updatedAt: new Date(clock.now()) })
      .where(eq(people.id, personId))
      .returning({ email: people.email })
    if (changed === undefined) return fail({ kind: 'not-found', what: 'person', id: personId })
    await record(auditEvent(actor, visitor, { event: 'enable-person', outcome: 'done', subjectId: personId, facts: changed }))
    return ok(null)
  })
