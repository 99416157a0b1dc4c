import 'server-only'
import { eq } from 'drizzle-orm'
import { fail, ok, type Result } from '@/lib/result'
import { auditEvent } from '@/server/audit/audit-event'
import type { RecordEvent } from '@/server/audit/audit-trail'
import type { StoreContext } from '@/server/context'
import { hasAdmin } from '@/server/people/has-admin'
import type { Transaction } from '@/server/store/database'
import { people, sessions } from '@/server/store/schema'

type Whom = { personId: string }

/** Ends all sessions of a person and lets them in no more. What they did stays on record. Problems: `not-found`, `last-admin`. */
export const disablePerson = async (context: StoreContext, { personId }: Whom): Promise<Result<null>> =>
  context.trail.recorded(async (transaction, record) => {
    if (!(await hasAdmin(transaction, { without: { personId, unless: [] } }))) return fail({ kind: 'last-admin' })
    const marked = await mark(context, { transaction, record, personId, event: 'disable-person' })
    if (marked.ok) await transaction.delete(sessions).where(eq(sessions.userId, personId))
    return marked
  })

/** Lets a person in again, with the roles they had. Problem: `not-found`. */
export const enablePerson = async (context: StoreContext, { personId }: Whom): Promise<Result<null>> =>
  context.trail.recorded((transaction, record) => mark(context, { transaction, record, personId, event: 'enable-person' }))

type Mark = Whom & { transaction: Transaction; record: RecordEvent; event: 'disable-person' | 'enable-person' }

const mark = async ({ clock, actor, visitor }: StoreContext, { transaction, record, personId, event }: Mark): Promise<Result<null>> => {
  const [changed] = await transaction
    .update(people)
    .set({ isDisabled: event === 'disable-person', updatedAt: new Date(clock.now()) })
    .where(eq(people.id, personId))
    .returning({ email: people.email })
  if (changed === undefined) return fail({ kind: 'not-found', what: 'person', id: personId })
  await record(auditEvent(actor, visitor, { event, outcome: 'done', subjectId: personId, facts: changed }))
  return ok(null)
}
