import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { fail, ok, type Result } from '@/lib/result'
import type { JoinInput } from '@/lib/schemas/people'
import { auditEvent } from '@/server/audit/audit-event'
import type { Door } from '@/server/people/door'
import { type Invitation, isOpen, openInvitation } from '@/server/people/invitation'
import { openSession } from '@/server/people/open-session'
import { hashOf } from '@/server/people/password'
import { PASSWORD, type Person, personByEmail, personById } from '@/server/people/person-by'
import type { OpenedSession } from '@/server/people/visitor'
import type { Transaction } from '@/server/store/database'
import { grants, invitations, people, sessions, signInMethods } from '@/server/store/schema'

/**
 * Uses a one-time link: a new person, or a new password of somebody who is here already (whose sessions end). The e-mail of the
 * invitation counts, not the one of the form. Problems: `link-not-valid`, `email-taken`.
 */
export const join = async (door: Door, input: JoinInput): Promise<Result<OpenedSession>> => {
  const { database, trail, clock, visitor } = door
  const invitation = await openInvitation(database, input.token, clock.now())
  if (invitation === null) return fail({ kind: 'link-not-valid' })
  const before = invitation.personId === null ? null : await personById(database, invitation.personId)
  const email = before?.email ?? invitation.email ?? input.email
  if (before?.isDisabled) return fail({ kind: 'link-not-valid' })
  if (before === null && (await personByEmail(database, email)) !== null) return fail({ kind: 'email-taken' })
  // before the transaction: the embedded store would stand still for as long as the hash takes
  const password = await hashOf(input.password)

  return trail.recorded(async (transaction, record) => {
    if (!(await use(transaction, invitation, clock.now()))) return fail({ kind: 'link-not-valid' })
    const person = before ?? { personId: randomUUID(), name: input.name, email, grants: invitation.grants }
    const now = new Date(clock.now())
    if (before === null) await addPerson(transaction, { ...person, grants: invitation.grants }, now)
    else await transaction.delete(sessions).where(eq(sessions.userId, before.personId))
    await setPassword(transaction, person.personId, password, now)
    const { personId } = person
    const facts = { invitationId: invitation.id, grants: person.grants, isNewPassword: before !== null }
    await record(auditEvent(person, visitor, { event: 'join', outcome: 'done', subjectId: personId, facts }))
    return ok(await openSession(transaction, personId, visitor, clock.now()))
  })
}

/** Of two who use a link at once, one finds it used. */
const use = async (transaction: Transaction, { id }: Invitation, nowMs: number): Promise<boolean> => {
  const used = await transaction
    .update(invitations)
    .set({ usedAt: new Date(nowMs) })
    .where(and(eq(invitations.id, id), isOpen(nowMs)))
    .returning({ id: invitations.id })
  return used.length === 1
}

const addPerson = async (
  transaction: Transaction,
  { personId, name, email, grants: granted }: Pick<Person, 'personId' | 'name' | 'email' | 'grants'>,
  now: Date,
): Promise<void> => {
  await transaction.insert(people).values({ id: personId, name, email, emailVerified: false, createdAt: now, updatedAt: now })
  if (granted.length > 0) await transaction.insert(grants).values(granted.map((grant) => ({ personId, ...grant })))
}

/** Replaces the one that is there. */
export const setPassword = async (transaction: Transaction, personId: string, password: string, now: Date): Promise<void> => {
  await transaction
    .insert(signInMethods)
    .values({ id: randomUUID(), providerId: PASSWORD, accountId: personId, userId: personId, password, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({ target: [signInMethods.providerId, signInMethods.accountId], set: { password, updatedAt: now } })
}
