import 'server-only'
import { and, asc, desc, eq, gt } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { InvitationRow, PeopleList, PersonRow, SessionRow, SignInKind } from '@/lib/people/person'
import { fail, ok, type Result } from '@/lib/result'
import { isoTime } from '@/server/clock'
import type { StoreContext } from '@/server/context'
import { isOpen } from '@/server/people/invitation'
import { PASSWORD } from '@/server/people/person-by'
import { IDLE_MS } from '@/server/people/read-actor'
import { SAMPLE_PREFIX } from '@/server/people/sign-in-as'
import type { Transaction } from '@/server/store/database'
import { grants, invitations, people, sessions, signInMethods } from '@/server/store/schema'

/** Everybody, by name, with the links that can still be used. For who looks after people. */
export const listPeople = async (context: StoreContext): Promise<Result<PeopleList>> => {
  const { database, clock } = context
  const rows = await readPeople(context)
  const names = new Map(rows.map(({ personId, name }) => [personId, name]))
  const open = await database.select().from(invitations).where(isOpen(clock.now())).orderBy(desc(invitations.createdAt))
  return ok({ people: rows, invitations: open.map((row) => toInvitation(row, names)) })
}

/** Whoever asks, with their sessions. */
export const readMe = async (context: StoreContext): Promise<Result<PersonRow>> => {
  const { personId } = context.actor
  const [me] = await readPeople(context, personId)
  return me === undefined ? fail({ kind: 'not-found', what: 'person', id: personId }) : ok(me)
}

const readPeople = async ({ database, clock, actor }: StoreContext, only?: string): Promise<readonly PersonRow[]> => {
  const one = (column: AnyPgColumn) => (only === undefined ? undefined : eq(column, only))
  const rows = await database.select().from(people).where(one(people.id)).orderBy(asc(people.name), asc(people.id))
  const granted = await database.select().from(grants).where(one(grants.personId)).orderBy(asc(grants.accountId))
  const methods = await readMethods(database, one(signInMethods.userId))
  const used = await database
    .select()
    .from(sessions)
    .where(and(gt(sessions.expiresAt, new Date(clock.now())), one(sessions.userId)))
    .orderBy(desc(sessions.updatedAt))
  const alive = used.filter(({ updatedAt }) => clock.now() - updatedAt.getTime() <= IDLE_MS)
  return rows.map(({ id, name, email, directoryRole, isDisabled }) => ({
    personId: id,
    name,
    email,
    directoryRole,
    isDisabled,
    grants: granted.filter(({ personId }) => personId === id).map(({ accountId, role }) => ({ accountId, role })),
    signsInWith: kindsOf(
      id,
      methods.filter(({ userId }) => userId === id).map(({ providerId }) => providerId),
    ),
    sessions: alive.filter(({ userId }) => userId === id).map((session) => toSession(session, actor.sessionId)),
  }))
}

const readMethods = (database: Transaction, which: ReturnType<typeof eq> | undefined) =>
  database.select({ userId: signInMethods.userId, providerId: signInMethods.providerId }).from(signInMethods).where(which)

const kindsOf = (personId: string, providerIds: readonly string[]): readonly SignInKind[] => [
  ...(personId.startsWith(SAMPLE_PREFIX) ? ['sandbox' as const] : []),
  ...providerIds.map((providerId) => (providerId === PASSWORD ? ('password' as const) : ('directory' as const))),
]

const toSession = ({ id, ipAddress, userAgent, createdAt, updatedAt }: typeof sessions.$inferSelect, thisId: string): SessionRow => ({
  sessionId: id,
  address: ipAddress,
  userAgent,
  createdAt: isoTime(createdAt.getTime()),
  usedAt: isoTime(updatedAt.getTime()),
  isThis: id === thisId,
})

const toInvitation = (row: typeof invitations.$inferSelect, names: ReadonlyMap<string, string>): InvitationRow => ({
  invitationId: row.id,
  email: row.email,
  grants: row.grants,
  invitedBy: row.invitedBy === null ? null : (names.get(row.invitedBy) ?? row.invitedBy),
  personId: row.personId,
  expiresAt: isoTime(row.expiresAt.getTime()),
})
