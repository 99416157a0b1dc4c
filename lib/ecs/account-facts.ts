/** A cloud account of the console, without its secret. */
export type AccountFacts = {
  id: string
  label: string
  credentialKind: 'sandbox' | 'static-key' | 'sts-token' | 'default-chain'
  /** `null`: all that DescribeRegions returns. */
  regions: readonly string[] | null
}
