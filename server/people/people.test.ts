import { asc } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { contextOf, grantedAccount } from '@/server/context'
import { changeGrants } from '@/server/people/change-grants'
import { changePassword } from '@/server/people/change-password'
import { disablePerson, enablePerson } from '@/server/people/disable-person'
import { endSession, endSessions } from '@/server/people/end-sessions'
import { readInvitation } from '@/server/people/invitation'
import { invite, renewPassword, withdrawInvitation } from '@/server/people/invite'
import { join } from '@/server/people/join'
import { listPeople } from '@/server/people/list-people'
import { IDLE_MS } from '@/server/people/read-actor'
import { setupLink } from '@/server/people/setup-link'
import { signIn } from '@/server/people/sign-in'
import { signInAs } from '@/server/people/sign-in-as'
import { signOut } from '@/server/people/sign-out'
import {
  BASE_URL,
  browserOf,
  contextFor,
  doorUnderTest,
  joined,
  PASSWORD,
  runtimeUnderTest,
  tokenOf,
} from '@/server/people/test-setup/people-under-test'
import type { Runtime } from '@/server/runtime'
import type { Store } from '@/server/store/database'
import { auditEvents } from '@/server/store/schema'
import { STORE_KINDS, type StoresUnderTest } from '@/server/store/test-setup/stores-under-test'

const EVERYTHING = { verb: 'read', event: 'read', via: 'get' } as const
const HOUR_MS = 3_600_000

describe.each(Object.entries(STORE_KINDS))('in %s', (_, start) => {
  let stores: StoresUnderTest
  const open: Store[] = []
  beforeAll(async () => {
    stores = await start()
  }, 60_000)
  afterAll(() => stores.stop())
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close()
  })

  const console = async (...settings: Parameters<typeof runtimeUnderTest> extends [unknown, ...infer Rest] ? Rest : never) => {
    const store = await stores.fresh()
    open.push(store)
    return runtimeUnderTest(store, ...settings)
  }

  const told = async ({ database }: Runtime) =>
    (await database.select().from(auditEvents).orderBy(asc(auditEvents.sequence))).map(({ event, outcome, code }) => [event, outcome, code])

  describe('sessions', () => {
    test('whoever joined is known by the cookie, with the role as it is now', async () => {
      const made = await console()
      const session = await joined(made, 'li.wei@example.com', 'viewer')

      const context = await contextFor(made, session)

      expect(context.actor).toMatchObject({ email: 'li.wei@example.com', grants: [{ accountId: '*', role: 'viewer' }] })
    })

    test('a cookie that nobody signed opens nothing', async () => {
      const made = await console()
      const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))
      headers.set('cookie', `${headers.get('cookie')?.slice(0, -12)}AAAAAAAAAAAA`)

      expect(await contextOf(made, headers, EVERYTHING)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
    })

    test('half an hour without use ends it, use in between does not', async () => {
      const made = await console()
      const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))

      for (let used = 0; used < 3; used += 1) {
        await made.clock.pass(IDLE_MS - 1_000)
        expect(await contextOf(made, headers, EVERYTHING)).toMatchObject({ ok: true })
      }
      await made.clock.pass(IDLE_MS + 1_000)

      expect(await contextOf(made, headers, EVERYTHING)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
    })

    test('twelve hours end it, used or not', async () => {
      const made = await console()
      const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))

      for (let passed = 0; passed < 12 * HOUR_MS; passed += IDLE_MS / 2) {
        expect(await contextOf(made, headers, EVERYTHING)).toMatchObject({ ok: true })
        await made.clock.pass(IDLE_MS / 2)
      }

      expect(await contextOf(made, headers, EVERYTHING)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
    })

    test('signed out is signed out: the old cookie opens nothing', async () => {
      const made = await console()
      const session = await joined(made, 'li.wei@example.com')
      const headers = await browserOf(made, session)

      await signOut(await contextFor(made, session))

      expect(await contextOf(made, headers, EVERYTHING)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
    })

    test('everywhere else can be signed out at once, and one by one', async () => {
      const made = await console()
      const here = await joined(made, 'li.wei@example.com')
      const others = [await signedIn(made), await signedIn(made)]
      const context = await contextFor(made, here)

      const listed = await listPeople(context)
      const sessions = listed.ok ? (listed.value.people[0]?.sessions ?? []) : []
      expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
      const [other] = sessions.filter(({ isThis }) => !isThis)
      await endSession(context, { personId: here.personId, sessionId: other?.sessionId ?? '' })
      expect(await standing(made, others)).toHaveLength(1)
      await endSessions(context, { personId: here.personId })

      expect(await standing(made, others)).toEqual([])
      expect(await standing(made, [here])).toHaveLength(1)
    })

    test("nobody ends somebody else's session without looking after people", async () => {
      const made = await console()
      const [mine, theirs] = [await joined(made, 'li.wei@example.com'), await joined(made, 'zhang@example.com')]
      const context = await contextFor(made, mine)

      expect(await endSessions(context, { personId: theirs.personId })).toMatchObject({ ok: false, problem: { kind: 'forbidden' } })
      expect(await endSession(context, { personId: theirs.personId, sessionId: 'x' })).toMatchObject({ ok: false })
      expect(await standing(made, [theirs])).toHaveLength(1)
    })
  })

  const signedIn = async (made: Runtime, email = 'li.wei@example.com') => {
    const result = await signIn(doorUnderTest(made), { email, password: PASSWORD })
    if (!result.ok) throw new Error(result.problem.kind)
    return result.value
  }

  const standing = async (made: Runtime, sessions: readonly Awaited<ReturnType<typeof signedIn>>[]) => {
    const seen = await Promise.all(
      sessions.map(async (session) => {
        const headers = await browserOf(made, session).catch(() => null)
        return headers === null ? null : contextOf(made, headers, EVERYTHING)
      }),
    )
    return seen.filter((context) => context?.ok)
  }

  describe('passwords', () => {
    test.each([
      ['a wrong password', 'li.wei@example.com', 'not the password'],
      ['somebody who is not here', 'nobody@example.com', PASSWORD],
    ])('%s is refused in the same words', async (_case, email, password) => {
      const made = await console()
      await joined(made, 'li.wei@example.com')

      expect(await signIn(doorUnderTest(made), { email, password })).toEqual({ ok: false, problem: { kind: 'wrong-password' } })
      expect(await told(made)).toContainEqual(['sign-in', 'denied', 'wrong-password'])
    })

    test('somebody who is not here takes as long to refuse as a wrong password', async () => {
      const made = await console()
      await joined(made, 'li.wei@example.com')
      await signIn(doorUnderTest(made), { email: 'first@example.com', password: 'makes what is compared with' })
      const tookMs = async (email: string) => {
        const startedAt = performance.now()
        await signIn(doorUnderTest(made), { email, password: 'not the password' })
        return performance.now() - startedAt
      }
      const known = [await tookMs('li.wei@example.com'), await tookMs('li.wei@example.com'), await tookMs('li.wei@example.com')]
      const unknown = [await tookMs('nobody@example.com'), await tookMs('nobody@example.com'), await tookMs('nobody@example.com')]

      // a hash is most of it; without one it would be a small part
      expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2)
    })

    test('the sixth wrong password in a row has to wait, whatever it is', async () => {
      const made = await console()
      await joined(made, 'li.wei@example.com')
      const tries = { email: 'li.wei@example.com', password: 'not the password' }

      const answers = []
      for (let tried = 0; tried < 6; tried += 1) answers.push(await signIn(doorUnderTest(made), tries))
      const right = await signIn(doorUnderTest(made), { ...tries, password: PASSWORD })

      expect(answers.map((answer) => !answer.ok && answer.problem.kind)).toEqual([...Array(5).fill('wrong-password'), 'too-many-tries'])
      expect(right).toMatchObject({ ok: false, problem: { kind: 'too-many-tries' } })
    })

    test('a hundred at once get no more than five tries', async () => {
      const made = await console()
      await joined(made, 'li.wei@example.com')

      const answers = await Promise.all(
        Array.from({ length: 100 }, () => signIn(doorUnderTest(made), { email: 'li.wei@example.com', password: 'no' })),
      )

      expect(answers.filter((answer) => !answer.ok && answer.problem.kind === 'wrong-password')).toHaveLength(5)
    }, 60_000)

    test('a restart does not forget the wrong passwords', async () => {
      const made = await console()
      await joined(made, 'li.wei@example.com')
      for (let tried = 0; tried < 5; tried += 1) await signIn(doorUnderTest(made), { email: 'li.wei@example.com', password: 'no' })

      const again = runtimeUnderTest(made.store)

      expect(await signIn(doorUnderTest(again), { email: 'li.wei@example.com', password: 'no' })).toMatchObject({
        problem: { kind: 'too-many-tries' },
      })
    })

    test('whoever guesses elsewhere cannot lock a person out of the browser they have used before', async () => {
      const made = await console()
      const { deviceId } = await joined(made, 'li.wei@example.com')
      for (let tried = 0; tried < 60; tried += 1) {
        const address = `192.0.2.${tried}`
        await signIn(doorUnderTest(made, { address }), { email: 'li.wei@example.com', password: 'no' })
      }
      const right = { email: 'li.wei@example.com', password: PASSWORD }

      expect(await signIn(doorUnderTest(made), right)).toMatchObject({ ok: false })
      expect(await signIn(doorUnderTest(made, { deviceId }), right)).toMatchObject({ ok: true })
    }, 60_000)

    test('a device that claims to be known, and is not, gets no more tries', async () => {
      const made = await console()
      await joined(made, 'li.wei@example.com')

      const answers = []
      for (let tried = 0; tried < 7; tried += 1) {
        const deviceId = String(tried).padStart(43, 'A')
        answers.push(await signIn(doorUnderTest(made, { deviceId }), { email: 'li.wei@example.com', password: 'no' }))
      }

      expect(answers.at(-1)).toMatchObject({ problem: { kind: 'too-many-tries' } })
    })

    test('a changed password ends all other sessions, and the old one opens nothing', async () => {
      const made = await console()
      const here = await joined(made, 'li.wei@example.com')
      const other = await signedIn(made)
      const context = await contextFor(made, here)

      expect(await changePassword(context, { current: 'wrong', next: 'a new password' })).toMatchObject({
        problem: { kind: 'wrong-password' },
      })
      expect(await changePassword(context, { current: PASSWORD, next: 'a new password' })).toEqual({ ok: true, value: null })

      expect(await standing(made, [here, other])).toHaveLength(1)
      expect(await signIn(doorUnderTest(made), { email: 'li.wei@example.com', password: PASSWORD })).toMatchObject({ ok: false })
      expect(await signIn(doorUnderTest(made), { email: 'li.wei@example.com', password: 'a new password' })).toMatchObject({ ok: true })
    })
  })

  describe('links', () => {
    const linkFor = async (made: Runtime, email: string) => {
      const admin = await contextFor(made, await joined(made, 'admin@example.com', 'admin'), { verb: 'administer' })
      const made1 = await invite(admin, { email, grants: [{ accountId: 'default', role: 'operator' }] })
      if (!made1.ok) throw new Error(made1.problem.kind)
      return { admin, token: tokenOf(made1.value.address) }
    }
    const words = { name: 'Li Wei', email: 'somebody.else@example.com', password: PASSWORD }

    test('a link makes the person it was made for, once', async () => {
      const made = await console()
      const { token } = await linkFor(made, 'li.wei@example.com')

      const first = await join(doorUnderTest(made), { token, ...words })
      const second = await join(doorUnderTest(made), { token, ...words })

      if (!first.ok) throw new Error(first.problem.kind)
      expect((await contextFor(made, first.value)).actor).toMatchObject({
        email: 'li.wei@example.com',
        grants: [{ accountId: 'default', role: 'operator' }],
      })
      expect(second).toEqual({ ok: false, problem: { kind: 'link-not-valid' } })
    })

    test('two who use a link at once make one person', async () => {
      const made = await console()
      const { token } = await linkFor(made, 'li.wei@example.com')

      const both = await Promise.all([1, 2].map(() => join(doorUnderTest(made), { token, ...words }).catch(() => null)))

      expect(both.filter((result) => result?.ok)).toHaveLength(1)
    })

    test('a link that was withdrawn, is too old or was made up opens nothing', async () => {
      const made = await console()
      const { admin, token } = await linkFor(made, 'li.wei@example.com')
      const people = await listPeople(admin)
      const invitationId = people.ok ? (people.value.invitations[0]?.invitationId ?? '') : ''

      expect(await readInvitation(doorUnderTest(made), { token })).toMatchObject({ ok: true, value: { email: 'li.wei@example.com' } })
      await withdrawInvitation(admin, { invitationId })
      const another = await invite(admin, { email: 'zhang@example.com', grants: [] })
      await made.clock.pass(73 * HOUR_MS)

      expect(await join(doorUnderTest(made), { token, ...words })).toMatchObject({ problem: { kind: 'link-not-valid' } })
      expect(await join(doorUnderTest(made), { token: another.ok ? tokenOf(another.value.address) : '', ...words })).toMatchObject({
        problem: { kind: 'link-not-valid' },
      })
      expect(await readInvitation(doorUnderTest(made), { token: 'made up' })).toMatchObject({ problem: { kind: 'link-not-valid' } })
    })

    test('a link for a new password keeps the person, ends the sessions and drops the old password', async () => {
      const made = await console()
      const li = await joined(made, 'li.wei@example.com', 'viewer')
      const { admin } = await linkFor(made, 'other@example.com')
      const link = await renewPassword(admin, { personId: li.personId })
      if (!link.ok) throw new Error(link.problem.kind)

      const result = await join(doorUnderTest(made), { token: tokenOf(link.value.address), ...words, password: 'a new password' })

      expect(result).toMatchObject({ ok: true, value: { personId: li.personId } })
      expect(await standing(made, [li])).toEqual([])
      expect(await signIn(doorUnderTest(made), { email: 'li.wei@example.com', password: PASSWORD })).toMatchObject({ ok: false })
    })

    test('the first administrator comes by the link of the start, and there is no other after that', async () => {
      const made = await console({ cloud: { kind: 'alibaba', endpoint: null, protocol: 'https', key: null } })
      const [first, second] = [await setupLink(made), await setupLink(made)]
      const [old, token] = [tokenOf(first ?? ''), tokenOf(second ?? '')]

      expect(await join(doorUnderTest(made), { token: old, ...words })).toMatchObject({ problem: { kind: 'link-not-valid' } })
      expect(await join(doorUnderTest(made), { token, ...words })).toMatchObject({ ok: true })
      expect(await setupLink(made)).toBeNull()
      expect(await join(doorUnderTest(made), { token, ...words })).toMatchObject({ problem: { kind: 'link-not-valid' } })
    })
  })

  describe('roles', () => {
    test('a role that is withdrawn counts from the next request', async () => {
      const made = await console()
      const admin = await contextFor(made, await joined(made, 'admin@example.com', 'admin'), { verb: 'administer' })
      const li = await joined(made, 'li.wei@example.com', 'operator')
      const headers = await browserOf(made, li)
      const write = { verb: 'write', event: 'create-snapshot', via: 'action' } as const
      expect(await contextOf(made, headers, write)).toMatchObject({ ok: true })

      await changeGrants(admin, { personId: li.personId, grants: [{ accountId: '*', role: 'viewer' }] })

      expect(await contextOf(made, headers, write)).toEqual({ ok: false, problem: { kind: 'forbidden', needs: 'operator' } })
      expect((await told(made)).at(-1)).toEqual(['create-snapshot', 'denied', null])
    })

    test('an account of somebody else looks exactly like one that is not there', async () => {
      const made = await console()
      const li = await contextFor(made, await joined(made, 'li.wei@example.com', [{ accountId: 'prod', role: 'operator' }]))

      const notMine = await grantedAccount(li, 'default', { event: 'read' })
      const notThere = await grantedAccount(li, 'nobody', { event: 'read' })

      expect(notMine).toEqual({ ok: false, problem: { kind: 'not-found', what: 'account', id: 'default' } })
      expect(notThere).toEqual({ ok: false, problem: { kind: 'not-found', what: 'account', id: 'nobody' } })
      expect((await told(made)).slice(-2)).toEqual([
        ['read', 'denied', null],
        ['read', 'denied', null],
      ])
    })

    test('a viewer of one account may look at it, not write to it', async () => {
      const made = await console()
      const grants = [
        { accountId: 'default', role: 'viewer' },
        { accountId: 'prod', role: 'operator' },
      ] as const
      const li = await contextFor(made, await joined(made, 'li.wei@example.com', grants), { verb: 'write', event: 'create-snapshot' })

      expect(await grantedAccount(li, 'default', { event: 'read' })).toMatchObject({ ok: true })
      expect(await grantedAccount(li, 'default', { event: 'create-snapshot' })).toEqual({
        ok: false,
        problem: { kind: 'forbidden', needs: 'operator' },
      })
    })

    test('whoever is disabled is out at once, and comes back with the old roles', async () => {
      const made = await console()
      const admin = await contextFor(made, await joined(made, 'admin@example.com', 'admin'), { verb: 'administer' })
      const li = await joined(made, 'li.wei@example.com')

      await disablePerson(admin, { personId: li.personId })
      expect(await standing(made, [li])).toEqual([])
      expect(await signIn(doorUnderTest(made), { email: 'li.wei@example.com', password: PASSWORD })).toMatchObject({
        problem: { kind: 'wrong-password' },
      })
      await enablePerson(admin, { personId: li.personId })

      expect((await contextFor(made, await signedIn(made))).actor.grants).toEqual([{ accountId: '*', role: 'operator' }])
    })

    test('the last administrator can neither be disabled nor become anything else', async () => {
      const made = await console()
      const session = await joined(made, 'admin@example.com', 'admin')
      const admin = await contextFor(made, session, { verb: 'administer' })

      const { personId } = session
      expect(await disablePerson(admin, { personId })).toMatchObject({ problem: { kind: 'last-admin' } })
      expect(await changeGrants(admin, { personId, grants: [] })).toMatchObject({ problem: { kind: 'last-admin' } })
    })

    test('looking after people needs an administrator for all accounts', async () => {
      const made = await console()
      const headers = await browserOf(made, await joined(made, 'li.wei@example.com', [{ accountId: 'default', role: 'admin' }]))

      expect(await contextOf(made, headers, { verb: 'administer', event: 'invite', via: 'action' })).toEqual({
        ok: false,
        problem: { kind: 'forbidden', needs: 'admin' },
      })
    })

    test('with no room left to write nothing is begun, and reading goes on', async () => {
      const made = await console()
      const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))
      const full = { ...made, store: { ...made.store, hasRoom: async () => false } }

      expect(await contextOf(full, headers, { verb: 'write', event: 'create-snapshot', via: 'action' })).toEqual({
        ok: false,
        problem: { kind: 'store-unavailable', cause: 'full' },
      })
      expect(await contextOf(full, headers, EVERYTHING)).toMatchObject({ ok: true })
    })

    test('a store that is gone is told as that, not as a surprise', async () => {
      const made = await console()
      const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))
      if (made.store.kind === 'embedded') return
      await made.store.close()
      open.splice(0)

      expect(await contextOf(made, headers, EVERYTHING)).toEqual({ ok: false, problem: { kind: 'store-unavailable', cause: 'away' } })
    })

    test('an action from another place than this console is refused, also with the right cookie', async () => {
      const made = await console()
      const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))
      headers.set('origin', `${BASE_URL}.evil.example`)

      expect(await contextOf(made, headers, { verb: 'write', event: 'create-snapshot', via: 'action' })).toMatchObject({
        problem: { kind: 'foreign-origin' },
      })
    })
  })

  describe('one click', () => {
    test.each(['viewer', 'operator', 'admin'] as const)('lets in as %s, in the sandbox', async (role) => {
      const made = await console()

      const result = await signInAs(doorUnderTest(made), { role })

      if (!result.ok) throw new Error(result.problem.kind)
      expect((await contextFor(made, result.value)).actor.grants).toEqual([{ accountId: '*', role }])
    })

    test('does not exist with a real cloud', async () => {
      const made = await console({ cloud: { kind: 'alibaba', endpoint: null, protocol: 'https', key: null } })

      expect(await signInAs(doorUnderTest(made), { role: 'viewer' })).toMatchObject({ ok: false, problem: { kind: 'forbidden' } })
    })
  })
})
