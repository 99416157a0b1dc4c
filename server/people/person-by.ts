import 'server-only'
import { and, eq } from 'drizzle-orm'
import { ALL_ACCOUNTS, type Grant } from '@/lib/people/grant'
import type { Transaction } from '@/server/store/database'
import { grants, people, signInMethods } from '@/server/store/schema'

/** How better-auth calls a password among the ways to sign in. */
export const PASSWORD = 'credential'

export type Person = {
  personId: string
  name: string
  email: string
  isDisabled: boolean
  grants: readonly Grant[]
  passwordHash: string | null
}

export const personByEmail = async (database: Transaction, email: string): Promise<Person | null> => {
  const [row] = await database.select().from(people).where(eq(people.email, email))
  return row === undefined ? null : whole(database, row)
}

export const personById = async (database: Transaction, personId: string): Promise<Person | null> => {
  const [row] = await database.select().from(people).where(eq(people.id, personId))
  return row === undefined ? null : whole(database, row)
}

const whole = async (database: Transaction, row: typeof people.$inferSelect): Promise<Person> => {
  const { id: personId, name, email, isDisabled, directoryRole } = row
  const granted = await database
    .select({ accountId: grants.accountId, role: grants.role })
    .from(grants)
    .where(eq(grants.personId, personId))
  const [method] = await database
    .select({ password: signInMethods.password })
    .from(signInMethods)
    .where(and(eq(signInMethods.userId, personId), eq(signInMethods.providerId, PASSWORD)))
  const fromDirectory = directoryRole === null ? [] : [{ accountId: ALL_ACCOUNTS, role: directoryRole }]
  return { personId, name, email, isDisabled, grants: [...granted, ...fromDirectory], passwordHash: method?.password ?? null }
}
