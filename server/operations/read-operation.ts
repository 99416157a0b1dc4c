import 'server-only'
import { and, asc, desc, eq, or } from 'drizzle-orm'
import { accountLabel } from '@/lib/ecs/account-label'
import type { OperationDetail, OperationStep, RelatedOperation } from '@/lib/operations/operation-view'
import { fail, ok, type Result } from '@/lib/result'
import { isoTime } from '@/server/clock'
import type { StoreContext } from '@/server/context'
import { isOfAccounts } from '@/server/operations/is-of-accounts'
import { toOperationView } from '@/server/operations/to-operation-view'
import { usualDuration } from '@/server/operations/usual-duration'
import { type Operation, operationSteps, operations } from '@/server/store/schema'

/** Of an operation that is tried for hours there are thousands; the newest tell where it stands. */
const STEPS_MAX = 200
const RETRIES_MAX = 20

/** One operation of the team with what became of it. One of an account that is not the actor's is `not-found`, as if it were not there. */
export const readOperation = async (context: StoreContext, operationId: string): Promise<Result<OperationDetail>> => {
  const found = await findVisible(context, operationId)
  if (!found.ok) return found
  const operation = found.value
  const [steps, related, usual] = await Promise.all([
    readSteps(context, operationId),
    readRelated(context, operation),
    usualDuration(context, operation),
  ])
  return ok({
    operation: toOperationView(operation, context.actor.personId),
    accountLabel: accountLabel(context.accounts, operation.accountId),
    description: operation.parameters.description ?? null,
    clientToken: operation.clientToken,
    unknownSince: operation.unknownSince === null ? null : isoTime(operation.unknownSince.getTime()),
    looksInVain: operation.looksInVain,
    steps,
    ...related,
    usual,
  })
}

const readSteps = async ({ database }: Pick<StoreContext, 'database'>, operationId: string): Promise<readonly OperationStep[]> => {
  const newest = await database
    .select()
    .from(operationSteps)
    .where(eq(operationSteps.operationId, operationId))
    .orderBy(desc(operationSteps.version))
    .limit(STEPS_MAX)
  return newest.toReversed().map(({ operationId: _, at, ...step }) => ({ ...step, at: isoTime(at.getTime()) }))
}

/** The one that it retried, and those that retried it. */
const readRelated = async (
  { database, accounts, actor }: Pick<StoreContext, 'database' | 'accounts' | 'actor'>,
  { id, retryOf }: Pick<Operation, 'id' | 'retryOf'>,
): Promise<Pick<OperationDetail, 'earlier' | 'retries'>> => {
  const rows = await database
    .select()
    .from(operations)
    .where(and(isOfAccounts(accounts), or(eq(operations.retryOf, id), retryOf === null ? undefined : eq(operations.id, retryOf))))
    .orderBy(asc(operations.acceptedAt), asc(operations.id))
    .limit(RETRIES_MAX)
  const toRelated = (row: Operation): RelatedOperation => {
    const { operationId, person, state, acceptedAt, usableAt, snapshotId } = toOperationView(row, actor.personId)
    return { operationId, person, state, acceptedAt, usableAt, snapshotId }
  }
  const earlier = rows.find((row) => row.id === retryOf)
  return {
    earlier: earlier === undefined ? null : toRelated(earlier),
    retries: rows.filter((row) => row.retryOf === id).map(toRelated),
  }
}

export const findVisible = async (
  { database, accounts }: Pick<StoreContext, 'database' | 'accounts'>,
  operationId: string,
): Promise<Result<Operation>> => {
  const [found] = await database.select().from(operations).where(eq(operations.id, operationId))
  const isVisible = found !== undefined && accounts.some(({ id }) => id === found.accountId)
  return isVisible ? ok(found) : fail({ kind: 'not-found', what: 'operation', id: operationId })
}
