import 'server-only'
import { z } from 'zod'
import { ROLES, type Role } from '@/lib/people/grant'
import { startSentences } from '@/server/config/start-sentences'

/** Who of an identity provider may come in. Roles by group win over the `viewer` that everybody of a domain is. */
export type OidcRules = { domains: readonly string[]; roles: readonly { group: string; role: Role }[] }

const parts = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

/** `example.com,example.org` */
export const oidcDomains = parts
  .transform((domains) => domains.map((domain) => domain.toLowerCase()))
  .refine((domains) => domains.every((domain) => /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$/.test(domain)), {
    error: ({ input }) => startSentences.OIDC_DOMAINS(input),
  })

/** `ops=operator,leads=admin`; a group may hold `=` itself, the role stands behind the last one. */
export const oidcRoles = parts.transform((list, context) =>
  list.flatMap((part) => {
    const at = part.lastIndexOf('=')
    const group = part.slice(0, Math.max(at, 0)).trim()
    const role = ROLES.find((known) => known === part.slice(at + 1).trim())
    if (group !== '' && role !== undefined) return [{ group, role }]
    context.addIssue({ code: 'custom', message: startSentences.OIDC_ROLES(part) })
    return []
  }),
)
