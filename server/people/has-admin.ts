import 'server-only'
import { and, eq, ne, or } from 'drizzle-orm'
import { ALL_ACCOUNTS, type Grant, looksAfterPeople } from '@/lib/people/grant'
import type { Transaction } from '@/server/store/database'
import { alone } from '@/server/store/locks'
import { grants, people } from '@/server/store/schema'

type Question = {
  /** Leaves this person out, unless these grants would make them an admin. */
  without?: { personId: string; unless: readonly Grant[] }
}

/** Is there anybody who can look after people: an admin for all accounts who may sign in? Holds the answer until the transaction ends. */
export const hasAdmin = async (transaction: Transaction, { without }: Question = {}): Promise<boolean> => {
  // two admins who remove each other at once must not both succeed
  await alone(transaction, 'admins')
  if (without !== undefined && looksAfterPeople(without.unless)) return true
  const [admin] = await transaction
    .select({ id: people.id })
    .from(people)
    .leftJoin(grants, and(eq(grants.personId, people.id), eq(grants.accountId, ALL_ACCOUNTS), eq(grants.role, 'admin')))
    .where(
      and(
        eq(people.isDisabled, false),
        or(eq(grants.role, 'admin'), eq(people.directoryRole, 'admin')),
        without === undefined ? undefined : ne(people.id, without.personId),
      ),
    )
    .limit(1)
  return admin !== undefined
}
