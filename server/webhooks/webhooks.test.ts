import { createHmac } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AddWebhookInput } from '@/lib/schemas/webhooks'
import { type Receiver, startReceiver } from '@/scripts/test-setup/receiver'
import { atDesks } from '@/server/operations/test-setup/at-desks'
import type { Desk } from '@/server/operations/test-setup/desk'
import { createWorker } from '@/server/operations/worker'
import { webhookDeliveries, webhooks } from '@/server/store/schema'
import { noQueue } from '@/server/test-setup/no-queue'
import { addWebhook } from '@/server/webhooks/add-webhook'
import { announce } from '@/server/webhooks/announce'
import { createDeliveries } from '@/server/webhooks/create-deliveries'
import { deleteWebhook } from '@/server/webhooks/delete-webhook'
import { ATTEMPTS_MAX, deliverWebhook } from '@/server/webhooks/deliver-webhook'
import { disableWebhook, enableWebhook } from '@/server/webhooks/disable-webhook'
import { listWebhooks } from '@/server/webhooks/list-webhooks'
import { renewWebhook } from '@/server/webhooks/renew-webhook'
import { testWebhook } from '@/server/webhooks/test-webhook'

const SECRET = 'a-secret-that-must-not-be-seen'
const PATH = '/hook/a-path-that-must-not-be-seen-k3y5'
const HOUR_MS = 3_600_000

let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.close())
beforeEach(() => void receiver.received.splice(0))

const added = async ({ context }: Desk, change: Partial<AddWebhookInput> = {}): Promise<string> => {
  const events: AddWebhookInput['events'] = ['accomplished', 'failed', 'rejected', 'needs_attention']
  const wish = {
    name: 'ops',
    shape: 'generic',
    url: `${receiver.url}${PATH}`,
    secret: SECRET,
    locale: 'en',
    accountId: '*',
    events,
  } as const
  const result = await addWebhook(context, { ...wish, ...change })
  if (!result.ok) throw new Error(result.problem.kind)
  return result.value.webhookId
}

/** A wish that ECS refuses for good. */
const refused = async (desk: Desk): Promise<void> => {
  await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'QuotaExceed.Snapshot', times: 1 })
  await desk.create(desk.input())
}

const deliveries = ({ context }: Desk) => context.database.select().from(webhookDeliveries)

/** Sends everything that is due at this moment. */
const look = async ({ context }: Desk): Promise<void> => {
  const { due, deliver } = createDeliveries(context)
  for (const id of await due()) await deliver(id)
}

atDesks((atDesk) => {
  test('an operation that is refused is told once, signed, with what it was about', async () => {
    const desk = await atDesk()
    await added(desk)
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
    await added(desk)
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
    await added(desk)
    await refused(desk)
    const [operation] = await desk.operations()
    if (operation === undefined) throw new Error('no operation')
    await desk.context.database.transaction((transaction) => announce(desk.context.room, transaction, operation))

    expect(await deliveries(desk)).toHaveLength(1)
  })

  test('what is not committed is not told', async () => {
    const desk = await atDesk()
    await refused(desk)
    await added(desk)
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
    const here = await added(desk, { accountId: 'default' })
    await added(desk, { events: ['accomplished'] })
    await disableWebhook(desk.context, { webhookId: await added(desk) })
    await desk.context.database.insert(webhooks).values({ ...(await rowOf(desk, here)), id: 'elsewhere', accountId: 'elsewhere' })
    await refused(desk)

    expect((await deliveries(desk)).map(({ webhookId }) => webhookId)).toEqual([here])
  })

  describe('what is not taken', () => {
    test('is sent again later, under the same delivery id, until it is', async () => {
      const desk = await atDesk()
      await added(desk)
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
      await added(desk)
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
      await added(desk)
      receiver.willAnswer([{ status: 307, headers: { location: `${receiver.url}/elsewhere` } }])
      await refused(desk)
      await look(desk)

      expect(receiver.received.map(({ path }) => path)).toEqual([PATH])
      expect(await deliveries(desk)).toMatchObject([{ state: 'pending', lastOutcome: { kind: 'redirected', httpStatus: 307 } }])
    })

    test('is refused by the code of a chat, whatever its status says', async () => {
      const desk = await atDesk()
      await added(desk, { shape: 'dingtalk' })
      receiver.willAnswer([{ body: '{"errcode":310000,"errmsg":"sign not match"}' }])
      await refused(desk)
      await look(desk)

      expect(await deliveries(desk)).toMatchObject([{ state: 'pending', lastOutcome: { kind: 'refused-by-code', code: 310_000 } }])
    })
  })

  test('a name that leads inside gets nothing', async () => {
    const desk = await atDesk()
    await added(desk, { url: 'https://hooks.example.com/a-path-that-is-long-enough' })
    await refused(desk)
    const [due] = await deliveries(desk)
    await deliverWebhook({ ...desk.context, queue: noQueue, resolve: async () => [{ address: '10.0.0.5', family: 4 }] }, due?.id ?? '')

    expect(await deliveries(desk)).toMatchObject([{ state: 'pending', lastOutcome: { kind: 'address-refused' } }])
  })

  test('with a real cloud an address of this machine is not even taken', async () => {
    const desk = await atDesk()
    const wish = {
      name: 'ops',
      shape: 'generic',
      url: receiver.url,
      secret: SECRET,
      locale: 'en',
      accountId: '*',
      events: ['failed'],
    } as const

    expect(await addWebhook({ ...desk.context, cloud: 'alibaba' }, { ...wish, events: [...wish.events] })).toMatchObject({
      problem: { kind: 'invalid-input', issues: [{ path: 'url', rule: 'webhook-url-public' }] },
    })
  })

  test('two consoles that look at the same time send once', async () => {
    const desk = await atDesk()
    await added(desk)
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
    await added(desk)
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

  test('what waits for a webhook that is disabled is dropped, and not sent when it is enabled again', async () => {
    const desk = await atDesk()
    const webhookId = await added(desk)
    await refused(desk)
    await disableWebhook(desk.context, { webhookId })
    await enableWebhook(desk.context, { webhookId })
    await look(desk)

    expect(receiver.received).toEqual([])
    expect(await deliveries(desk)).toMatchObject([{ state: 'given_up', lastOutcome: { kind: 'disabled' } }])
  })

  test('a new secret signs from the next message on, and the address is kept', async () => {
    const desk = await atDesk()
    const webhookId = await added(desk)
    expect(await renewWebhook(desk.context, { webhookId, url: '', secret: 'short' })).toMatchObject({ problem: { kind: 'invalid-input' } })
    await renewWebhook(desk.context, { webhookId, url: '', secret: 'another-secret-entirely' })
    await refused(desk)
    await look(desk)

    const [{ headers, body, path } = { headers: {}, body: '', path: '' }] = receiver.received
    const signed = createHmac('sha256', 'another-secret-entirely').update(`${headers['x-console-timestamp']}.${body}`).digest('hex')
    expect(path).toBe(PATH)
    expect(headers['x-console-signature']).toBe(`sha256=${signed}`)
  })

  test('with another key of the console nothing is sent, and the address and the secret can be entered anew', async () => {
    const desk = await atDesk()
    const webhookId = await added(desk)
    const moved = { ...desk.context, webhookKey: Buffer.alloc(32, 'x') }

    expect(await testWebhook(moved, { webhookId })).toEqual({ ok: true, value: { kind: 'unreadable' } })
    expect(await renewWebhook(moved, { webhookId, url: '', secret: SECRET })).toMatchObject({ problem: { issues: [{ path: 'url' }] } })
    expect(await renewWebhook(moved, { webhookId, url: `${receiver.url}${PATH}`, secret: SECRET })).toMatchObject({ ok: true })
    expect(await testWebhook(moved, { webhookId })).toMatchObject({ value: { kind: 'delivered' } })
  })

  test('a test message says what came of it', async () => {
    const desk = await atDesk()
    const webhookId = await added(desk)
    receiver.willAnswer([{ status: 404 }])

    expect(await testWebhook(desk.context, { webhookId })).toEqual({ ok: true, value: { kind: 'refused', httpStatus: 404 } })
    expect(await testWebhook(desk.context, { webhookId })).toEqual({ ok: true, value: { kind: 'delivered', httpStatus: 200 } })
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ event: 'test', operation: null })
  })

  test('every change stands in the audit, and neither secret nor address stands anywhere', async () => {
    const desk = await atDesk()
    const webhookId = await added(desk)
    await testWebhook(desk.context, { webhookId })
    await renewWebhook(desk.context, { webhookId, url: '', secret: `${SECRET}-2` })
    await disableWebhook(desk.context, { webhookId })
    await enableWebhook(desk.context, { webhookId })
    const everything = JSON.stringify([
      await listWebhooks(desk.context),
      await desk.context.database.select().from(webhooks),
      await desk.told(),
    ])
    await deleteWebhook(desk.context, { webhookId })

    expect((await desk.told()).map(({ event, outcome, subjectId }) => [event, outcome, subjectId === webhookId])).toEqual(
      [
        ['add-webhook', 'done'],
        ['test-webhook', 'intent'],
        ['test-webhook', 'done'],
        ['renew-webhook', 'done'],
        ['disable-webhook', 'done'],
        ['enable-webhook', 'done'],
        ['delete-webhook', 'done'],
      ].map((row) => [...row, true]),
    )
    expect(everything).toContain('k3y5')
    expect(everything).not.toContain(SECRET)
    expect(everything).not.toContain('must-not-be-seen')
  })

  test('what is deleted takes its deliveries along, and a second time it is not there', async () => {
    const desk = await atDesk()
    const webhookId = await added(desk)
    await refused(desk)
    await deleteWebhook(desk.context, { webhookId })

    expect(await deliveries(desk)).toEqual([])
    for (const again of [deleteWebhook, disableWebhook, enableWebhook, testWebhook]) {
      expect(await again(desk.context, { webhookId })).toMatchObject({ problem: { kind: 'not-found', what: 'webhook' } })
    }
  })
})

const rowOf = async ({ context }: Desk, webhookId: string) => {
  const [row] = await context.database.select().from(webhooks).where(eq(webhooks.id, webhookId))
  if (row === undefined) throw new Error('no such webhook')
  return row
}
