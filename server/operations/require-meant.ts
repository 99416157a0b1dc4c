import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { RETRIABLE_STATES } from '@/lib/operations/operation-state'
import { fail, ok, type Result } from '@/lib/result'
import type { CreateSnapshotInput } from '@/lib/schemas/create-snapshot'
import type { StoreContext } from '@/server/context'
import { findLately } from '@/server/operations/find-lately'
import type { Transaction } from '@/server/store/database'
import { operations } from '@/server/store/schema'

/**
 * Is it one more snapshot that is meant, by somebody who knows of the one before? To be asked alone for the disk. Problems: `asked-lately`
 * for who has not seen the newest wish, `not-found` for what is to be tried again and is none of this disk, or did not end without a snapshot.
 */
export const requireMeant = async (
  transaction: Transaction,
  { actor, clock }: Pick<StoreContext, 'actor' | 'clock'>,
  input: CreateSnapshotInput,
): Promise<Result<null>> => {
  const { retryOf, despite } = input
  if (retryOf !== null && !(await hasNotSucceeded(transaction, { ...input, retryOf }))) {
    return fail({ kind: 'not-found', what: 'operation', id: retryOf })
  }
  const lately = await findLately(transaction, input, { nowMs: clock.now(), personId: actor.personId })
  return lately === null || lately.operationId === despite ? ok(null) : fail({ kind: 'asked-lately', ...lately })
}

type Retried = Pick<CreateSnapshotInput, 'accountId' | 'regionId' | 'diskId'> & { retryOf: string }

const hasNotSucceeded = async (transaction: Transaction, { retryOf, accountId, regionId, diskId }: Retried): Promise<boolean> => {
  const found = await transaction
    .select({ id: operations.id })
    .from(operations)
    .where(
      and(
        eq(operations.id, retryOf),
        eq(operations.accountId, accountId),
        eq(operations.regionId, regionId),
        eq(operations.diskId, diskId),
        inArray(operations.state, [...RETRIABLE_STATES]),
      ),
    )
  return found.length > 0
}
