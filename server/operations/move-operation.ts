import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { OperationState } from '@/lib/operations/operation-state'
import type { AuditEvent } from '@/server/audit/append-audit'
import { type Claimed, leaseEnd } from '@/server/operations/lease'
import type { OperationRoom } from '@/server/operations/operation-room'
import { codeOf } from '@/server/snapshots/outcome-of'
import type { Transaction } from '@/server/store/database'
import { type Operation, operationSteps, operations } from '@/server/store/schema'
import { storeProblem } from '@/server/store/store-failure'
import { announce } from '@/server/webhooks/announce'

/** What a transition writes. */
export type Change = { state: OperationState } & Partial<
  Pick<
    Operation,
    | 'attempts'
    | 'triesInVain'
    | 'looksInVain'
    | 'unknownSince'
    | 'nextAt'
    | 'problem'
    | 'snapshotId'
    | 'requestId'
    | 'createdAt'
    | 'settledAt'
  >
>

export type Move = Change & { /** What the audit is told. */ tells: Pick<AuditEvent, 'outcome' | 'code' | 'requestId'> | null }

const STORE_PATIENCE_MS = 60_000
const STORE_RETRY_MS = 1_000

/**
 * One transition, with its step and its audit row, all or nothing. Only from the version that it was decided on and only by who holds
 * the lease; `null`: the operation has moved on in other hands, and nothing was written.
 */
export const moveOperation = (room: OperationRoom, operation: Claimed, move: Move): Promise<Claimed | null> =>
  room.trail.outcomeRecorded(async (transaction, record) => {
    const { tells, ...change } = move
    const [moved] = await transaction
      .update(operations)
      .set({ ...change, version: operation.version + 1, leaseUntil: leaseEnd() })
      .where(
        and(eq(operations.id, operation.id), eq(operations.version, operation.version), eq(operations.leaseOwner, operation.leaseOwner)),
      )
      .returning()
    if (moved === undefined) return null
    await writeStep(transaction, moved, room.clock.now())
    if (tells !== null) await record(outcomeEvent(moved, tells))
    return { ...moved, leaseOwner: operation.leaseOwner }
  })

/** The cloud has answered: while the store is away the answer is held, for as long as that makes sense. @throws when it stays away. */
export const moveWithPatience = async (room: OperationRoom, operation: Claimed, move: Move): Promise<Claimed | null> => {
  const untilMs = room.clock.now() + STORE_PATIENCE_MS
  for (;;) {
    try {
      return await moveOperation(room, operation, move)
    } catch (error) {
      if (storeProblem(error) === null || room.clock.now() >= untilMs) throw error
      await room.clock.sleep(STORE_RETRY_MS)
    }
  }
}

/** The row of the step that has just been made, and what is to be told of it. */
export const writeStep = async (
  transaction: Pick<Transaction, 'select' | 'insert'>,
  operation: Operation,
  nowMs: number,
): Promise<void> => {
  const { id, version, state, attempts, problem, requestId } = operation
  await transaction.insert(operationSteps).values({
    operationId: id,
    version,
    at: new Date(nowMs),
    state,
    attempts,
    code: problem === null ? null : codeOf(problem),
    requestId: problem !== null && 'requestId' in problem ? problem.requestId : requestId,
  })
  await announce(transaction, operation, nowMs)
}

const outcomeEvent = (
  { id, personId, person, role, address, accountId, regionId, diskId, submitKey, snapshotId, clientToken }: Operation,
  tells: NonNullable<Move['tells']>,
): AuditEvent => ({
  event: 'create-snapshot',
  personId,
  person,
  role,
  address,
  accountId,
  regionId,
  subjectId: diskId,
  ...tells,
  facts: { operationId: id, submitKey, clientToken, ...(snapshotId === null ? {} : { snapshotId }) },
})
