import 'server-only'

/** What the terminal says about a wrong `ECS_ACCOUNTS_FILE`. No value of a secret is ever repeated. */
export const accountsFileSentences = {
  unreadable: (path: string) => `ECS_ACCOUNTS_FILE names ${JSON.stringify(path)}, which cannot be read.`,
  notJson: (path: string) => `ECS_ACCOUNTS_FILE names ${JSON.stringify(path)}, which is not JSON.`,
  openToOthers: (path: string) =>
    `ECS_ACCOUNTS_FILE names ${JSON.stringify(path)}, which holds a secret and can be read by others. ` +
    'Take the right away from them (chmod 600), or write { "env": "NAME" } in place of every secret.',
  list: (rule: string) => `ECS_ACCOUNTS_FILE ${rule}.`,
  noCredential: (accountIds: readonly string[]) =>
    `no usable credential was found for ${accountIds.map((id) => `"${id}"`).join(', ')} of ECS_ACCOUNTS_FILE. ` +
    'Look at what its "credential" names, and at whether that can be reached from here.',
  field: (account: string, field: string, rule: string) => `ECS_ACCOUNTS_FILE, account ${account}: ${field} ${rule}.`,
} as const
