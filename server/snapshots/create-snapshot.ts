import 'server-only'
import type { AcceptedSnapshot } from '@/lib/ecs/fleet'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { fail, ok, type Result } from '@/lib/result'
import type { CreateSnapshotInput } from '@/lib/schemas/create-snapshot'
import { isoTime } from '@/server/clock'
import type { Account } from '@/server/config/accounts'
import { type Context, grantedAccount } from '@/server/context'
import { failureOf } from '@/server/session/failure-of'
import { recordIntent, recordOutcome } from '@/server/snapshots/record-create'
import { sendUntilKnown } from '@/server/snapshots/send-until-known'
import type { Submission } from '@/server/snapshots/submissions'

/**
 * Asks ECS for a snapshot, never twice for one submit key. The input has passed its schema.
 *
 * The same key with the same fields waits for the same answer, or gets it again. With other fields it is `submit-key-reused`,
 * unless nothing came of the first ones for certain. Problems: `not-found`, a refusal (`ecs`), `throttled`, `unreachable` when nothing
 * was sent, and `unconfirmed` when it may have been: calling again with the same key goes on from there.
 */
export const createSnapshot = async (context: Context, input: CreateSnapshotInput): Promise<Result<AcceptedSnapshot>> => {
  const { accountId, regionId, diskId } = input
  const account = await grantedAccount(context, accountId, { event: 'create-snapshot', regionId, subjectId: diskId })
  if (!account.ok) return account
  // no waiting before the key is claimed: that is what makes twenty clicks one
  const claimed = claim(context, input)
  if (!claimed.ok) return claimed
  const submission = claimed.value
  if (submission.accepted !== null) return ok(submission.accepted)
  submission.running ??= create({ context, account: account.value, input, submission })
    .catch((error: unknown) => fail(failureOf(error, 'create-snapshot')))
    .finally(() => {
      submission.running = null
    })
  return submission.running
}

type Creation = { context: Context; account: Account; input: CreateSnapshotInput; submission: Submission }

const claim = ({ submissions, clock }: Context, input: CreateSnapshotInput): Result<Submission> => {
  const fingerprint = fingerprintOf(input)
  const known = submissions.find(input.submitKey)
  if (known === undefined) return ok(submissions.open(input.submitKey, { fingerprint, firstSeenAtMs: clock.now() }))
  if (known.fingerprint === fingerprint) return ok(known)
  const isSettledAsNothing = known.running === null && known.accepted === null && known.unknownSince === null
  if (!isSettledAsNothing) return fail({ kind: 'submit-key-reused', submitKey: input.submitKey })
  known.fingerprint = fingerprint
  return ok(known)
}

/** What would be asked of ECS, as one text. */
const fingerprintOf = (input: CreateSnapshotInput): string =>
  JSON.stringify([
    input.accountId,
    input.regionId,
    input.diskId,
    input.snapshotName,
    input.description,
    input.retentionDays,
    input.tags.map(({ key, value }) => [key, value]),
    input.resourceGroupId,
  ])

const create = async (creation: Creation): Promise<Result<AcceptedSnapshot>> => {
  const { context, account, input, submission } = creation
  const place = await context.inventory.place(account, input.regionId)
  if (!place.ok) return place
  const earlier = await findEarlier(creation)
  if (earlier !== null) {
    await recordOutcome(creation, earlier)
    return earlier
  }
  const disk = await context.inventory.findDisk(account, input)
  if (!disk.ok) return disk
  await recordIntent(creation)
  const result = await sendUntilKnown({ context, place: place.value, input, submission, disk: disk.value.disk })
  await recordOutcome(creation, result)
  return result
}

/** A snapshot in the rows may carry this key already: made before this process started, or by a request whose answer was lost. */
const findEarlier = async ({ context, account, input, submission }: Creation): Promise<Result<AcceptedSnapshot> | null> => {
  const found = await context.inventory.findByMarker(account, input)
  if (found === null) return null
  if (!isWhatWasAsked(found, input)) return fail({ kind: 'submit-key-reused', submitKey: input.submitKey })
  const { accountId, regionId, snapshotId, createdAt } = found
  submission.accepted = { accountId, regionId, snapshotId, requestId: null, acceptedAt: createdAt ?? isoTime(context.clock.now()) }
  return ok(submission.accepted)
}

const isWhatWasAsked = (found: Snapshot, { diskId, snapshotName, description, retentionDays }: CreateSnapshotInput): boolean =>
  found.sourceDiskId === diskId &&
  (found.name ?? '') === snapshotName &&
  (found.description ?? '') === description &&
  found.retentionDays === retentionDays
