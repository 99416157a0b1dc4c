import 'server-only'
import type { AccountFacts } from '@/lib/ecs/account-facts'
import type { WrittenAccount } from '@/server/config/accounts-file'
import type { CredentialSource } from '@/server/config/credential-source'
import type { Environment } from '@/server/config/env'

/** It carries no secret, so it may be handed around. */
export type Account = AccountFacts

export type AccountWithCredential = { account: Account; credential: CredentialSource }

/** The accounts that the settings give: those of the file, or one, `default`. */
export const configuredAccounts = ({ cloud, regions, accounts }: Environment): readonly AccountWithCredential[] =>
  (accounts ?? [onlyAccount(cloud)]).map(({ id, label, credential, ...account }) => ({
    account: { id, label, credentialKind: credential.kind, regions: account.regions ?? regions },
    credential,
  }))

const DEFAULT_ACCOUNT_ID = 'default'

const onlyAccount = (cloud: Environment['cloud']): WrittenAccount => ({
  id: DEFAULT_ACCOUNT_ID,
  label: DEFAULT_ACCOUNT_ID,
  regions: null,
  credential: credentialOf(cloud),
})

const credentialOf = (cloud: Environment['cloud']): CredentialSource => {
  if (cloud.kind === 'sandbox') return { kind: 'sandbox', accessKeyId: cloud.accessKeyId }
  if (cloud.key === null) return { kind: 'default-chain' }
  const { securityToken, ...accessKey } = cloud.key
  return securityToken === null ? { kind: 'access-key', ...accessKey } : { kind: 'sts-token', ...accessKey, securityToken }
}
