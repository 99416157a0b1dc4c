import type { Grant, Role } from '@/lib/people/grant'

export const SIGN_IN_KINDS = ['password', 'directory', 'sandbox'] as const
/** `directory`: the identity provider. `sandbox`: one click, in a console of the sandbox only. */
export type SignInKind = (typeof SIGN_IN_KINDS)[number]

/** Whoever looks at the page; all that the browser knows of them. */
export type Self = { personId: string; name: string; email: string; grants: readonly Grant[] }

/** Times are ISO 8601 in UTC. */
export type SessionRow = {
  sessionId: string
  address: string | null
  /** What the browser calls itself. */
  userAgent: string | null
  createdAt: string
  usedAt: string
  /** The one of whoever asks. */
  isThis: boolean
}

export type PersonRow = {
  personId: string
  name: string
  email: string
  grants: readonly Grant[]
  /** What the identity provider gives, for all accounts. It is not among the grants. */
  directoryRole: Role | null
  isDisabled: boolean
  signsInWith: readonly SignInKind[]
  sessions: readonly SessionRow[]
}

export type InvitationRow = {
  invitationId: string
  /** `null`: whoever uses the link chooses it. */
  email: string | null
  grants: readonly Grant[]
  /** Name; `null`: the console itself, at its start. */
  invitedBy: string | null
  /** For a new password of somebody who is here already. */
  personId: string | null
  expiresAt: string
}

export type PeopleList = { people: readonly PersonRow[]; invitations: readonly InvitationRow[] }

/** A one-time link, shown once: the console keeps only its hash. */
export type OneTimeLink = { address: string; expiresAt: string }

/** What a one-time link is for. */
export type OpenInvitation = { email: string | null; name: string | null; isNewPassword: boolean }
