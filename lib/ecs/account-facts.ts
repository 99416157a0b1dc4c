/** Where a credential comes from, by the names of `ECS_ACCOUNTS_FILE`. */
export const CREDENTIAL_KINDS = [
  'sandbox',
  'access-key',
  'sts-token',
  'ram-role-arn',
  'ecs-ram-role',
  'oidc-role-arn',
  'credentials-uri',
  'default-chain',
] as const
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number]

/** What people know an account by. */
export type AccountName = { id: string; label: string }

/** A cloud account of the console, without its secret. */
export type AccountFacts = AccountName & {
  credentialKind: CredentialKind
  /** `null`: all that DescribeRegions returns. */
  regions: readonly string[] | null
}
