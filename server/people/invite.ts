import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { OneTimeLink } from '@/lib/people/person'
import { fail, ok, type Result } from '@/lib/result'
import type { InviteInput } from '@/lib/schemas/people'
import { auditEvent } from '@/server/audit/audit-event'
import type { StoreContext } from '@/server/context'
import { isOpen, makeInvitation } from '@/server/people/invitation'
import { personByEmail, personById } from '@/server/people/person-by'
import { invitations } from '@/server/store/schema'

/** A one-time link for a new person. Problem: `email-taken`. */
export const invite = async (context: StoreContext, { email, grants }: InviteInput): Promise<Result<OneTimeLink>> => {
  if ((await personByEmail(context.database, email)) !== null) return fail({ kind: 'email-taken' })
  return make(context, { email, grants, personId: null })
}

/** A one-time link with which a person chooses a new password. Problem: `not-found`. */
export const renewPassword = async (context: StoreContext, { personId }: { personId: string }): Promise<Result<OneTimeLink>> => {
  const person = await personById(context.database, personId)
  if (person === null) return fail({ kind: 'not-found', what: 'person', id: personId })
  return make(context, { email: person.email, grants: [], personId })
}

/** Ends a link that has not been used. Problem: `link-not-valid`. */
export const withdrawInvitation = async (context: StoreContext, { invitationId }: { invitationId: string }): Promise<Result<null>> => {
  const { trail, clock, actor, visitor } = context
  return trail.recorded(async (transaction, record) => {
    const [withdrawn] = await transaction
      .update(invitations)
      .set({ withdrawnAt: new Date(clock.now()) })
      .where(and(eq(invitations.id, invitationId), isOpen(clock.now())))
      .returning({ email: invitations.email })
    if (withdrawn === undefined) return fail({ kind: 'link-not-valid' })
    await record(
      auditEvent(actor, visitor, { event: 'withdraw-invitation', outcome: 'done', facts: { invitationId, email: withdrawn.email } }),
    )
    return ok(null)
  })
}

type Wish = Pick<InviteInput, 'email' | 'grants'> & { personId: string | null }

const make = async ({ trail, clock, baseUrl, actor, visitor }: StoreContext, wish: Wish): Promise<Result<OneTimeLink>> =>
  trail.recorded(async (transaction, record) => {
    const link = await makeInvitation(transaction, { ...wish, invitedBy: actor.personId }, { nowMs: clock.now(), baseUrl })
    const facts = { email: wish.email, grants: wish.grants, isNewPassword: wish.personId !== null }
    await record(auditEvent(actor, visitor, { event: 'invite', outcome: 'done', subjectId: wish.personId, facts }))
    return ok(link)
  })
