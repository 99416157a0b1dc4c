import 'server-only'
import { isInProgress } from '@/lib/ecs/snapshot'
import { fail, ok, type Result } from '@/lib/result'
import type { SnapshotPlace } from '@/lib/schemas/places'
import type { AuditEvent } from '@/server/audit/append-audit'
import { auditEvent } from '@/server/audit/audit-event'
import { grantedAccount, type StoreContext } from '@/server/context'
import type { Place } from '@/server/ecs/client'
import { settleCancelled } from '@/server/operations/settle-cancelled'
import { outcomeOf } from '@/server/snapshots/outcome-of'
import { writeOutcome } from '@/server/snapshots/write-outcome'
import { toUnexpected } from '@/server/unexpected'

/** `requestId: null`: the snapshot was gone already, or ECS's answer was lost and its list shows that it is gone. */
export type Cancelled = { requestId: string | null }

/**
 * Cancels a running snapshot: ECS's only way is DeleteSnapshot (never with Force). It is read again first, because a finished one must
 * not be deleted by "cancel": then the Problem is `not-in-progress`. An id that ECS does not know is gone, which is what was wanted.
 */
export const cancelSnapshot = async (
  context: StoreContext,
  { accountId, regionId, snapshotId }: SnapshotPlace,
): Promise<Result<Cancelled>> => {
  const about = { event: 'cancel-snapshot', regionId, subjectId: snapshotId } as const
  const account = await grantedAccount(context, accountId, about)
  if (!account.ok) return account
  const place = await context.inventory.place(account.value, regionId)
  if (!place.ok) return place

  const before = await standing(context, place.value, snapshotId)
  if (!before.ok) return before
  const { status } = before.value
  if (status === 'accomplished' || status === 'failed') return fail({ kind: 'not-in-progress', snapshotId, status })
  if (status === 'gone' && !isJustAccepted(context, snapshotId)) return gone(context, place.value, { snapshotId, requestId: null })

  const eventOf = (words: Pick<AuditEvent, 'outcome'> & Partial<AuditEvent>): AuditEvent =>
    auditEvent(context.actor, context.visitor, { ...about, accountId, ...words })
  await context.trail.record(eventOf({ outcome: 'intent' }))
  const result = await remove(context, place.value, snapshotId)
  await context.trail.recordOutcome(eventOf(outcomeOf(result)))
  return result
}

const remove = async (context: StoreContext, place: Place, snapshotId: string): Promise<Result<Cancelled>> => {
  const deleted = await context.gateway.deleteSnapshot(place, snapshotId)
  if (deleted.ok) return gone(context, place, { snapshotId, requestId: deleted.value.requestId })
  const { problem } = deleted
  if (problem.kind === 'ecs' && GONE_CODES.includes(problem.code)) return gone(context, place, { snapshotId, requestId: null })
  if (writeOutcome(problem) !== 'unknown') return deleted
  // deleting may be repeated safely, so the list decides
  const after = await standing(context, place, snapshotId)
  return after.ok && after.value.status === 'gone' ? gone(context, place, { snapshotId, requestId: null }) : deleted
}

const GONE_CODES = ['InvalidSnapshotId.NotFound', 'InvalidResource.NotFound']

type Standing = { status: 'progressing' | 'accomplished' | 'failed' | 'gone' }

const standing = async ({ gateway }: StoreContext, place: Place, snapshotId: string): Promise<Result<Standing>> => {
  const read = await gateway.describeSnapshotsByIds(place, [snapshotId])
  if (!read.ok) return read
  const found = read.value.rows.find((row) => row.snapshotId === snapshotId)
  if (found !== undefined) return ok({ status: found.status })
  if (read.value.unreadable === 0) return ok({ status: 'gone' })
  return fail({ kind: 'bad-answer', operation: 'DescribeSnapshots', httpStatus: null, requestId: null })
}

/** ECS's lists lag: a snapshot that was accepted a moment ago may not be in them, and is not gone. */
const isJustAccepted = ({ inventory, accounts }: StoreContext, snapshotId: string): boolean =>
  inventory.glance(accounts).snapshots.some(({ row: { snapshot } }) => snapshot.snapshotId === snapshotId && isInProgress(snapshot))

const gone = async (
  context: StoreContext,
  { account, regionId }: Place,
  { snapshotId, requestId }: { snapshotId: string; requestId: string | null },
): Promise<Result<Cancelled>> => {
  await context.inventory.noteDeleted(account, { regionId, snapshotId })
  // the cloud has acted; the operation comes to its end by itself when this cannot be written
  await settleCancelled(context, { accountId: account.id, regionId, snapshotId }).catch((error: unknown) =>
    toUnexpected(error, 'cancelled'),
  )
  return ok({ requestId })
}
