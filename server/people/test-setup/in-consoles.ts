import { asc } from 'drizzle-orm'
import { contextOf } from '@/server/context'
import { signIn } from '@/server/people/sign-in'
import { browserOf, doorUnderTest, PASSWORD, runtimeUnderTest } from '@/server/people/test-setup/people-under-test'
import type { OpenedSession } from '@/server/people/visitor'
import type { Runtime } from '@/server/runtime'
import { auditEvents } from '@/server/store/schema'
import { onBothStores } from '@/server/store/test-setup/on-both-stores'

type Settings = Parameters<typeof runtimeUnderTest>[1]

/** A console with an empty store of its own. */
export type NewConsole = (settings?: Settings) => Promise<ReturnType<typeof runtimeUnderTest>>

/** The same tests with a console on the embedded store and with one on a real PostgreSQL. */
export const inConsoles = (tests: (newConsole: NewConsole) => void): void =>
  onBothStores((freshStore) => tests(async (settings) => runtimeUnderTest(await freshStore(), settings)))

/** What any page asks for. */
export const ANY_READ = { verb: 'read', event: 'read', via: 'get' } as const

export const HOUR_MS = 3_600_000

/** What the audit was told, in its order: event, outcome, code. */
export const told = async ({ database }: Runtime) =>
  (await database.select().from(auditEvents).orderBy(asc(auditEvents.sequence))).map(({ event, outcome, code }) => [event, outcome, code])

export const signedIn = async (made: Runtime, email = 'li.wei@example.com'): Promise<OpenedSession> => {
  const result = await signIn(doorUnderTest(made), { email, password: PASSWORD })
  if (!result.ok) throw new Error(result.problem.kind)
  return result.value
}

/** Those of the sessions that still open the console. */
export const standing = async (made: Runtime, sessions: readonly OpenedSession[]) => {
  const seen = await Promise.all(
    sessions.map(async (session) => {
      const headers = await browserOf(made, session).catch(() => null)
      return headers === null ? null : contextOf(made, headers, ANY_READ)
    }),
  )
  return seen.filter((context) => context?.ok)
}
