export const ROLES = ['viewer', 'operator', 'admin'] as const
/** `viewer` reads, `operator` also makes and cancels snapshots, `admin` also sees the whole audit and (for all accounts) looks after people. */
export type Role = (typeof ROLES)[number]

/** From which role on snapshots can be made and cancelled. */
export const ROLE_TO_WRITE = 'operator' satisfies Role

/** Stands for every account, those of the future included. */
export const ALL_ACCOUNTS = '*'

export type Grant = {
  /** An account's id, or `ALL_ACCOUNTS`. */
  accountId: string
  role: Role
}

/** The role on one account; of several grants the strongest counts. `null`: the account is not theirs. */
export const roleOn = (grants: readonly Grant[], accountId: string): Role | null =>
  strongest(grants.filter((grant) => grant.accountId === accountId || grant.accountId === ALL_ACCOUNTS))

/** Admin for all accounts: may invite people and change their roles. */
export const looksAfterPeople = (grants: readonly Grant[]): boolean => reaches(roleOn(grants, ALL_ACCOUNTS), 'admin')

/** The strongest role on any account. */
export const strongestRole = (grants: readonly Grant[]): Role | null => strongest(grants)

/** Does the role reach as far as the one that is needed? */
export const reaches = (role: Role | null, needed: Role): boolean => role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed)

const strongest = (grants: readonly Grant[]): Role | null => ROLES.findLast((role) => grants.some((grant) => grant.role === role)) ?? null
