import type { AccountName } from '@/lib/ecs/account-facts'

/** What to call the account of a thing, where there is another one it could be of; else `null`. */
export const accountLabel = (accounts: readonly AccountName[], accountId: string): string | null => {
  if (accounts.length < 2) return null
  return accounts.find(({ id }) => id === accountId)?.label ?? accountId
}

/** Names only, for what leaves the server. */
export const accountNames = (accounts: readonly AccountName[]): readonly AccountName[] => accounts.map(({ id, label }) => ({ id, label }))
