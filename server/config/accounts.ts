import 'server-only'
import type { AccountFacts } from '@/lib/ecs/account-facts'
import type { AccessKey, Environment } from '@/server/config/env'

/** It carries no secret, so it may be handed around. */
export type Account = AccountFacts

export type CredentialSource = { kind: 'key'; key: AccessKey } | { kind: 'default-chain' }

export type AccountWithCredential = { account: Account; credential: CredentialSource }

/** The accounts that the settings give: one, `default`, in this version. */
export const configuredAccounts = ({ cloud, regions }: Environment): readonly AccountWithCredential[] => {
  const account = { id: DEFAULT_ACCOUNT_ID, label: DEFAULT_ACCOUNT_ID, regions }
  if (cloud.kind === 'sandbox') {
    const key = { accessKeyId: cloud.accessKeyId, accessKeySecret: SANDBOX_SECRET, securityToken: null }
    return [{ account: { ...account, credentialKind: 'sandbox' }, credential: { kind: 'key', key } }]
  }
  if (cloud.key === null) return [{ account: { ...account, credentialKind: 'default-chain' }, credential: { kind: 'default-chain' } }]
  const credentialKind = cloud.key.securityToken === null ? 'static-key' : 'sts-token'
  return [{ account: { ...account, credentialKind }, credential: { kind: 'key', key: cloud.key } }]
}

const DEFAULT_ACCOUNT_ID = 'default'
/** Opens nothing but the sandbox, which listens on this machine only. */
const SANDBOX_SECRET = 'sandbox-secret'
