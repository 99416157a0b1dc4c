import 'server-only'
import { and, eq, type SQL } from 'drizzle-orm'
import type { OperationRoom } from '@/server/operations/operation-room'
import { codeOf } from '@/server/snapshots/outcome-of'
import type { Transaction } from '@/server/store/database'
import { type Operation, operationSteps, operations } from '@/server/store/schema'
import { announce } from '@/server/webhooks/announce'

/** What a transition may write. */
export type Change = Partial<
  Pick<
    Operation,
    | 'state'
    | 'attempts'
    | 'triesInVain'
    | 'looksInVain'
    | 'unknownSince'
    | 'nextAt'
    | 'problem'
    | 'snapshotId'
    | 'requestId'
    | 'createdAt'
    | 'usableAt'
    | 'settledAt'
  >
>

/** `onlyIf`: what must hold besides the version. `lease`: what becomes of it; left alone without. */
type Transition = { change: Change; onlyIf?: SQL; leaseUntil?: SQL }

/**
 * Moves an operation on, with its step: only from the version that was decided on, so that of two who decide at once one finds `null` and
 * has written nothing. Within the transaction that also writes what is to be told of it.
 */
export const transition = async (
  room: Pick<OperationRoom, 'clock' | 'queue'>,
  transaction: Transaction,
  { id, version }: Pick<Operation, 'id' | 'version'>,
  { change, onlyIf, leaseUntil }: Transition,
): Promise<Operation | null> => {
  const [moved] = await transaction
    .update(operations)
    .set({ ...change, version: version + 1, ...(leaseUntil === undefined ? {} : { leaseUntil }) })
    .where(and(eq(operations.id, id), eq(operations.version, version), onlyIf))
    .returning()
  if (moved === undefined) return null
  // that it was looked for in vain is no step of its own
  if (change.state !== undefined || change.usableAt !== undefined) await writeStep(room, transaction, moved)
  return moved
}

/** What belongs to every step that has just been made: its row, who is to go on with it, and who is told of its end. */
export const writeStep = async (
  room: Pick<OperationRoom, 'clock' | 'queue'>,
  transaction: Transaction,
  operation: Operation,
): Promise<void> => {
  const { clock, queue } = room
  const { id, version, state, attempts, problem, requestId, accountId, nextAt } = operation
  await transaction.insert(operationSteps).values({
    operationId: id,
    version,
    at: new Date(clock.now()),
    state,
    attempts,
    code: problem === null ? null : codeOf(problem),
    requestId: problem !== null && 'requestId' in problem ? problem.requestId : requestId,
  })
  if (nextAt !== null) await queue.enqueue(transaction, 'advance-operation', { operationId: id, accountId }, nextAt)
  await announce(room, transaction, operation)
}
