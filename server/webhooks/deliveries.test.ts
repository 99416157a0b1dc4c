import { createHmac } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Receiver, startReceiver } from '@/scripts/test-setup/receiver'
import { atDesks } from '@/server/operations/test-setup/at-desks'
import type { Desk } from '@/server/operations/test-setup/desk'
import { createWorker } from '@/server/operations/worker'
import { webhookDeliveries, webhooks } from '@/server/store/schema'
import { noQueue } from '@/server/test-setup/no-queue'
import { announce } from '@/server/webhooks/announce'
import { createDeliveries } from '@/server/webhooks/create-deliveries'
import { ATTEMPTS_MAX, deliverWebhook } from '@/server/webhooks/deliver-webhook'
import { disableWebhook } from '@/server/webhooks/disable-webhook'
import { listWebhooks } from '@/server/webhooks/list-webhooks'
import { added, deliveries, look, PATH, refused, SECRET } from '@/server/webhooks/test-setup/webhook-under-test'

let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.close())
beforeEach(() => void receiver.received.splice(0))

const HOUR_MS = 3_600_000

atDesks((atDesk) => {
  test('an operation that is refused is told once, signed, with what it was about', async () => {
    const desk = await atDesk()
    await added(desk, receiver)
    await refused(desk)
    await look(desk)
    await look(desk)

    const [first, ...more] = receiver.received
    if (first === undefined) throw new Error('nothing was received')
    const { headers, body } = first
    const signed = createHmac('sha256', SECRET).update(`${headers['x-console-timestamp']}.${body}`).digest('hex')
    const [operation] = await desk.operations()
    expect(more).toEqual([])
    expect(headers['x-console-signature']).toBe(`sha256=${signed}`)
    expect(JSON.parse(body)).toMatchObject({
      event: 'rejected',
      text: 'Snapshot of web-data was refused',
      operation: {
        operationId: operation?.id,
        diskId: desk.diskId,
        person: 'Li Wei',
        code: 'QuotaExceed.Snapshot',
        links: { operation: `http://localhost:3000/activity/${operation?.id}` },
      },
    })
    expect(await deliveries(desk)).toMatchObject([{ state: 'delivered', attempts: 1, lastOutcome: { kind: 'delivered', httpStatus: 200 } }])
  })

  test('a snapshot that is stored is told by the worker, with its id', async () => {
    const desk = await atDesk()
    await added(desk, receiver)
    await desk.create(desk.input())
    await desk.timePasses(24 * HOUR_MS)
    const worker = createWorker(desk.context.room, createDeliveries(desk.context))
    await desk.clock.flowDuring(worker.sweep())
    await desk.clock.pass(1_000)
    await desk.clock.flowDuring(worker.sweep())

    const [snapshotId] = await desk.snapshotsInTheCloud()
    expect(receiver.received.map(({ body }) => JSON.parse(body))).toMatchObject([{ event: 'accomplished', operation: { snapshotId } }])
  })

  test('the same event of the same operation is put on record once, however often it is announced', async () => {
    const desk = await atDesk()
    await added(desk, receiver)
    await refused(desk)
    const [operation] = await desk.operations()
    if (operation === undefined) throw new Error('no operation')
    await desk.context.database.transaction((transaction) => announce(desk.context.room, transaction, operation))

    expect(await deliveries(desk)).toHaveLength(1)
  })

  test('what is not committed is not told', async () => {
    const desk = await atDesk()
    await refused(desk)
    await added(desk, receiver)
    const [operation] = await desk.operations()
    if (operation === undefined) throw new Error('no operation')
    const undone = desk.context.database.transaction(async (transaction) => {
      await announce(desk.context.room, transaction, operation)
      throw new Error('undone')
    })

    await expect(undone).rejects.toThrow('undone')
    expect(await deliveries(desk)).toEqual([])
  })

  test('only who listens is told: to this account, to this event, and not disabled', async () => {
    const desk = await atDesk()
    const here = await added(desk, receiver, { accountId: 'default' })
    await added(desk, receiver, { events: ['accomplished'] })
    await disableWebhook(desk.context, { webhookId: await added(desk, receiver) })
    await desk.context.database.insert(webhooks).values({ ...(await rowOf(desk, here)), id: 'elsewhere', accountId: 'elsewhere' })
    await refused(desk)

    expect((await deliveries(desk)).map(({ webhookId }) => webhookId)).toEqual([here])
  })

  describe('what is not taken', () => {
    test('is sent again later, under the same delivery id, until it is', async () => {
      const desk = await atDesk()
      await added(desk, receiver)
      receiver.willAnswer([{ status: 500 }, { status: 503 }])
      await refused(desk)
      await look(desk)
      await desk.clock.pass(9_000)
      await look(desk)
      expect(receiver.received).toHaveLength(1)

      await desk.clock.pass(1_000)
      await look(desk)
      await desk.clock.pass(20_000)
      await look(desk)

      expect(new Set(receiver.received.map(({ headers }) => headers['x-console-delivery'])).size).toBe(1)
      expect(receiver.received).toHaveLength(3)
      expect(await deliveries(desk)).toMatchObject([{ state: 'delivered', attempts: 3 }])
    })

    test('is given up after the last attempt, and stays to be seen', async () => {
      const desk = await atDesk()
      await added(desk, receiver)
      receiver.willAnswer(Array.from({ length: ATTEMPTS_MAX }, () => ({ status: 500 })))
      await refused(desk)
      for (let attempt = 0; attempt < ATTEMPTS_MAX + 3; attempt += 1) {
        await look(desk)
        await desk.clock.pass(HOUR_MS)
      }

      expect(receiver.received).toHaveLength(ATTEMPTS_MAX)
      const listed = await listWebhooks(desk.context)
      expect(listed).toMatchObject({
        value: {
          webhooks: [{ lastSuccessAt: null, lastFailureAt: expect.any(String) }],
          deliveries: [
            { state: 'given_up', attempts: ATTEMPTS_MAX, nextAt: null, outcome: { kind: 'refused', httpStatus: 500 }, disk: 'web-data' },
          ],
        },
      })
    })

    test('is not followed elsewhere', async () => {
      const desk = await atDesk()
      await added(desk, receiver)
      receiver.willAnswer([{ status: 307, headers: { location: `${receiver.url}/elsewhere` } }])
      await refused(desk)
      await look(desk)

      expect(receiver.received.map(({ path }) => path)).toEqual([PATH])
      expect(await deliveries(desk)).toMatchObject([{ state: 'pending', lastOutcome: { kind: 'redirected', httpStatus: 307 } }])
    })

    test('is refused by the code of a chat, whatever its status says', async () => {
      const desk = await atDesk()
      await added(desk, receiver, { shape: 'dingtalk' })
      receiver.willAnswer([{ body: '{"errcode":310000,"errmsg":"sign not match"}' }])
      await refused(desk)
      await look(desk)

      expect(await deliveries(desk)).toMatchObject([{ state: 'pending', lastOutcome: { kind: 'refused-by-code', code: 310_000 } }])
    })
  })

  test('a name that leads inside gets nothing', async () => {
    const desk = await atDesk()
    await added(desk, receiver, { url: 'https://hooks.example.com/a-path-that-is-long-enough' })
    await refused(desk)
    const [due] = await deliveries(desk)
    await deliverWebhook({ ...desk.context, queue: noQueue, resolve: async () => [{ address: '10.0.0.5', family: 4 }] }, due?.id ?? '')

    expect(await deliveries(desk)).toMatchObject([{ state: 'pending', lastOutcome: { kind: 'address-refused' } }])
  })

  test('two consoles that look at the same time send once', async () => {
    const desk = await atDesk()
    await added(desk, receiver)
    await refused(desk)
    const [one, other] = [createDeliveries(desk.context), createDeliveries(desk.newContext())]
    const [[first], [second]] = [await one.due(), await other.due()]
    expect([typeof first, second]).toEqual(['string', first])

    await Promise.all([one.deliver(first ?? ''), other.deliver(second ?? '')])

    expect(receiver.received).toHaveLength(1)
    expect(await deliveries(desk)).toMatchObject([{ state: 'delivered', attempts: 1 }])
  })

  test('a console that freezes while it sends is followed by another one, and writes nothing when it comes back', async () => {
    const desk = await atDesk()
    await added(desk, receiver)
    await refused(desk)
    const [due] = await deliveries(desk)
    receiver.willAnswer([{ hangs: true }])
    const frozen = deliverWebhook({ ...desk.context, queue: noQueue, withinMs: 1_500 }, due?.id ?? '')
    await expect.poll(() => receiver.received.length).toBe(1)
    await look(desk)
    expect(receiver.received).toHaveLength(1)

    await desk.context.database.update(webhookDeliveries).set({ leaseUntil: sql`now() - interval '1 second'` })
    await look(desk)
    await frozen

    expect(receiver.received).toHaveLength(2)
    expect(await deliveries(desk)).toMatchObject([{ state: 'delivered', attempts: 2, lastOutcome: { kind: 'delivered' } }])
  })
})

const rowOf = async ({ context }: Desk, webhookId: string) => {
  const [row] = await context.database.select().from(webhooks).where(eq(webhooks.id, webhookId))
  if (row === undefined) throw new Error('no such webhook')
  return row
}
