import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { LATELY_MS } from '@/lib/operations/lately-asked'
import { readLately } from '@/server/operations/read-lately'
import { atDesks } from '@/server/operations/test-setup/at-desks'
import type { Desk } from '@/server/operations/test-setup/desk'
import { operations } from '@/server/store/schema'

/** Operations of this disk have come to this state since. */
const isNow = (desk: Desk, state: 'accomplished' | 'failed' | 'needs_attention') =>
  desk.context.database.update(operations).set({ state, settledAt: state === 'needs_attention' ? null : new Date(desk.clock.now()) })

const made = async (desk: Desk): Promise<string> => {
  const answer = await desk.create(desk.input())
  if (!answer.ok) throw new Error(answer.problem.kind)
  return answer.value.operationId
}

atDesks((atDesk) => {
  test('while a snapshot of the disk is being made, whoever asks for another one is told by whom and since when', async () => {
    const desk = await atDesk()
    const operationId = await made(desk)
    const colleague = desk.newContext()

    const answer = await desk.create(desk.input(), { ...colleague, actor: { ...colleague.actor, personId: 'somebody-else' } })

    expect(answer).toMatchObject({ ok: false, problem: { kind: 'asked-lately', operationId, isMine: false, state: 'creating' } })
    expect(await desk.operations()).toHaveLength(1)
    expect(await desk.sends()).toHaveLength(1)
  })

  test('who says yes to it gets another one', async () => {
    const desk = await atDesk()
    const operationId = await made(desk)
    await isNow(desk, 'accomplished')
    await desk.timePasses(3_600_000)

    const answer = await desk.create(desk.input({ despite: operationId }))

    expect(answer).toMatchObject({ ok: true })
    expect(await desk.snapshotsInTheCloud()).toHaveLength(2)
    expect((await desk.told()).find(({ outcome, facts }) => outcome === 'intent' && facts.despite === operationId)).toBeDefined()
  })

  test('who said yes to an older one is told of the newer one', async () => {
    const desk = await atDesk()
    const older = await made(desk)
    await isNow(desk, 'accomplished')
    await desk.timePasses(3_600_000)
    await desk.clock.pass(1_000)
    await desk.create(desk.input({ despite: older }))

    expect(await desk.create(desk.input({ despite: older }))).toMatchObject({ problem: { kind: 'asked-lately' } })
  })

  test('two who ask for the same disk in the same moment: one gets it, the other one is told', async () => {
    const desk = await atDesk()

    const answers = await desk.clock.flowDuring(Promise.all([desk.create(desk.input()), desk.create(desk.input(), desk.newContext())]))

    expect(answers.map((answer) => (answer.ok ? 'made' : answer.problem.kind)).toSorted()).toEqual(['asked-lately', 'made'])
    expect(await desk.operations()).toHaveLength(1)
  })

  test.each([
    ['one that is stored since a while', async (desk: Desk) => [await isNow(desk, 'accomplished'), await desk.clock.pass(LATELY_MS)]],
    ['one that failed', async (desk: Desk) => [await isNow(desk, 'failed')]],
  ])('nobody is asked about %s', async (_, happens) => {
    const desk = await atDesk()
    await made(desk)
    await happens(desk)
    await desk.timePasses(3_600_000)

    expect(await desk.create(desk.input())).toMatchObject({ ok: true })
  })

  test('what a person has to look into is told, however old it is', async () => {
    const desk = await atDesk()
    await made(desk)
    await isNow(desk, 'needs_attention')
    await desk.clock.pass(2 * LATELY_MS)

    expect(await desk.create(desk.input())).toMatchObject({ problem: { kind: 'asked-lately', state: 'needs_attention' } })
  })

  test('the form knows of it before anything is sent; without a role on the account there is nothing to know', async () => {
    const desk = await atDesk()
    const operationId = await made(desk)
    const place = { accountId: 'default', regionId: 'cn-hangzhou', diskId: desk.diskId }

    expect(await readLately(desk.context, place)).toMatchObject({ ok: true, value: { operationId, isMine: true } })
    expect(await readLately(desk.context, { ...place, diskId: 'd-another' })).toEqual({ ok: true, value: null })
    expect(await readLately({ ...desk.context, accounts: [] }, place)).toMatchObject({ problem: { kind: 'not-found', what: 'account' } })
  })

  describe('what is tried again', () => {
    test('knows what it tries again', async () => {
      const desk = await atDesk()
      const before = await made(desk)
      await isNow(desk, 'failed')
      await desk.timePasses(3_600_000)

      const answer = await desk.create(desk.input({ retryOf: before }))

      const id = answer.ok ? answer.value.operationId : ''
      expect(id).not.toBe(before)
      expect(await desk.read(id)).toMatchObject({ retryOf: before })
    })

    test.each([
      ['that never was', async () => randomUUID()],
      ['that did not fail', made],
      [
        'of another disk',
        async (desk: Desk) => {
          const id = await made(desk)
          await desk.context.database
            .update(operations)
            .set({ state: 'failed', diskId: 'd-another', settledAt: new Date() })
            .where(eq(operations.id, id))
          return id
        },
      ],
    ])('is nothing %s', async (_, before) => {
      const desk = await atDesk()
      const retryOf = await before(desk)
      const count = (await desk.operations()).length

      expect(await desk.create(desk.input({ retryOf }))).toMatchObject({ problem: { kind: 'not-found', what: 'operation' } })
      expect(await desk.operations()).toHaveLength(count)
    })
  })
})
