import { expect, test } from 'vitest'
import { contextOf } from '@/server/context'
import { endSession, endSessions } from '@/server/people/end-sessions'
import { listPeople } from '@/server/people/list-people'
import { IDLE_MS } from '@/server/people/read-actor'
import { signOut } from '@/server/people/sign-out'
import { ANY_READ, HOUR_MS, inConsoles, signedIn, standing } from '@/server/people/test-setup/in-consoles'
import { browserOf, contextFor, joined } from '@/server/people/test-setup/people-under-test'

inConsoles((newConsole) => {
  test('whoever joined is known by the cookie, with the role as it is now', async () => {
    const made = await newConsole()
    const session = await joined(made, 'li.wei@example.com', 'viewer')

    const context = await contextFor(made, session)

    expect(context.actor).toMatchObject({ email: 'li.wei@example.com', grants: [{ accountId: '*', role: 'viewer' }] })
  })

  test('a cookie that nobody signed opens nothing', async () => {
    const made = await newConsole()
    const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))
    headers.set('cookie', `${headers.get('cookie')?.slice(0, -12)}AAAAAAAAAAAA`)

    expect(await contextOf(made, headers, ANY_READ)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
  })

  test('over https the cookie is for this host alone, and never sent without encryption', async () => {
    const made = await newConsole({ baseUrl: 'https://snapshots.example' })
    const { sessionToken } = await joined(made, 'li.wei@example.com')

    const shown = await made.auth.api.showSession({ body: { token: sessionToken }, headers: new Headers(), returnHeaders: true })

    const cookie = shown.headers.get('set-cookie')
    expect(cookie).toMatch(/^__Host-snapshot-console-session=/)
    for (const word of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(word)
    expect(cookie).not.toContain('Domain=')
  })

  test('half an hour without use ends it, use in between does not', async () => {
    const made = await newConsole()
    const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))

    for (let used = 0; used < 3; used += 1) {
      await made.clock.pass(IDLE_MS - 1_000)
      expect(await contextOf(made, headers, ANY_READ)).toMatchObject({ ok: true })
    }
    await made.clock.pass(IDLE_MS + 1_000)

    expect(await contextOf(made, headers, ANY_READ)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
  })

  test('twelve hours end it, used or not', async () => {
    const made = await newConsole()
    const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))

    for (let passed = 0; passed < 12 * HOUR_MS; passed += IDLE_MS / 2) {
      expect(await contextOf(made, headers, ANY_READ)).toMatchObject({ ok: true })
      await made.clock.pass(IDLE_MS / 2)
    }

    expect(await contextOf(made, headers, ANY_READ)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
  })

  test('signed out is signed out: the old cookie opens nothing', async () => {
    const made = await newConsole()
    const session = await joined(made, 'li.wei@example.com')
    const headers = await browserOf(made, session)

    await signOut(await contextFor(made, session))

    expect(await contextOf(made, headers, ANY_READ)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
  })

  test('everywhere else can be signed out at once, and one by one', async () => {
    const made = await newConsole()
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
    const made = await newConsole()
    const [mine, theirs] = [await joined(made, 'li.wei@example.com'), await joined(made, 'zhang@example.com')]
    const context = await contextFor(made, mine)

    expect(await endSessions(context, { personId: theirs.personId })).toMatchObject({ ok: false, problem: { kind: 'forbidden' } })
    expect(await endSession(context, { personId: theirs.personId, sessionId: 'x' })).toMatchObject({ ok: false })
    expect(await standing(made, [theirs])).toHaveLength(1)
  })
})
