import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { OperationView } from '@/lib/operations/operation-view'
import { fail, ok, type Result } from '@/lib/result'
import { auditEvent } from '@/server/audit/audit-event'
import { grantedAccount, type StoreContext } from '@/server/context'
import { isFree } from '@/server/operations/lease'
import { writeStep } from '@/server/operations/move-operation'
import { findVisible } from '@/server/operations/read-operation'
import { toOperationView } from '@/server/operations/to-operation-view'
import { operations } from '@/server/store/schema'

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
  const { accountId, regionId, diskId, version } = found.value
  const about = { event: 'cancel-snapshot', regionId, subjectId: diskId } as const
  const account = await grantedAccount(context, accountId, about)
  if (!account.ok) return account

  return context.trail.recorded(async (transaction, record) => {
    const now = new Date(context.clock.now())
    const [cancelled] = await transaction
      .update(operations)
      .set({ state: 'cancelled', version: version + 1, nextAt: null, settledAt: now })
      .where(
        and(
          eq(operations.id, operationId),
          eq(operations.version, version),
          inArray(operations.state, ['accepted', 'waiting']),
          isNull(operations.unknownSince),
          isFree(),
        ),
      )
      .returning()
    if (cancelled === undefined) return fail({ kind: 'not-cancellable', operationId, state: found.value.state })
    await writeStep(transaction, cancelled, context.clock.now())
    const facts = { operationId, clientToken: cancelled.clientToken }
    await record(auditEvent(context.actor, context.visitor, { ...about, accountId, outcome: 'done', facts }))
    return ok({ operation: toOperationView(cancelled, context.actor.personId) })
  })
}
