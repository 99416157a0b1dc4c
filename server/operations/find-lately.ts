import 'server-only'
import { and, desc, eq, gt, inArray, or } from 'drizzle-orm'
import { LATELY_MS, type LatelyAsked } from '@/lib/operations/lately-asked'
import { UNSETTLED_STATES } from '@/lib/operations/operation-state'
import type { DiskPlace } from '@/lib/schemas/places'
import { isoTime } from '@/server/clock'
import { personName } from '@/server/operations/to-operation-view'
import type { Transaction } from '@/server/store/database'
import { operations } from '@/server/store/schema'

type Asking = { nowMs: number; personId: string }

/**
 * The newest wish for a snapshot of this disk that is not settled, or was fulfilled within the last minutes: whoever wants another one
 * may not know of it. `null`: there is none.
 */
export const findLately = async (
  database: Pick<Transaction, 'select'>,
  { accountId, regionId, diskId }: DiskPlace,
  { nowMs, personId }: Asking,
): Promise<LatelyAsked | null> => {
  const isLate = and(eq(operations.state, 'accomplished'), gt(operations.acceptedAt, new Date(nowMs - LATELY_MS)))
  const [newest] = await database
    .select()
    .from(operations)
    .where(
      and(
        eq(operations.accountId, accountId),
        eq(operations.regionId, regionId),
        eq(operations.diskId, diskId),
        or(inArray(operations.state, [...UNSETTLED_STATES]), isLate),
      ),
    )
    .orderBy(desc(operations.acceptedAt))
    .limit(1)
  if (newest === undefined) return null
  const { id, state, acceptedAt } = newest
  return {
    operationId: id,
    person: personName(newest),
    isMine: newest.personId === personId,
    state,
    acceptedAt: isoTime(acceptedAt.getTime()),
  }
}
