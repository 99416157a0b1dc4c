import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { OperationDetail } from '@/lib/operations/operation-view'
import { fail, ok, type Result } from '@/lib/result'
import { isoTime } from '@/server/clock'
import type { StoreContext } from '@/server/context'
import { toOperationView } from '@/server/operations/to-operation-view'
import { type Operation, operationSteps, operations } from '@/server/store/schema'

/** One operation of the team with its steps, oldest first. One of an account that is not the actor's is `not-found`, as if it were not there. */
export const readOperation = async (context: StoreContext, operationId: string): Promise<Result<OperationDetail>> => {
  const found = await findVisible(context, operationId)
  if (!found.ok) return found
  const rows = await context.database
    .select()
    .from(operationSteps)
    .where(eq(operationSteps.operationId, operationId))
    .orderBy(asc(operationSteps.version))
  const steps = rows.map(({ version, at, state, attempts, code, requestId }) => ({
    version,
    at: isoTime(at.getTime()),
    state,
    attempts,
    code,
    requestId,
  }))
  return ok({ operation: toOperationView(found.value, context.actor.personId), steps })
}

export const findVisible = async (
  { database, accounts }: Pick<StoreContext, 'database' | 'accounts'>,
  operationId: string,
): Promise<Result<Operation>> => {
  const [found] = await database.select().from(operations).where(eq(operations.id, operationId))
  const isVisible = found !== undefined && accounts.some(({ id }) => id === found.accountId)
  return isVisible ? ok(found) : fail({ kind: 'not-found', what: 'operation', id: operationId })
}
