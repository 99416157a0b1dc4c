import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { ok } from '@/lib/result'
import { acceptOperation } from '@/server/operations/accept-operation'
import { advanceOperation } from '@/server/operations/advance-operation'
import { cancelOperation } from '@/server/operations/cancel-operation'
import { claimOperation } from '@/server/operations/lease'
import { createOperationRoom } from '@/server/operations/operation-room'
import { type Fate, TinyEcs } from '@/server/operations/test-setup/tiny-ecs'
import type { Store } from '@/server/store/database'
import { type Operation, operations } from '@/server/store/schema'
import { FakeClock } from '@/server/test-setup/fake-clock'
import { aDisk } from '@/server/test-setup/fleet-rows'
import { noQueue } from '@/server/test-setup/no-queue'
import { storeContextUnderTest } from '@/server/test-setup/store-context-under-test'

const NOWHERE = 'http://127.0.0.1:9'
const REGION = 'cn-hangzhou'
/** As in lease.ts; the leases of the store run by its own clock, so they are ended by hand when virtual time has passed. */
const LEASE_MS = 30_000

/** One wish, one cloud of one disk, and consoles that come and go; time stands still unless it is let pass. */
export type OperationUnderModel = Awaited<ReturnType<typeof operationUnderModel>>

export const operationUnderModel = async (store: Store) => {
  const clock = new FakeClock()
  const ecs = new TinyEcs(clock)
  const diskId = `d-${randomUUID().replaceAll('-', '')}`
  const input = {
    accountId: 'default',
    regionId: REGION,
    diskId,
    snapshotName: 'before-upgrade',
    description: '',
    retentionDays: 30,
    tags: [],
    resourceGroupId: '',
    submitKey: randomUUID(),
    despite: null,
    retryOf: null,
  }
  const newContext = () => {
    const context = storeContextUnderTest(store, { url: NOWHERE, accessKeyId: 'sandbox', clock, regions: [REGION] })
    const { findSnapshotByMarker } = ecs
    const createSnapshot: typeof context.gateway.createSnapshot = (place, parameters, admission) => {
      const call = () => ecs.createSnapshot(place, parameters)
      return admission === undefined ? call() : admission.through(call)
    }
    const gateway = { ...context.gateway, createSnapshot, findSnapshotByMarker }
    const inventory: typeof context.inventory = {
      ...context.inventory,
      place: async (account, regionId) => ok({ account, regionId }),
      noteCreated: async () => undefined,
    }
    const { database, trail, accounts } = context
    return {
      ...context,
      gateway,
      inventory,
      room: createOperationRoom({ database, trail, gateway, inventory, accounts, clock, queue: noQueue }),
    }
  }
  let context = newContext()
  const surprises: unknown[] = []
  let leaseSeen: { owner: string | null; version: number; atMs: number } = { owner: null, version: 0, atMs: 0 }

  const all = (): Promise<Operation[]> => store.database.select().from(operations).where(eq(operations.diskId, diskId))
  const read = async (): Promise<Operation | undefined> => (await all())[0]

  const endLeaseIfDue = async (): Promise<void> => {
    const operation = await read()
    if (operation === undefined) return
    const { leaseOwner: owner, version } = operation
    if (owner !== leaseSeen.owner || version !== leaseSeen.version) leaseSeen = { owner, version, atMs: clock.now() }
    if (owner === null || clock.now() - leaseSeen.atMs < LEASE_MS) return
    await store.database.update(operations).set({ leaseUntil: sql`now() - interval '1 second'` }).where(eq(operations.id, operation.id))
  }

  const passes = async (ms: number): Promise<void> => {
    await endLeaseIfDue()
    await clock.pass(ms)
    ecs.settleLate()
    await endLeaseIfDue()
  }

  return {
    ecs,
    clock,
    /** What went wrong in a console that nobody waits for. */
    surprises,
    all,
    read,
    submit: async (): Promise<string> => {
      const accepted = await acceptOperation(context, input, aDisk({ diskId }))
      if (!accepted.ok) throw new Error(`not accepted: ${accepted.problem.kind}`)
      return accepted.value.id
    },
    cancel: async (operationId: string): Promise<boolean> => (await cancelOperation(context, { operationId })).ok,
    /** Works on it with this fate for the next request. What is held by the cloud is left alone, by a console that is not used again. */
    work: async (operation: Operation, fate: Fate): Promise<void> => {
      ecs.fate = fate
      const sendsBefore = ecs.sends.length
      const working = advanceOperation(context.room, operation)
      const isHeld = fate === 'held before' || fate === 'held after'
      if (!isHeld) return working
      working.catch((error: unknown) => surprises.push(error))
      const heldOrDone = await Promise.race([working.then(() => 'done'), untilSent(ecs, sendsBefore)])
      if (heldOrDone !== 'done') context = newContext()
      ecs.fate = 'answered'
    },
    /** Dies between its lease and its first step. */
    dieAfterLease: async ({ id }: Operation): Promise<void> => {
      await claimOperation(context.room, id)
      context = newContext()
    },
    passes,
    /** Nothing, when that is later than `withinMs`. */
    passesUntilDue: async ({ nextAt }: Operation, withinMs: number): Promise<void> => {
      const waitMs = (nextAt?.getTime() ?? 0) - clock.now()
      if (waitMs > 0 && waitMs <= withinMs) await passes(waitMs)
    },
  }
}

const untilSent = async (ecs: TinyEcs, before: number): Promise<'held'> => {
  while (ecs.sends.length === before) await new Promise((resolve) => setImmediate(resolve))
  return 'held'
}
