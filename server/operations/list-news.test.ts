import { describe, expect, test } from 'vitest'
import { cancelOperation } from '@/server/operations/cancel-operation'
import { listNews } from '@/server/operations/list-news'
import { atDesks } from '@/server/operations/test-setup/at-desks'
import type { Desk } from '@/server/operations/test-setup/desk'
import { createWorker } from '@/server/operations/worker'

const newsOf = async (context: Desk['context'], since?: string) => {
  const answer = await listNews(context, since === undefined ? {} : { since })
  if (!answer.ok) throw new Error(answer.problem.kind)
  return answer.value
}

const refused = async (desk: Desk): Promise<void> => {
  await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'QuotaExceed.Snapshot', times: 1 })
  await desk.create(desk.input())
}

atDesks((atDesk) => {
  test('while something is under way it is told that it is, and at its end what came of it', async () => {
    const desk = await atDesk()
    await desk.create(desk.input())
    const before = await newsOf(desk.context)
    expect(before).toMatchObject({ items: [], isRunning: true })

    await desk.timePasses(24 * 3_600_000)
    await desk.clock.flowDuring(createWorker(desk.context.room).sweep())

    const [operation] = await desk.operations()
    expect(await newsOf(desk.context, before.until)).toMatchObject({
      items: [{ operationId: operation?.id, event: 'accomplished', disk: 'web-data', submitKey: operation?.submitKey }],
      isRunning: false,
    })
  })

  test('what ended long before is no news, what ended a moment before is', async () => {
    const desk = await atDesk()
    await refused(desk)
    const { until } = await newsOf(desk.context)
    await desk.clock.pass(30_000)
    expect((await newsOf(desk.context, until)).items).toMatchObject([{ event: 'rejected' }])

    await desk.clock.pass(60_000)
    const { until: later } = await newsOf(desk.context)
    expect((await newsOf(desk.context, later)).items).toEqual([])
  })

  test('however far back is asked, the look ends a day ago', async () => {
    const desk = await atDesk()
    await refused(desk)
    await desk.clock.pass(25 * 3_600_000)

    expect((await newsOf(desk.context, '2000-01-01T00:00:00.000Z')).items).toEqual([])
  })

  test('what was taken back by oneself is no news', async () => {
    const desk = await atDesk()
    await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'InvalidAccessKeyId.NotFound', times: 1 })
    const waiting = await desk.create(desk.input())
    if (!waiting.ok) throw new Error(waiting.problem.kind)
    await cancelOperation(desk.context, { operationId: waiting.value.operationId })

    expect(await newsOf(desk.context)).toMatchObject({ items: [], isRunning: false })
  })

  describe('is told', () => {
    test('to nobody else', async () => {
      const desk = await atDesk()
      await refused(desk)
      const { context } = desk

      expect((await newsOf(context)).items).toHaveLength(1)
      expect((await newsOf({ ...context, actor: { ...context.actor, personId: 'p-2' } })).items).toEqual([])
    })

    test('not of an account that is not theirs any more', async () => {
      const desk = await atDesk()
      await refused(desk)

      expect(await newsOf({ ...desk.context, accounts: [] })).toMatchObject({ items: [], isRunning: false })
    })
  })

  test('asking for news asks nothing of the cloud', async () => {
    const desk = await atDesk()
    await refused(desk)
    const before = (await desk.journal()).length
    await newsOf(desk.context)

    expect((await desk.journal()).length).toBe(before)
  })
})
