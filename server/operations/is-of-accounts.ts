import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Account } from '@/server/config/accounts'
import { operations } from '@/server/store/schema'

/** Operations are seen by everybody who may read their account, whoever wished them. Give the accounts of the actor. */
export const isOfAccounts = (accounts: readonly Pick<Account, 'id'>[]) =>
  inArray(
    operations.accountId,
    accounts.map(({ id }) => id),
  )
