import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { OperationRoom } from '@/server/operations/operation-room'
import { trackCreating } from '@/server/operations/track-creating'
import { giveUpLease, holdLease } from '@/server/store/hold-lease'
import { type Operation, operations } from '@/server/store/schema'

/** Follows what ECS is making, for all consoles on the store. */
export type Tracker = {
  /** Looks if it is time to, and if no other console does. */
  look(): Promise<void>
  /** Another console may take over at once. */
  stop(): Promise<void>
}

/** Another console takes over when the one that tracks has said nothing for so long. Longer than the longest pause and a slow answer. */
const LEASE_SECONDS = 30
/** While nothing is made, the store is asked as often. */
const IDLE_MS = 2_000
/** A young snapshot becomes usable any second; one that takes hours is not missed by a quarter of a minute. */
const PACES = [
  { youngerThanMs: 60_000, everyMs: 2_000 },
  { youngerThanMs: 600_000, everyMs: 5_000 },
] as const
const SLOWEST_MS = 15_000

export const createTracker = (room: OperationRoom): Tracker => {
  const { database, clock } = room
  const lease = { name: 'track-creating', owner: randomUUID() }
  let nextLookAtMs = 0
  return {
    look: async () => {
      if (clock.now() < nextLookAtMs) return
      nextLookAtMs = clock.now() + IDLE_MS
      const creating = await database.select().from(operations).where(eq(operations.state, 'creating'))
      if (creating.length === 0 || !(await holdLease(database, lease, LEASE_SECONDS))) return
      nextLookAtMs = clock.now() + paceOf(creating, clock.now())
      await trackCreating(room, creating)
    },
    stop: () => giveUpLease(database, lease),
  }
}

/** Of the youngest: all are asked for in the same calls. */
const paceOf = (creating: readonly Operation[], nowMs: number): number => {
  const ageMs = nowMs - Math.max(...creating.map(({ acceptedAt }) => acceptedAt.getTime()))
  return PACES.find(({ youngerThanMs }) => ageMs < youngerThanMs)?.everyMs ?? SLOWEST_MS
}
