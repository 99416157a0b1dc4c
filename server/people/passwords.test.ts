import { expect, test } from 'vitest'
import { changePassword } from '@/server/people/change-password'
import { signIn } from '@/server/people/sign-in'
import { inConsoles, signedIn, standing, told } from '@/server/people/test-setup/in-consoles'
import { contextFor, doorUnderTest, joined, PASSWORD, runtimeUnderTest } from '@/server/people/test-setup/people-under-test'

inConsoles((newConsole) => {
  test.each([
    ['a wrong password', 'li.wei@example.com', 'not the password'],
    ['somebody who is not here', 'nobody@example.com', PASSWORD],
  ])('%s is refused in the same words', async (_case, email, password) => {
    const made = await newConsole()
    await joined(made, 'li.wei@example.com')

    expect(await signIn(doorUnderTest(made), { email, password })).toEqual({ ok: false, problem: { kind: 'wrong-password' } })
    expect(await told(made)).toContainEqual(['sign-in', 'denied', 'wrong-password'])
  })

  test('somebody who is not here takes as long to refuse as a wrong password', async () => {
    const made = await newConsole()
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
    const made = await newConsole()
    await joined(made, 'li.wei@example.com')
    const tries = { email: 'li.wei@example.com', password: 'not the password' }

    const answers = []
    for (let tried = 0; tried < 6; tried += 1) answers.push(await signIn(doorUnderTest(made), tries))
    const right = await signIn(doorUnderTest(made), { ...tries, password: PASSWORD })

    expect(answers.map((answer) => !answer.ok && answer.problem.kind)).toEqual([...Array(5).fill('wrong-password'), 'too-many-tries'])
    expect(right).toMatchObject({ ok: false, problem: { kind: 'too-many-tries' } })
    // once: nobody fills the audit by knocking on
    expect((await told(made)).filter(([, , code]) => code === 'too-many-tries')).toHaveLength(1)
  })

  test('behind a proxy that is not trusted, everybody has one address, and nobody is stopped by the tries of others', async () => {
    const made = await newConsole()
    await joined(made, 'li.wei@example.com')
    const here = { address: '127.0.0.1' }
    for (let tried = 0; tried < 35; tried += 1) {
      await signIn(doorUnderTest(made, here), { email: `nobody-${tried}@example.com`, password: 'no' })
    }

    expect(await signIn(doorUnderTest(made, here), { email: 'li.wei@example.com', password: PASSWORD })).toMatchObject({ ok: true })
  }, 60_000)

  test('from one address on the network, guesses about many people come to an end', async () => {
    const made = await newConsole()
    const answers = []
    for (let tried = 0; tried < 31; tried += 1) {
      answers.push(await signIn(doorUnderTest(made), { email: `nobody-${tried}@example.com`, password: 'no' }))
    }

    expect(answers.at(-1)).toMatchObject({ problem: { kind: 'too-many-tries' } })
  }, 60_000)

  test('a hundred at once get no more than five tries', async () => {
    const made = await newConsole()
    await joined(made, 'li.wei@example.com')

    const answers = await Promise.all(
      Array.from({ length: 100 }, () => signIn(doorUnderTest(made), { email: 'li.wei@example.com', password: 'no' })),
    )

    expect(answers.filter((answer) => !answer.ok && answer.problem.kind === 'wrong-password')).toHaveLength(5)
  }, 60_000)

  test('a restart does not forget the wrong passwords', async () => {
    const made = await newConsole()
    await joined(made, 'li.wei@example.com')
    for (let tried = 0; tried < 5; tried += 1) await signIn(doorUnderTest(made), { email: 'li.wei@example.com', password: 'no' })

    const again = runtimeUnderTest(made.store)

    expect(await signIn(doorUnderTest(again), { email: 'li.wei@example.com', password: 'no' })).toMatchObject({
      problem: { kind: 'too-many-tries' },
    })
  })

  test('whoever guesses elsewhere cannot lock a person out of the browser they have used before', async () => {
    const made = await newConsole()
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
    const made = await newConsole()
    await joined(made, 'li.wei@example.com')

    const answers = []
    for (let tried = 0; tried < 7; tried += 1) {
      const deviceId = String(tried).padStart(43, 'A')
      answers.push(await signIn(doorUnderTest(made, { deviceId }), { email: 'li.wei@example.com', password: 'no' }))
    }

    expect(answers.at(-1)).toMatchObject({ problem: { kind: 'too-many-tries' } })
  })

  test('a changed password ends all other sessions, and the old one opens nothing', async () => {
    const made = await newConsole()
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
