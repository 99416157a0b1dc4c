import 'server-only'
import { and, asc, eq, type SQL } from 'drizzle-orm'
import { ALL_ACCOUNTS, type Grant } from '@/lib/people/grant'
import type { Transaction } from '@/server/store/database'
import { grants, people, signInMethods } from '@/server/store/schema'

/** How better-auth calls a password among the ways to sign in. */
export const PASSWORD = 'credential'

/** `grants`: with what the identity provider gives. */
export type Person = {
  personId: string
  name: string
  email: string
  isDisabled: boolean
  grants: readonly Grant[]
  passwordHash: string | null
}

export const personByEmail = (database: Transaction, email: string): Promise<Person | null> => findPerson(database, eq(people.email, email))

export const personById = (database: Transaction, personId: string): Promise<Person | null> => findPerson(database, eq(people.id, personId))

/** In one question, because every request asks it. */
const findPerson = async (database: Transaction, which: SQL): Promise<Person | null> => {
  const rows = await database
    .select({ person: people, accountId: grants.accountId, role: grants.role, passwordHash: signInMethods.password })
    .from(people)
    .leftJoin(grants, eq(grants.personId, people.id))
    .leftJoin(signInMethods, and(eq(signInMethods.userId, people.id), eq(signInMethods.providerId, PASSWORD)))
    .where(which)
    .orderBy(asc(grants.accountId))
  const [first] = rows
  if (first === undefined) return null
  const { id: personId, name, email, isDisabled, directoryRole } = first.person
  const granted = rows.flatMap(({ accountId, role }) => (accountId === null || role === null ? [] : [{ accountId, role }]))
  const fromDirectory = directoryRole === null ? [] : [{ accountId: ALL_ACCOUNTS, role: directoryRole }]
  return { personId, name, email, isDisabled, grants: [...granted, ...fromDirectory], passwordHash: first.passwordHash }
}
