import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Receiver, startReceiver } from '@/scripts/test-setup/receiver'
import { atDesks } from '@/server/operations/test-setup/at-desks'
import { webhooks } from '@/server/store/schema'
import { addWebhook } from '@/server/webhooks/add-webhook'
import { deleteWebhook } from '@/server/webhooks/delete-webhook'
import { disableWebhook, enableWebhook } from '@/server/webhooks/disable-webhook'
import { listWebhooks } from '@/server/webhooks/list-webhooks'
import { renewWebhook } from '@/server/webhooks/renew-webhook'
import { added, deliveries, look, PATH, refused, SECRET } from '@/server/webhooks/test-setup/webhook-under-test'
import { testWebhook } from '@/server/webhooks/test-webhook'

let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.close())
beforeEach(() => void receiver.received.splice(0))

atDesks((atDesk) => {
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

  test('what waits for a webhook that is disabled is dropped, and not sent when it is enabled again', async () => {
    const desk = await atDesk()
    const webhookId = await added(desk, receiver)
    await refused(desk)
    await disableWebhook(desk.context, { webhookId })
    await enableWebhook(desk.context, { webhookId })
    await look(desk)

    expect(receiver.received).toEqual([])
    expect(await deliveries(desk)).toMatchObject([{ state: 'given_up', lastOutcome: { kind: 'disabled' } }])
  })

  test('a new secret signs from the next message on, and the address is kept', async () => {
    const desk = await atDesk()
    const webhookId = await added(desk, receiver)
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
    const webhookId = await added(desk, receiver)
    const moved = { ...desk.context, webhookKey: Buffer.alloc(32, 'x') }

    expect(await testWebhook(moved, { webhookId })).toEqual({ ok: true, value: { kind: 'unreadable' } })
    expect(await renewWebhook(moved, { webhookId, url: '', secret: SECRET })).toMatchObject({ problem: { issues: [{ path: 'url' }] } })
    expect(await renewWebhook(moved, { webhookId, url: `${receiver.url}${PATH}`, secret: SECRET })).toMatchObject({ ok: true })
    expect(await testWebhook(moved, { webhookId })).toMatchObject({ value: { kind: 'delivered' } })
  })

  test('a test message says what came of it', async () => {
    const desk = await atDesk()
    const webhookId = await added(desk, receiver)
    receiver.willAnswer([{ status: 404 }])

    expect(await testWebhook(desk.context, { webhookId })).toEqual({ ok: true, value: { kind: 'refused', httpStatus: 404 } })
    expect(await testWebhook(desk.context, { webhookId })).toEqual({ ok: true, value: { kind: 'delivered', httpStatus: 200 } })
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ event: 'test', operation: null })
  })

  test('every change stands in the audit, and neither secret nor address stands anywhere', async () => {
    const desk = await atDesk()
    const webhookId = await added(desk, receiver)
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
    const webhookId = await added(desk, receiver)
    await refused(desk)
    await deleteWebhook(desk.context, { webhookId })

    expect(await deliveries(desk)).toEqual([])
    for (const again of [deleteWebhook, disableWebhook, enableWebhook, testWebhook]) {
      expect(await again(desk.context, { webhookId })).toMatchObject({ problem: { kind: 'not-found', what: 'webhook' } })
    }
  })
})
