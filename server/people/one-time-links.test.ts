import { expect, test } from 'vitest'
import { readInvitation } from '@/server/people/invitation'
import { invite, renewPassword, withdrawInvitation } from '@/server/people/invite'
import { join } from '@/server/people/join'
import { listPeople } from '@/server/people/list-people'
import { setupLink } from '@/server/people/setup-link'
import { signIn } from '@/server/people/sign-in'
import { HOUR_MS, inConsoles, standing } from '@/server/people/test-setup/in-consoles'
import { contextFor, doorUnderTest, joined, PASSWORD, tokenOf } from '@/server/people/test-setup/people-under-test'
import type { Runtime } from '@/server/runtime'

inConsoles((newConsole) => {
  const linkFor = async (made: Runtime, email: string) => {
    const admin = await contextFor(made, await joined(made, 'admin@example.com', 'admin'), { verb: 'administer' })
    const made1 = await invite(admin, { email, grants: [{ accountId: 'default', role: 'operator' }] })
    if (!made1.ok) throw new Error(made1.problem.kind)
    return { admin, token: tokenOf(made1.value.address) }
  }
  const words = { name: 'Li Wei', email: 'somebody.else@example.com', password: PASSWORD }

  test('a link makes the person it was made for, once', async () => {
    const made = await newConsole()
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
    const made = await newConsole()
    const { token } = await linkFor(made, 'li.wei@example.com')

    const both = await Promise.all([1, 2].map(() => join(doorUnderTest(made), { token, ...words }).catch(() => null)))

    expect(both.filter((result) => result?.ok)).toHaveLength(1)
  })

  test('a link that was withdrawn, is too old or was made up opens nothing', async () => {
    const made = await newConsole()
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
    const made = await newConsole()
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
    const made = await newConsole({ cloud: { kind: 'alibaba', endpoint: null, protocol: 'https', key: null } })
    const [first, second] = [await setupLink(made), await setupLink(made)]
    const [old, token] = [tokenOf(first ?? ''), tokenOf(second ?? '')]

    expect(await join(doorUnderTest(made), { token: old, ...words })).toMatchObject({ problem: { kind: 'link-not-valid' } })
    expect(await join(doorUnderTest(made), { token, ...words })).toMatchObject({ ok: true })
    expect(await setupLink(made)).toBeNull()
    expect(await join(doorUnderTest(made), { token, ...words })).toMatchObject({ problem: { kind: 'link-not-valid' } })
  })
})
