import { afterEach, expect, test } from 'vitest'
import { startReceiver } from '@/scripts/test-setup/receiver'
import { newDesk } from '@/server/operations/test-setup/desk'
import { createWorker } from '@/server/operations/worker'
import { type RunningQueue, startQueue } from '@/server/queue/queue'
import { sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import type { Store } from '@/server/store/database'
import { onBothStores } from '@/server/store/test-setup/on-both-stores'
import { addWebhook } from '@/server/webhooks/add-webhook'
import { createDeliveries } from '@/server/webhooks/create-deliveries'

const running: RunningQueue[] = []
afterEach(async () => {
  for (const queue of running.splice(0)) await queue.stop()
})

const newQueue = async (store: Store): Promise<RunningQueue> => {
  const queue = await startQueue(store)
  running.push(queue)
  return queue
}

/** Which operations the queue was told to begin. */
const workingOn = async (queue: RunningQueue): Promise<string[]> => {
  const begun: string[] = []
  await queue.work({ 'advance-operation': ({ operationId }) => begun.push(operationId), 'deliver-webhook': () => undefined })
  return begun
}

const jobOf = (operationId: string) => ({ operationId, accountId: 'default' })

onBothStores((freshStore) => {
  test('what is written down together with its job is begun, and what was not written down is not', async () => {
    const store = await freshStore()
    const queue = await newQueue(store)
    const begun = await workingOn(queue)

    await store.database.transaction((transaction) => queue.enqueue(transaction, 'advance-operation', jobOf('kept'), new Date()))
    await store.database
      .transaction(async (transaction) => {
        await queue.enqueue(transaction, 'advance-operation', jobOf('undone'), new Date())
        throw new Error('no')
      })
      .catch(() => undefined)
    await store.database.transaction((transaction) => queue.enqueue(transaction, 'advance-operation', jobOf('last'), new Date()))

    await expect.poll(() => begun.toSorted(), { timeout: 10_000 }).toEqual(['kept', 'last'])
  })

  test('a job waits for its time, also through a restart', async () => {
    const store = await freshStore()
    const first = await newQueue(store)
    const startAt = new Date(Date.now() + 2_000)
    await store.database.transaction((transaction) => first.enqueue(transaction, 'advance-operation', jobOf('later'), startAt))
    await first.stop()
    running.splice(0)

    const begun = await workingOn(await newQueue(store))

    await expect.poll(() => begun, { timeout: 10_000 }).toEqual(['later'])
    expect(Date.now()).toBeGreaterThanOrEqual(startAt.getTime())
  })

  test('two consoles that start at once make one queue', async () => {
    const store = await freshStore()
    // the embedded store is one console's own
    if (store.kind === 'embedded') return

    const queues = await Promise.all([newQueue(store), newQueue(store)])
    const begun = (await Promise.all(queues.map(workingOn))).flatMap((list) => [list])
    const [one] = queues
    await store.database.transaction((transaction) => one.enqueue(transaction, 'advance-operation', jobOf('once'), new Date()))

    await expect.poll(() => begun.flat(), { timeout: 10_000 }).toEqual(['once'])
  })

  test('an operation that waits is gone on with by its job alone, without a sweep', async () => {
    const under = await sandboxUnderTest()
    const store = await freshStore()
    const queue = await newQueue(store)
    const desk = await newDesk(under, store, { queue })
    await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'Throttling', times: 3 })
    const worker = createWorker(desk.context.room)
    await queue.work(worker.starters)

    const answer = await desk.create(desk.input())
    const id = answer.ok ? answer.value.operationId : ''
    expect(await desk.read(id)).toMatchObject({ state: 'waiting' })

    await expect.poll(async () => desk.clock.flowDuring(desk.read(id)), { timeout: 30_000 }).toMatchObject({ state: 'creating' })
    expect(await desk.snapshotsInTheCloud()).toHaveLength(1)
    await desk.clock.flowDuring(worker.stop())
    await under.sandbox.close()
  }, 40_000)

  test('the end of an operation is told by its job alone, without a sweep', async () => {
    const under = await sandboxUnderTest()
    const receiver = await startReceiver()
    const store = await freshStore()
    const queue = await newQueue(store)
    const desk = await newDesk(under, store, { queue })
    const wish = { name: 'ops', shape: 'generic', secret: 'a-secret-of-our-own', locale: 'en', accountId: '*' } as const
    await addWebhook(desk.context, { ...wish, url: receiver.url, events: ['rejected'] })
    await queue.work(createWorker(desk.context.room, createDeliveries(desk.context)).starters)

    await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'QuotaExceed.Snapshot', times: 1 })
    await desk.create(desk.input())

    await expect.poll(() => receiver.received.map(({ body }) => JSON.parse(body).event), { timeout: 10_000 }).toEqual(['rejected'])
    await receiver.close()
    await under.sandbox.close()
  }, 40_000)
})
