import 'server-only'
import type { OperationView } from '@/lib/operations/operation-view'
import { fail, ok, type Result } from '@/lib/result'
import { auditEvent } from '@/server/audit/audit-event'
import { grantedAccount, type StoreContext } from '@/server/context'
import { isFree } from '@/server/operations/lease'
import { findVisible } from '@/server/operations/read-operation'
import { isCancellable, toOperationView } from '@/server/operations/to-operation-view'
import { transition } from '@/server/operations/transition'

/**
 * Takes a wish back of which nothing can be at ECS: accepted or waiting, without a request whose outcome is open, and in nobody's hands.
 * Problems: `not-found`, `forbidden`, `not-cancellable`.
 */
export const cancelOperation = async (
  context: StoreContext,
  { operationId }: { operationId: string },
): Promise<Result<{ operation: OperationView }>> => {
  const found = await findVisible(context, operationId)
  if (!found.ok) return found
  const { accountId, regionId, diskId, state } = found.value
  const about = { event: 'cancel-snapshot', regionId, subjectId: diskId } as const
  const account = await grantedAccount(context, accountId, about)
  if (!account.ok) return account

  const refused = fail({ kind: 'not-cancellable', operationId, state } as const)
  if (!isCancellable(found.value)) return refused
  return context.trail.recorded(async (transaction, record) => {
    const change = { state: 'cancelled', nextAt: null, settledAt: new Date(context.clock.now()) } as const
    // who has it in hand may send it the next moment
    const cancelled = await transition(context.room, transaction, found.value, { change, onlyIf: isFree() })
    if (cancelled === null) return refused
    const facts = { operationId, clientToken: cancelled.clientToken }
    await record(auditEvent(context.actor, context.visitor, { ...about, accountId, outcome: 'done', facts }))
    return ok({ operation: toOperationView(cancelled, context.actor.personId) })
  })
}
