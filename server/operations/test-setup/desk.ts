import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { SubmittedSnapshot } from '@/lib/ecs/fleet'
import { isOpen } from '@/lib/operations/operation-state'
import type { Result } from '@/lib/result'
import type { CreateSnapshotInput } from '@/lib/schemas/create-snapshot'
import type { StoreContext } from '@/server/context'
import { createWorker } from '@/server/operations/worker'
import type { Queue } from '@/server/queue/queue'
import { freshKey, plantDisk, type SandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { createSnapshot } from '@/server/snapshots/create-snapshot'
import type { Store } from '@/server/store/database'
import { auditEvents, type Operation, operationSteps, operations } from '@/server/store/schema'
import type { ContextWish } from '@/server/test-setup/context-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'
import { noQueue } from '@/server/test-setup/no-queue'
import { storeContextUnderTest } from '@/server/test-setup/store-context-under-test'

/** An operator with one disk in an empty world of their own, a store, and time in their hands. */
export type Desk = Awaited<ReturnType<typeof newDesk>>

const REGION = 'cn-hangzhou'

export const newDesk = async (under: SandboxUnderTest, store: Store, { queue = noQueue }: { queue?: Queue } = {}) => {
  const accessKeyId = freshKey()
  const world = (method: string, path: string, body?: unknown) => under.control(method, `/worlds/${accessKeyId}${path}`, body)
  await world('PUT', '', { seed: 'empty' })
  const diskId = await plantDisk(under, accessKeyId, { DiskName: 'web-data' })
  const clock = new FakeClock(Date.now())
  const newContext = (wish: Pick<Partial<ContextWish>, 'url' | 'grants' | 'regions'> = {}): StoreContext =>
    storeContextUnderTest(store, { url: under.sandbox.url, accessKeyId, clock, regions: [REGION], deadlineMs: 500, queue, ...wish })
  const context = newContext()

  const input = (change: Partial<CreateSnapshotInput> = {}): CreateSnapshotInput => ({
    accountId: 'default',
    regionId: REGION,
    diskId,
    snapshotName: 'before-upgrade',
    description: '',
    retentionDays: 30,
    tags: [{ key: 'env', value: 'prod' }],
    resourceGroupId: '',
    submitKey: randomUUID(),
    despite: null,
    retryOf: null,
    ...change,
  })
  const read = async (id: string): Promise<Operation> => {
    const [found] = await store.database.select().from(operations).where(eq(operations.id, id))
    if (found === undefined) throw new Error('no such operation')
    return found
  }
  /** Lets time flow, and the worker work, until it is decided whether there is a snapshot. */
  const decided = async (id: string, by = context): Promise<Operation> => {
    const worker = createWorker(by.room)
    worker.start()
    const untilMs = clock.now() + DECIDED_WITHIN_MS
    const wait = async (): Promise<Operation> => {
      for (;;) {
        const operation = await read(id)
        if (!isOpen(operation.state) || clock.now() > untilMs) return operation
        await clock.sleep(LOOK_EVERY_MS)
      }
    }
    const operation = await clock.flowDuring(wait(), { timesFaster: 100 })
    await clock.flowDuring(worker.stop())
    return operation
  }
  const journal = async () => (await under.journal(accessKeyId)).entries
  const sends = async () => (await journal()).filter(({ action }) => action === 'CreateSnapshot')

  return {
    context,
    newContext,
    clock,
    diskId,
    input,
    read,
    decided,
    journal,
    sends,
    plant: (partial: object) => plantDisk(under, accessKeyId, partial),
    /** So many requests a minute of the cloud's clock, by action. */
    allow: (perMinute: Record<string, number>) => world('PUT', '/throttle', { perMinute }),
    arm: (fault: object) => world('POST', '/faults', fault),
    heal: () => world('DELETE', '/faults'),
    forgetTokens: () => world('DELETE', '/client-tokens'),
    /** In the cloud; its lists lag a second behind. */
    timePasses: (ms: number) => world('POST', '/clock', { advanceMs: ms }),
    create: (wish: CreateSnapshotInput, by = context): Promise<Result<SubmittedSnapshot>> => clock.flowDuring(createSnapshot(by, wish)),
    tokens: async () => new Set((await sends()).map(({ clientToken }) => clientToken)),
    snapshotsInTheCloud: async (): Promise<string[]> => Object.keys((await world('GET', '/state')).json.snapshots ?? {}),
    operations: () => store.database.select().from(operations).orderBy(asc(operations.acceptedAt)),
    steps: async (id: string) =>
      (
        await store.database.select().from(operationSteps).where(eq(operationSteps.operationId, id)).orderBy(asc(operationSteps.version))
      ).map(({ state }) => state),
    told: async () =>
      (await store.database.select().from(auditEvents).orderBy(asc(auditEvents.sequence))).filter(({ event }) => event !== 'start'),
  }
}

/** In virtual time. */
const DECIDED_WITHIN_MS = 300_000
const LOOK_EVERY_MS = 500
