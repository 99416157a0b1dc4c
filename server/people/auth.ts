import 'server-only'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { betterAuth } from 'better-auth/minimal'
import { nextCookies } from 'better-auth/next-js'
import { z } from 'zod'
import { paths } from '@/lib/paths'
import type { OidcSetting } from '@/server/config/env'
import { directory } from '@/server/people/directory'
import type { Database } from '@/server/store/database'
import { people, sessions, signInMethods, verifications } from '@/server/store/schema'

/** A session ends after this, used or not; that it also ends unused is our own rule (read-actor.ts). */
export const SESSION_LIFETIME_MS = 12 * 3_600_000
export const SESSION_COOKIE = 'snapshot-console-session'
/** The only address of better-auth that is served is the callback under this one. */
const AUTH_PATH = '/api/auth'

export type AuthOptions = {
  database: Database
  baseUrl: string
  secret: string
  oidc: OidcSetting | null
  /** Called with each new session of the identity provider, before it is made. @throws to prevent it. */
  beforeDirectorySession(personId: string): Promise<void>
}

/**
 * Sessions, their signed cookies and the identity provider. Passwords, people and what they may do are ours: nothing of better-auth is
 * reachable from outside but the callback (app/api/auth).
 */
export const createAuth = ({ database, baseUrl, secret, oidc, beforeDirectorySession }: AuthOptions) => {
  const isHttps = baseUrl.startsWith('https:')
  return betterAuth({
    baseURL: baseUrl,
    basePath: AUTH_PATH,
    secret,
    trustedOrigins: [baseUrl],
    database: drizzleAdapter(database, {
      provider: 'pg',
      schema: { user: people, session: sessions, account: signInMethods, verification: verifications },
    }),
    // its messages may repeat what a person or a provider sent
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: false },
    account: { accountLinking: { enabled: false } },
    session: { expiresIn: SESSION_LIFETIME_MS / 1_000, disableSessionRefresh: true, cookieCache: { enabled: false } },
    onAPIError: { errorURL: `${baseUrl}${paths.signIn()}` },
    advanced: {
      cookiePrefix: 'snapshot-console',
      // the prefix of a secure name is ours: `__Host-` keeps other hosts of the domain out too
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, path: '/', sameSite: 'lax', secure: isHttps },
      cookies: { session_token: { name: isHttps ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE } },
    },
    databaseHooks: {
      // the console never calls the provider again in a person's name, so its tokens are not kept
      account: { create: { before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }) } },
      session: {
        create: {
          before: async ({ userId }) => {
            await beforeDirectorySession(userId)
          },
        },
      },
    },
    plugins: [...(oidc === null ? [] : [directory(oidc)]), showSession, ownCookies()],
  })
}

export type Auth = ReturnType<typeof createAuth>

/** Gives the browser the cookie of a session that is in the store. Not reachable from outside. */
const showSession = {
  id: 'show-session',
  endpoints: {
    showSession: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ token: z.string() }) }, async (context) => {
      const found = await context.context.internalAdapter.findSession(context.body.token)
      if (found === null) throw new Error('no such session')
      await setSessionCookie(context, found)
      return null
    }),
  },
} as const

/**
 * Cookies for the browser from calls of our own. Not from reading a session, which takes the cookie of an ended one away: in an action
 * every cookie makes Next.js draw the page anew, and that would lead from an open form to the sign-in page.
 */
const ownCookies = () => {
  const { hooks, ...rest } = nextCookies()
  const matcher = ({ path }: { path?: string }): boolean => path !== '/get-session'
  return { ...rest, hooks: { after: hooks.after.map((hook) => ({ ...hook, matcher })) } }
}
