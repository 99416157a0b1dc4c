import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { OPEN_STATES } from '@/lib/operations/operation-state'
import type { OperationRoom } from '@/server/operations/operation-room'
import { type Operation, operations } from '@/server/store/schema'
import { secondsFromNow } from '@/server/store/seconds-from-now'

/**
 * Longer than anything that is done between two transitions: a call with its credential. Counted by the clock of the database, so that
 * consoles whose clocks differ agree; whoever was frozen for longer finds at the next transition that the operation has moved on.
 */
const LEASE_SECONDS = 30

export const leaseEnd = () => secondsFromNow(LEASE_SECONDS)

/** An operation in the hands of one worker. */
export type Claimed = Operation & { leaseOwner: string }

/** `null`: there is nothing to do on it, or somebody else is at it. */
export const claimOperation = async ({ database }: Pick<OperationRoom, 'database'>, id: string): Promise<Claimed | null> => {
  const leaseOwner = randomUUID()
  const [claimed] = await database
    .update(operations)
    .set({ leaseOwner, leaseUntil: leaseEnd() })
    .where(and(eq(operations.id, id), inArray(operations.state, [...OPEN_STATES]), isFree()))
    .returning()
  return claimed === undefined ? null : { ...claimed, leaseOwner }
}

export const isFree = () => or(isNull(operations.leaseUntil), lt(operations.leaseUntil, sql`now()`))

export const releaseOperation = async (
  { database }: Pick<OperationRoom, 'database'>,
  { id, leaseOwner }: Pick<Claimed, 'id' | 'leaseOwner'>,
): Promise<void> => {
  await database
    .update(operations)
    .set({ leaseOwner: null, leaseUntil: null })
    .where(and(eq(operations.id, id), eq(operations.leaseOwner, leaseOwner)))
}
