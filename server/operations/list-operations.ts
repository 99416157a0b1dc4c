import 'server-only'
import { and, asc, count, desc, eq, gt, ilike, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { accountNames } from '@/lib/ecs/account-label'
import type { OperationCursor, OperationList } from '@/lib/operations/operation-list'
import { FAILED_STATES, MOVING_STATES, type OperationState } from '@/lib/operations/operation-state'
import { ok, type Result } from '@/lib/result'
import type { OperationQuery } from '@/lib/schemas/operation-query'
import type { StoreContext } from '@/server/context'
import { isOfAccounts } from '@/server/operations/is-of-accounts'
import { toOperationView } from '@/server/operations/to-operation-view'
import { literally } from '@/server/store/literally'
import { type Operation, operations } from '@/server/store/schema'

type Reading = Pick<StoreContext, 'database' | 'actor' | 'accounts'>

/** One page of what the whole team has asked for, in the accounts that the actor may see. Asks the cloud nothing. */
export const listOperations = async (context: StoreContext, query: OperationQuery): Promise<Result<OperationList>> => {
  const { actor, accounts, inventory } = context
  const [rows, counts] = await Promise.all([readRows(context, query), readCounts(context, query)])
  const shown = rows.slice(0, query.pageSize)
  return ok({
    rows: shown.map((row) => toOperationView(row, actor.personId)),
    olderThan: rows.length > query.pageSize ? cursorOf(shown.at(-1)) : null,
    counts,
    accounts: accountNames(accounts),
    regions: [...new Set(inventory.glance(accounts).freshness.map(({ regionId }) => regionId))].toSorted(),
  })
}

/** By keyset: however far back, the same cost. One more than the page, to know whether there are older ones. */
const readRows = ({ database, ...reading }: Reading, query: OperationQuery): Promise<Operation[]> =>
  database
    .select()
    .from(operations)
    .where(
      and(isAt(reading, query), isInView(reading, query), isFound(query.q), query.before === null ? undefined : isBefore(query.before)),
    )
    .orderBy(desc(operations.acceptedAt), asc(operations.id))
    .limit(query.pageSize + 1)

const readCounts = async ({ database, ...reading }: Reading, query: OperationQuery): Promise<OperationList['counts']> => {
  const counted = await database
    .select({ state: operations.state, rows: count() })
    .from(operations)
    .where(and(isAt(reading, query), inArray(operations.state, [...MOVING_STATES, ...FAILED_STATES, 'needs_attention'])))
    .groupBy(operations.state)
  const rowsIn = (states: readonly OperationState[]) =>
    counted.reduce((sum, { state, rows }) => (states.includes(state) ? sum + rows : sum), 0)
  return { running: rowsIn(MOVING_STATES), failed: rowsIn(FAILED_STATES), attention: rowsIn(['needs_attention']) }
}

/** Where: never outside of the actor's accounts. */
const isAt = ({ accounts }: Pick<Reading, 'accounts'>, { account, region, diskId }: OperationQuery) =>
  and(
    isOfAccounts(accounts),
    account.length === 0 ? undefined : inArray(operations.accountId, account),
    region.length === 0 ? undefined : inArray(operations.regionId, region),
    diskId === null ? undefined : eq(operations.diskId, diskId),
  )

const isInView = ({ actor }: Pick<Reading, 'actor'>, { view }: OperationQuery): SQL | undefined => {
  switch (view) {
    case 'all':
      return undefined
    case 'mine':
      return eq(operations.personId, actor.personId)
    case 'running':
      return inArray(operations.state, [...MOVING_STATES])
    case 'failed':
      return inArray(operations.state, [...FAILED_STATES])
    case 'attention':
      return eq(operations.state, 'needs_attention')
  }
}

const isFound = (q: string): SQL | undefined => (q === '' ? undefined : or(...SEARCHED.map((column) => ilike(column, `%${literally(q)}%`))))

const SEARCHED = [
  operations.diskId,
  operations.diskName,
  sql`${operations.parameters} ->> 'snapshotName'`,
  // the name without the e-mail, which is not shown either
  sql`split_part(${operations.person}, ' <', 1)`,
  operations.snapshotId,
  operations.id,
  operations.requestId,
  sql`${operations.problem} ->> 'code'`,
] as const

const isBefore = ({ acceptedAtMs, operationId }: OperationCursor): SQL | undefined => {
  const acceptedAt = new Date(acceptedAtMs)
  // the first says nothing new, but lets the index begin there
  return and(lte(operations.acceptedAt, acceptedAt), or(lt(operations.acceptedAt, acceptedAt), gt(operations.id, operationId)))
}

const cursorOf = (last: Operation | undefined): OperationCursor | null =>
  last === undefined ? null : { acceptedAtMs: last.acceptedAt.getTime(), operationId: last.id }
