import 'server-only'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { UsualDuration } from '@/lib/operations/operation-view'
import type { StoreContext } from '@/server/context'
import { type Operation, operations } from '@/server/store/schema'

/** Fewer say nothing. */
const USUAL_FROM = 3
/** What was long ago was another amount of data. */
const USUAL_OF_LAST = 20

/** How long snapshots of this disk take, from being created to fully stored; `null`: fewer than three were made here. */
export const usualDuration = async (
  { database }: Pick<StoreContext, 'database'>,
  { accountId, regionId, diskId }: Pick<Operation, 'accountId' | 'regionId' | 'diskId'>,
): Promise<UsualDuration | null> => {
  const rows = await database
    .select({ createdAt: operations.createdAt, settledAt: operations.settledAt })
    .from(operations)
    .where(
      and(
        eq(operations.accountId, accountId),
        eq(operations.regionId, regionId),
        eq(operations.diskId, diskId),
        eq(operations.state, 'accomplished'),
        isNotNull(operations.createdAt),
      ),
    )
    .orderBy(desc(operations.acceptedAt))
    .limit(USUAL_OF_LAST)
  const tookMs = rows.flatMap(({ createdAt, settledAt }) =>
    createdAt === null || settledAt === null ? [] : [settledAt.getTime() - createdAt.getTime()],
  )
  return tookMs.length < USUAL_FROM ? null : { seconds: Math.round(medianOf(tookMs) / 1_000), of: tookMs.length }
}

/** Of an even number the mean of the two in the middle. */
const medianOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, number) => sum + number, 0) / middle.length
}
