import 'server-only'
import { and, count, inArray } from 'drizzle-orm'
import type { RunningCount } from '@/lib/operations/operation-list'
import { MOVING_STATES } from '@/lib/operations/operation-state'
import { ok, type Result } from '@/lib/result'
import type { StoreContext } from '@/server/context'
import { isOfAccounts } from '@/server/operations/is-of-accounts'
import { operations } from '@/server/store/schema'

/** How much is under way in the accounts that the actor may see, whoever began it. */
export const countRunning = async ({ database, accounts }: Pick<StoreContext, 'database' | 'accounts'>): Promise<Result<RunningCount>> => {
  const [counted] = await database
    .select({ running: count() })
    .from(operations)
    .where(and(isOfAccounts(accounts), inArray(operations.state, [...MOVING_STATES])))
  return ok({ running: counted?.running ?? 0 })
}
