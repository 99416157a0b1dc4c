import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Disk } from '@/lib/ecs/disk'
import { fail, ok, type Result } from '@/lib/result'
import type { CreateSnapshotInput } from '@/lib/schemas/create-snapshot'
import { auditEvent } from '@/server/audit/audit-event'
import type { StoreContext } from '@/server/context'
import { requireMeant } from '@/server/operations/require-meant'
import { writeStep } from '@/server/operations/transition'
import { toParameters } from '@/server/snapshots/create-request'
import type { Transaction } from '@/server/store/database'
import { aloneAt } from '@/server/store/locks'
import { type Operation, operations } from '@/server/store/schema'

/** The operation of this person's submit key, if there is one. Problem: `submit-key-reused`, when it was another wish. */
export const findOperation = async (
  { database, actor }: Pick<StoreContext, 'actor'> & { database: Pick<Transaction, 'select'> },
  input: CreateSnapshotInput,
): Promise<Result<Operation | null>> => {
  const [found] = await database
    .select()
    .from(operations)
    .where(and(eq(operations.personId, actor.personId), eq(operations.submitKey, input.submitKey)))
  if (found === undefined) return ok(null)
  return found.fingerprint === fingerprintOf(input) ? ok(found) : fail({ kind: 'submit-key-reused', submitKey: input.submitKey })
}

/**
 * Puts the wish on record, with its audit row, before anything is sent; the same submit key is the same operation, however many ask at
 * once. Its id is the marker tag and the ClientToken of every attempt. Problems: `asked-lately` (unless the person knows), `not-found`
 * (what is to be tried again), `submit-key-reused`. @throws when the store cannot write: then nothing is sent.
 */
export const acceptOperation = (context: StoreContext, input: CreateSnapshotInput, disk: Disk): Promise<Result<Operation>> =>
  context.trail.recorded(async (transaction, record) => {
    // two who ask for the same disk at once are one after the other here, so that the second is told of the first
    await aloneAt(transaction, `${input.accountId}/${input.regionId}/${input.diskId}`)
    const known = await findOperation({ database: transaction, actor: context.actor }, input)
    if (!known.ok) return known
    if (known.value !== null) return ok(known.value)
    const meant = await requireMeant(transaction, context, input)
    if (!meant.ok) return meant
    const id = randomUUID()
    const parameters = toParameters(input, id)
    const event = auditEvent(context.actor, context.visitor, {
      event: 'create-snapshot',
      outcome: 'intent',
      accountId: input.accountId,
      regionId: input.regionId,
      subjectId: input.diskId,
      facts: { operationId: id, submitKey: input.submitKey, parameters, ...circumstancesOf(input) },
    })
    const [accepted] = await transaction
      .insert(operations)
      .values({ ...newOperation(context, { id, input, disk }), ...whoOf(event), parameters })
      .onConflictDoNothing({ target: [operations.personId, operations.submitKey] })
      .returning()
    if (accepted === undefined) return earlier(transaction, context, input)
    await writeStep(context.room, transaction, accepted)
    await record(event)
    return ok(accepted)
  })

/** The same key, with another disk: somebody was a moment faster. */
const earlier = async (transaction: Transaction, context: StoreContext, input: CreateSnapshotInput): Promise<Result<Operation>> => {
  const found = await findOperation({ database: transaction, actor: context.actor }, input)
  if (!found.ok) return found
  if (found.value === null) throw new Error('an operation that was there is gone')
  return ok(found.value)
}

/** What somebody knew, and wanted it all the same. */
const circumstancesOf = ({ despite, retryOf }: CreateSnapshotInput) => ({
  ...(despite === null ? {} : { despite }),
  ...(retryOf === null ? {} : { retryOf }),
})

type NewOperation = { id: string; input: CreateSnapshotInput; disk: Disk }

const newOperation = ({ clock, actor }: StoreContext, { id, input, disk }: NewOperation) => {
  const now = new Date(clock.now())
  return {
    id,
    personId: actor.personId,
    submitKey: input.submitKey,
    fingerprint: fingerprintOf(input),
    accountId: input.accountId,
    regionId: input.regionId,
    diskId: input.diskId,
    diskName: disk.name,
    retryOf: input.retryOf,
    clientToken: id,
    state: 'accepted',
    version: 1,
    attempts: 0,
    triesInVain: 0,
    looksInVain: 0,
    nextAt: now,
    acceptedAt: now,
  } as const
}

const whoOf = ({ person, role, address }: Pick<Operation, 'person' | 'role' | 'address'>) => ({ person, role, address })

/** Of all that would be asked of ECS. */
const fingerprintOf = (input: CreateSnapshotInput): string => {
  const { accountId, regionId, diskId, snapshotName, description, retentionDays, tags, resourceGroupId } = input
  const pairs = tags.map(({ key, value }) => [key, value])
  const wish = [accountId, regionId, diskId, snapshotName, description, retentionDays, pairs, resourceGroupId]
  return createHash('sha256').update(JSON.stringify(wish)).digest('hex')
}
