import type { AccountName } from '@/lib/ecs/account-facts'
import { ALL_ACCOUNTS, type Grant } from '@/lib/people/grant'

/** Every account once: what a row can be about, besides what it is about now. */
export const freeAccountIds = (grants: readonly Grant[], accounts: readonly AccountName[]): readonly string[] =>
  [ALL_ACCOUNTS, ...accounts.map(({ id }) => id)].filter((id) => !grants.some(({ accountId }) => accountId === id))

/** With a row more, of the weakest role; `null`: every account has one. A console with one account begins with all of them. */
export const withNextGrant = (grants: readonly Grant[], accounts: readonly AccountName[]): readonly Grant[] | null => {
  const [next] = freeAccountIds(grants, accounts)
  return next === undefined ? null : [...grants, { accountId: next, role: 'viewer' }]
}

export const withGrantAt = (grants: readonly Grant[], at: number, changed: Partial<Grant>): readonly Grant[] =>
  grants.map((grant, index) => (index === at ? { ...grant, ...changed } : grant))

export const withoutGrantAt = (grants: readonly Grant[], at: number): readonly Grant[] => grants.filter((_, index) => index !== at)
