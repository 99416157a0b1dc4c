import { describe, expect, test } from 'vitest'
import { contextOf, grantedAccount } from '@/server/context'
import { changeGrants } from '@/server/people/change-grants'
import { disablePerson, enablePerson } from '@/server/people/disable-person'
import { signIn } from '@/server/people/sign-in'
import { signInAs } from '@/server/people/sign-in-as'
import { ANY_READ, inConsoles, signedIn, standing, told } from '@/server/people/test-setup/in-consoles'
import { BASE_URL, browserOf, contextFor, doorUnderTest, joined, PASSWORD } from '@/server/people/test-setup/people-under-test'
import { StoreFull } from '@/server/store/store-failure'

inConsoles((newConsole) => {
  test('a role that is withdrawn counts from the next request', async () => {
    const made = await newConsole()
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
    const made = await newConsole()
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
    const made = await newConsole()
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
    const made = await newConsole()
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
    const made = await newConsole()
    const session = await joined(made, 'admin@example.com', 'admin')
    const admin = await contextFor(made, session, { verb: 'administer' })

    const { personId } = session
    expect(await disablePerson(admin, { personId })).toMatchObject({ problem: { kind: 'last-admin' } })
    expect(await changeGrants(admin, { personId, grants: [] })).toMatchObject({ problem: { kind: 'last-admin' } })
  })

  test('looking after people needs an administrator for all accounts', async () => {
    const made = await newConsole()
    const headers = await browserOf(made, await joined(made, 'li.wei@example.com', [{ accountId: 'default', role: 'admin' }]))

    expect(await contextOf(made, headers, { verb: 'administer', event: 'invite', via: 'action' })).toEqual({
      ok: false,
      problem: { kind: 'forbidden', needs: 'admin' },
    })
  })

  test('with no room left to write nothing is begun, and reading goes on', async () => {
    const made = await newConsole()
    const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))
    const full = { ...made, store: { ...made.store, hasRoom: async () => false } }

    expect(await contextOf(full, headers, { verb: 'write', event: 'create-snapshot', via: 'action' })).toEqual({
      ok: false,
      problem: { kind: 'store-unavailable', cause: 'full' },
    })
    expect(await contextOf(full, headers, ANY_READ)).toMatchObject({ ok: true })
  })

  test('with no room left, a denial that could not be recorded is no answer either', async () => {
    const made = await newConsole()
    const li = await contextFor(made, await joined(made, 'li.wei@example.com', 'viewer'))
    made.store.hasRoom = async () => false

    await expect(grantedAccount(li, 'nobody', { event: 'read' })).rejects.toThrow(StoreFull)
  })

  test('with no room left nothing is taken out either: an export is written down', async () => {
    const made = await newConsole()
    const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))
    made.store.hasRoom = async () => false

    expect(await contextOf(made, headers, { verb: 'read', event: 'export-audit', via: 'get' })).toEqual({
      ok: false,
      problem: { kind: 'store-unavailable', cause: 'full' },
    })
  })

  test('a store that is gone is told as that, not as a surprise', async () => {
    const made = await newConsole()
    const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))
    if (made.store.kind === 'embedded') return
    await made.store.close()

    expect(await contextOf(made, headers, ANY_READ)).toEqual({ ok: false, problem: { kind: 'store-unavailable', cause: 'away' } })
  })

  test('an action from another place than this console is refused, also with the right cookie', async () => {
    const made = await newConsole()
    const headers = await browserOf(made, await joined(made, 'li.wei@example.com'))
    headers.set('origin', `${BASE_URL}.evil.example`)

    expect(await contextOf(made, headers, { verb: 'write', event: 'create-snapshot', via: 'action' })).toMatchObject({
      problem: { kind: 'foreign-origin' },
    })
  })

  describe('one click', () => {
    test.each(['viewer', 'operator', 'admin'] as const)('lets in as %s, in the sandbox', async (role) => {
      const made = await newConsole()

      const result = await signInAs(doorUnderTest(made), { role })

      if (!result.ok) throw new Error(result.problem.kind)
      expect((await contextFor(made, result.value)).actor.grants).toEqual([{ accountId: '*', role }])
    })

    test('does not exist with a real cloud', async () => {
      const made = await newConsole({ cloud: { kind: 'alibaba', endpoint: null, protocol: 'https', key: null } })

      expect(await signInAs(doorUnderTest(made), { role: 'viewer' })).toMatchObject({ ok: false, problem: { kind: 'forbidden' } })
    })
  })
})
