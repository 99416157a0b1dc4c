import 'server-only'
import type { SubmittedSnapshot } from '@/lib/ecs/fleet'
import { fail, ok, type Result } from '@/lib/result'
import type { CreateSnapshotInput } from '@/lib/schemas/create-snapshot'
import type { Account } from '@/server/config/accounts'
import { grantedAccount, type StoreContext } from '@/server/context'
import { acceptOperation, findOperation } from '@/server/operations/accept-operation'
import { followOperation } from '@/server/operations/follow-operation'
import { acceptedOf } from '@/server/operations/to-operation-view'
import type { Operation } from '@/server/store/schema'

/** The usual answer of ECS comes sooner; after this the form follows the operation. */
const ANSWER_WITHIN_MS = 5_000

/**
 * Asks ECS for a snapshot, never twice for one submit key. The input has passed its schema.
 *
 * The wish is on record before anything is sent, and is worked on until it is settled, whether anybody waits or not. The same key with
 * the same fields is the same operation; with other fields the Problem is `submit-key-reused`. Other problems: `not-found`, and the
 * refusal when ECS refused for certain. An answer without a snapshot means that it is not decided yet.
 */
export const createSnapshot = async (context: StoreContext, input: CreateSnapshotInput): Promise<Result<SubmittedSnapshot>> => {
  const { accountId, regionId, diskId } = input
  const account = await grantedAccount(context, accountId, { event: 'create-snapshot', regionId, subjectId: diskId })
  if (!account.ok) return account
  const begun = await begin(context, account.value, input)
  if (!begun.ok) return begun
  return submitted(await followOperation(context.room, begun.value, ANSWER_WITHIN_MS))
}

const begin = async (context: StoreContext, account: Account, input: CreateSnapshotInput): Promise<Result<Operation>> => {
  const known = await findOperation(context, input)
  if (!known.ok) return known
  if (known.value !== null) return ok(known.value)
  const place = await context.inventory.place(account, input.regionId)
  if (!place.ok) return place
  const disk = await context.inventory.findDisk(account, input)
  return disk.ok ? acceptOperation(context, input, disk.value.disk) : disk
}

const submitted = (operation: Operation): Result<SubmittedSnapshot> => {
  const { id, state, problem } = operation
  if (state === 'rejected' && problem !== null) return fail(problem)
  return ok({ operationId: id, accepted: acceptedOf(operation) })
}
