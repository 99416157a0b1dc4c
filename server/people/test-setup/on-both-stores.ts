import { asc } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { contextOf } from '@/server/context'
import { signIn } from '@/server/people/sign-in'
import { browserOf, doorUnderTest, PASSWORD, runtimeUnderTest } from '@/server/people/test-setup/people-under-test'
import type { OpenedSession } from '@/server/people/visitor'
import type { Runtime } from '@/server/runtime'
import type { Store } from '@/server/store/database'
import { auditEvents } from '@/server/store/schema'
import { STORE_KINDS, type StoresUnderTest } from '@/server/store/test-setup/stores-under-test'

type Settings = Parameters<typeof runtimeUnderTest>[1]

/** A console with an empty store of its own. */
export type NewConsole = (settings?: Settings) => Promise<ReturnType<typeof runtimeUnderTest>>

/** The same tests with the embedded store and with a real PostgreSQL. */
export const onBothStores = (tests: (newConsole: NewConsole) => void): void => {
  describe.each(Object.entries(STORE_KINDS))('in %s', (_, start) => {
    let stores: StoresUnderTest
    const open: Store[] = []
    beforeAll(async () => {
      stores = await start()
    }, 60_000)
    afterAll(() => stores.stop())
    afterEach(async () => {
      for (const store of open.splice(0)) await store.close().catch(() => undefined)
    })

    tests(async (settings) => {
      const store = await stores.fresh()
      open.push(store)
      return runtimeUnderTest(store, settings)
    })
  })
}

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
