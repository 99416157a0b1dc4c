import 'server-only'
import { and, asc, lte, sql } from 'drizzle-orm'
import { advanceOperation } from '@/server/operations/advance-operation'
import { isFree } from '@/server/operations/lease'
import type { OperationRoom } from '@/server/operations/operation-room'
import { createTracker } from '@/server/operations/tracker'
import type { JobStarters } from '@/server/queue/queue'
import { type Operation, operations } from '@/server/store/schema'
import { storeProblem } from '@/server/store/store-failure'
import { toUnexpected } from '@/server/unexpected'

/** Finishes what requests have begun, whoever began it, also before a restart. */
export type Worker = {
  /** What a job of the queue begins. */
  starters: JobStarters
  /** One look: everything that is due is worked on. */
  sweep(): Promise<void>
  start(): void
  /** Takes nothing on any more; ends when what is under way has been written down. */
  stop(): Promise<void>
}

/** For what has no job of its own: what those left behind who died, and whose turn in a line has come sooner than was told. */
const SWEEP_EVERY_MS = 1_000
/** After a look that failed. */
const STORE_AWAY_MS = 5_000
/** Behind these the others wait for the next look. */
const DUE_AT_ONCE = 50

/** The messages about operations, which are sent as they come due. */
export type Deliveries = { due(): Promise<readonly string[]>; deliver(deliveryId: string): Promise<void> }

const NOBODY_TOLD: Deliveries = { due: async () => [], deliver: async () => undefined }

export const createWorker = (room: OperationRoom, deliveries = NOBODY_TOLD): Worker => {
  const { clock, database } = room
  const stopping = new AbortController()
  const tracker = createTracker(room)
  const underway = new Map<string, Promise<unknown>>()
  let running: Promise<void> | null = null

  /** One after the other on the same thing, side by side on different ones: what hangs keeps nothing else waiting. */
  const begin = (name: string, work: () => Promise<void>): void => {
    if (underway.has(name)) return
    underway.set(
      name,
      guarded(work).finally(() => underway.delete(name)),
    )
  }

  const advanceSoon = (operation: Pick<Operation, 'id' | 'accountId'>): void => begin(operation.id, () => advanceOperation(room, operation))
  const deliverSoon = (deliveryId: string): void => begin(deliveryId, () => deliveries.deliver(deliveryId))

  const beginDue = async (): Promise<void> => {
    begin('track', tracker.look)
    const due = await database
      .select({ id: operations.id, accountId: operations.accountId })
      .from(operations)
      .where(and(lte(operations.nextAt, new Date(clock.now())), isFree()))
      .orderBy(roundOfItsPerson, asc(operations.nextAt), asc(operations.acceptedAt))
      .limit(DUE_AT_ONCE)
    for (const operation of due) advanceSoon(operation)
    for (const deliveryId of await deliveries.due()) deliverSoon(deliveryId)
  }

  const settled = async (): Promise<void> => {
    await Promise.all(underway.values())
  }

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const isWell = await guarded(beginDue)
      await clock.sleep(isWell ? SWEEP_EVERY_MS : STORE_AWAY_MS, stopping.signal)
    }
  }

  return {
    starters: {
      'advance-operation': ({ operationId, accountId }) => advanceSoon({ id: operationId, accountId }),
      'deliver-webhook': ({ deliveryId }) => deliverSoon(deliveryId),
    },
    sweep: async () => {
      await beginDue()
      await settled()
      await tracker.stop()
    },
    start: () => {
      running ??= run()
    },
    stop: async () => {
      stopping.abort()
      await running
      await settled()
      await guarded(tracker.stop)
    },
  }
}

/** The oldest of everybody first, then everybody's second: whoever asks for a hundred keeps nobody else waiting. */
const roundOfItsPerson = sql`row_number() over (
  partition by ${operations.accountId}, ${operations.regionId}, ${operations.personId} order by ${operations.acceptedAt})`

/** A surprise in one operation keeps none of the others from being worked on. That the store is away, the pages and readiness tell. */
const guarded = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work()
    return true
  } catch (error) {
    if (storeProblem(error) === null) toUnexpected(error, 'operations')
    return false
  }
}
