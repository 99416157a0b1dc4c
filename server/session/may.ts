import 'server-only'
import { type Grant, looksAfterPeople, ROLE_TO_WRITE, type Role, reaches, strongestRole } from '@/lib/people/grant'

/** `read` what one's accounts hold · `be-oneself`: own password and sessions · `write` to the cloud · `administer` the people of this console. */
export type Verb = 'read' | 'be-oneself' | 'write' | 'administer'

export const ROLE_FOR = { read: 'viewer', 'be-oneself': 'viewer', write: ROLE_TO_WRITE, administer: 'admin' } as const satisfies Record<
  Verb,
  Role
>

/**
 * Before it is known which account it is about. Everybody who is signed in may read (without a grant there is nothing to see); people
 * are looked after by those who are admin for all accounts.
 */
export const may = (grants: readonly Grant[], verb: Verb): boolean => {
  switch (verb) {
    case 'read':
    case 'be-oneself':
      return true
    case 'write':
      return reaches(strongestRole(grants), ROLE_FOR.write)
    case 'administer':
      return looksAfterPeople(grants)
  }
}
