import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { APIError } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { z } from 'zod'
import { ALL_ACCOUNTS, type Role, strongestRole } from '@/lib/people/grant'
import type { OidcSetting } from '@/server/config/env'
import type { OidcRules } from '@/server/config/oidc-rules'

export const PROVIDER_ID = 'oidc'

/** What the provider said of the person who comes back from it, within one request. */
export type Admission = { role: Role; email: string }

/** Carries the admission of one request from the check of the claims to the making of the session. */
export const admissions = new AsyncLocalStorage<{ current: Admission | null; address: string | null }>()

/** Ends a sign-in; better-auth answers it without a word of its own in the log. */
export class NotAdmitted extends APIError {
  constructor() {
    super('FORBIDDEN')
  }
}

/** The identity provider: code flow with PKCE, state and nonce; the id token must verify against the provider's keys, or nobody comes in. */
export const directory = ({ issuer, clientId, clientSecret, ...rules }: OidcSetting) =>
  genericOAuth({
    config: [
      {
        providerId: PROVIDER_ID,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        overrideUserInfo: true,
        // called with claims that were verified: of the id token, or of the user info of the same subject
        mapProfileToUser: (profile) => {
          const claims = claimsSchema.safeParse(profile)
          const role = claims.success ? admit(claims.data, rules) : null
          const kept = admissions.getStore()
          if (!claims.success || role === null || kept === undefined) throw new NotAdmitted()
          const { email, name, preferred_username: otherName, email_verified: isVerified } = claims.data
          kept.current = { role, email }
          return { email, name: name ?? otherName ?? email, emailVerified: isVerified === true }
        },
      },
    ],
  })

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(254).toLowerCase(),
  email_verified: z.boolean().optional(),
  name: z.string().min(1).max(200).optional(),
  preferred_username: z.string().min(1).max(200).optional(),
  groups: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
})

export type Claims = z.infer<typeof claimsSchema>

/** The role that the provider's groups give, else `viewer` for a verified e-mail of an allowed domain; `null`: not let in. */
export const admit = ({ email, email_verified, groups }: Claims, { domains, roles }: OidcRules): Role | null => {
  const byGroup = roles.filter(({ group }) => groups.includes(group)).map(({ role }) => ({ role, accountId: ALL_ACCOUNTS }))
  const role = strongestRole(byGroup)
  if (role !== null) return role
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return email_verified === true && domains.includes(domain) ? 'viewer' : null
}
