import type { Account } from './world/account.ts'

/**
 * Built-in keys whose account begins in a state that keeps it from snapshots, by AccessKeyId: so anyone can meet these states
 * without the control port. `null`: an ordinary account.
 */
export const accountOfKey = (accessKeyId: string): Partial<Account> | null => ACCOUNTS.get(accessKeyId) ?? null

const ACCOUNTS: ReadonlyMap<string, Partial<Account>> = new Map<string, Partial<Account>>([
  ['sandbox-service-not-activated', { SnapshotService: 'inactive' }],
  ['sandbox-balance-insufficient', { Balance: 'insufficient' }],
  ['sandbox-balance-below-minimum', { Balance: 'below-postpaid-minimum' }],
  ['sandbox-partner-quota-used-up', { ResellerSnapshotQuota: 0 }],
  ['sandbox-kms-not-authorised', { KmsAuthorised: false }],
  ['sandbox-may-not-create', { MayCreateSnapshots: false }],
])
