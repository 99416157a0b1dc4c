import 'server-only'
import { and, eq, type SQL } from 'drizzle-orm'
import { codeOf } from '@/server/snapshots/outcome-of'
import type { Transaction } from '@/server/store/database'
import { type Operation, operationSteps, operations } from '@/server/store/schema'

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
type Transition = { change: Change; nowMs: number; onlyIf?: SQL | undefined; leaseUntil?: SQL }

/**
 * Moves an operation on, with its step: only from the version that was decided on, so that of two who decide at once one finds `null` and
 * has written nothing. Within the transaction that also writes what is to be told of it.
 */
export const transition = async (
  transaction: Pick<Transaction, 'update' | 'insert'>,
  { id, version }: Pick<Operation, 'id' | 'version'>,
  { change, nowMs, onlyIf, leaseUntil }: Transition,
): Promise<Operation | null> => {
  const [moved] = await transaction
    .update(operations)
    .set({ ...change, version: version + 1, ...(leaseUntil === undefined ? {} : { leaseUntil }) })
    .where(and(eq(operations.id, id), eq(operations.version, version), onlyIf))
    .returning()
  if (moved === undefined) return null
  // that it was looked for in vain is no step of its own
  if (change.state !== undefined || change.usableAt !== undefined) await writeStep(transaction, moved, nowMs)
  return moved
}

/** The row of the step that has just been made. */
export const writeStep = async (
  transaction: Pick<Transaction, 'insert'>,
  { id, version, state, attempts, problem, requestId }: Operation,
  nowMs: number,
): Promise<void> => {
  await transaction.insert(operationSteps).values({
    operationId: id,
    version,
    at: new Date(nowMs),
    state,
    attempts,
    code: problem === null ? null : codeOf(problem),
    requestId: problem !== null && 'requestId' in problem ? problem.requestId : requestId,
  })
}
