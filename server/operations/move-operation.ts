import 'server-only'
import { eq } from 'drizzle-orm'
import type { OperationState } from '@/lib/operations/operation-state'
import type { AuditEvent } from '@/server/audit/append-audit'
import { type Claimed, leaseEnd } from '@/server/operations/lease'
import type { OperationRoom } from '@/server/operations/operation-room'
import { type Change, transition } from '@/server/operations/transition'
import { type Operation, operations } from '@/server/store/schema'
import { storeProblem } from '@/server/store/store-failure'

/** `tells`: what the audit is told. */
export type Move = Change & { state: OperationState; tells: Pick<AuditEvent, 'outcome' | 'code' | 'requestId'> | null }

const STORE_PATIENCE_MS = 60_000
const STORE_RETRY_MS = 1_000

/**
 * One transition, with its step and its audit row, all or nothing. Only from the version that it was decided on and only by who holds
 * the lease; `null`: the operation has moved on in other hands, and nothing was written. @throws where there is no room to begin sending.
 */
export const moveOperation = (room: OperationRoom, operation: Claimed, move: Move): Promise<Claimed | null> => {
  const { tells, ...change } = move
  const written = move.state === 'sending' ? room.trail.recorded : room.trail.outcomeRecorded
  return written(async (transaction, record) => {
    const onlyIf = eq(operations.leaseOwner, operation.leaseOwner)
    const moved = await transition(room, transaction, operation, { change, onlyIf, leaseUntil: leaseEnd() })
    if (moved === null) return null
    if (tells !== null) await record(outcomeEvent(moved, tells))
    return { ...moved, leaseOwner: operation.leaseOwner }
  })
}

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
