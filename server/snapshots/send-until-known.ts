import 'server-only'
import type { Disk } from '@/lib/ecs/disk'
import type { AcceptedSnapshot } from '@/lib/ecs/fleet'
import type { Snapshot } from '@/lib/ecs/snapshot'
import type { Problem } from '@/lib/errors/problem'
import { fail, ok, type Result } from '@/lib/result'
import type { CreateSnapshotInput } from '@/lib/schemas/create-snapshot'
import { isoTime, waitAtMost } from '@/server/clock'
import type { Context } from '@/server/context'
import { CALL_DEADLINE_MS, type Place } from '@/server/ecs/client'
import { clientToken, provisionalSnapshot, toParameters } from '@/server/snapshots/create-request'
import { recordOutcome } from '@/server/snapshots/record-create'
import { isTooOldToSend, type Submission } from '@/server/snapshots/submissions'
import { writeOutcome } from '@/server/snapshots/write-outcome'

export type Sending = { context: Context; place: Place; input: CreateSnapshotInput; submission: Submission; disk: Disk }

/** One call of the verb takes no longer than this; then the answer is "not confirmed yet", and the next call goes on. */
const TOTAL_MS = 25_000
const SENDS_MAX = 3
/** How long the cloud's "still processing" and "too many requests" are waited for. */
const SHORT_WAITS_MS = 8_000
const FIRST_WAIT_MS = 1_000
const WAIT_MIN_MS = 100
/** ECS's lists lag a little behind what it accepted, so they are asked more than once. */
const BEFORE_LOOKS_MS = [500, 1_500]
/** "Not in the list" is believed after so many looks, the last of them so long after the attempt. */
const LOOKS_IN_VAIN_MIN = 3
const LAG_MAX_MS = 60_000

/**
 * Sends CreateSnapshot until it is known what became of it. After an attempt of unknown outcome the marker tag is looked up first;
 * then the same token goes out again, never a new one. A refusal after such an attempt is not believed at once: the first attempt may
 * be the very reason for it.
 */
export const sendUntilKnown = async (sending: Sending): Promise<Result<AcceptedSnapshot>> => {
  const { context, submission } = sending
  const progress = { startedAtMs: context.clock.now(), sends: 0, waits: 0, mustLook: submission.unknownSince !== null }
  for (;;) {
    const found = progress.mustLook ? await lookBeforeSending(sending, progress) : null
    const settled = found ?? (await sendOnce(sending, progress))
    if (settled !== null) return settled
  }
}

type Progress = { startedAtMs: number; sends: number; waits: number; mustLook: boolean }

/** `null`: not settled, go on. */
type Settled = Result<AcceptedSnapshot> | null

const lookBeforeSending = async (sending: Sending, { sends, startedAtMs }: Progress): Promise<Settled> => {
  const found = await lookUp(sending)
  if (found !== null) return accept(sending, found)
  return sends >= SENDS_MAX || !hasTimeToSend(sending, startedAtMs) ? unconfirmed(sending) : null
}

const sendOnce = async (sending: Sending, progress: Progress): Promise<Settled> => {
  const { context, submission } = sending
  const answer = await attempt(sending, progress.startedAtMs + TOTAL_MS - context.clock.now())
  if (answer.ok) return acceptNew(sending, answer.value)
  const { problem } = answer
  switch (writeOutcome(problem)) {
    case 'refused':
      return refuse(sending, problem)
    case 'unknown':
      progress.sends += 1
      progress.mustLook = true
      openQuestion(submission, context.clock.now())
      return null
    case 'processing':
      openQuestion(submission, context.clock.now())
      // an answer of ECS to this very request: it says more than "not confirmed"
      return (await pause(sending, progress, problem)) ? null : fail(problem)
    case 'not-sent':
      if (problem.kind === 'throttled' && (await pause(sending, progress, problem))) return null
      return submission.unknownSince === null ? fail(problem) : unconfirmed(sending)
  }
}

/** Waits before the same request goes out again; `false`: that would take too long for a click. */
const pause = async ({ context: { clock } }: Sending, progress: Progress, problem: Problem): Promise<boolean> => {
  const untilMs = problem.kind === 'throttled' ? Date.parse(problem.retryAt) : clock.now() + FIRST_WAIT_MS * 2 ** progress.waits
  if (untilMs > progress.startedAtMs + SHORT_WAITS_MS) return false
  progress.waits += 1
  progress.mustLook = false
  await clock.sleep(Math.max(untilMs - clock.now(), WAIT_MIN_MS))
  return true
}

const openQuestion = (submission: Submission, nowMs: number): void => {
  submission.unknownSince = nowMs
  submission.looksInVain = 0
}

/** A repeat that could not end in time is not begun; a token that ECS may have forgotten is not sent. */
const hasTimeToSend = ({ context, submission }: Sending, startedAtMs: number): boolean =>
  !isTooOldToSend(submission, context.clock.now()) && context.clock.now() + CALL_DEADLINE_MS <= startedAtMs + TOTAL_MS

/** Usually the gateway's deadline ends it; a queue in front of the cloud can make it longer, and then the answer comes in late. */
const attempt = async (sending: Sending, withinMs: number): Promise<Result<{ snapshotId: string; requestId: string | null }>> => {
  const { context, place, input, submission } = sending
  const sent = context.gateway.createSnapshot(place, toParameters(input, clientToken(input, submission)))
  const answer = await waitAtMost(context.clock, Math.max(withinMs, 0), sent)
  if (answer !== null) return answer
  void sent.then((late) => (late.ok ? acceptLate(sending, late.value) : null)).catch(() => undefined)
  return fail({ kind: 'unconfirmed', operation: 'CreateSnapshot', submitKey: input.submitKey, sentAt: isoTime(context.clock.now()) })
}

/** Asks ECS's list for the marker; `null`: it does not show it (yet). */
const lookUp = async (sending: Sending): Promise<Snapshot | null> => {
  const { context, place, input, submission } = sending
  for (const pauseMs of BEFORE_LOOKS_MS) {
    await context.clock.sleep(pauseMs)
    const found = await context.gateway.findSnapshotByMarker(place, input)
    if (found.ok && found.value !== null) return found.value
    if (found.ok) countLookInVain(submission, context.clock.now())
  }
  return null
}

/** Enough looks in vain, the last of them long enough after the attempt, close the question: it had no effect. */
const countLookInVain = (submission: Submission, nowMs: number): void => {
  submission.looksInVain += 1
  const isLongAgo = submission.unknownSince !== null && nowMs - submission.unknownSince >= LAG_MAX_MS
  if (isLongAgo && submission.looksInVain >= LOOKS_IN_VAIN_MIN) submission.unknownSince = null
}

const refuse = async (sending: Sending, problem: Problem): Promise<Result<AcceptedSnapshot>> => {
  const { submission } = sending
  if (submission.unknownSince !== null) {
    const found = await lookUp(sending)
    if (found !== null) return accept(sending, found)
    if (submission.unknownSince !== null) return unconfirmed(sending)
  }
  submission.round += 1
  return fail(problem)
}

const unconfirmed = ({ context, input, submission }: Sending) =>
  fail({
    kind: 'unconfirmed',
    operation: 'CreateSnapshot',
    submitKey: input.submitKey,
    sentAt: isoTime(submission.unknownSince ?? context.clock.now()),
  })

const acceptNew = async (sending: Sending, answer: { snapshotId: string; requestId: string | null }): Promise<Result<AcceptedSnapshot>> =>
  accept(sending, provisionalSnapshot(sending, answer.snapshotId), answer.requestId)

/** The person has been told "not confirmed" already; the audit tells the rest. */
const acceptLate = async (sending: Sending, answer: { snapshotId: string; requestId: string | null }): Promise<void> =>
  recordOutcome(sending, await acceptNew(sending, answer))

const accept = async (
  { context, place, submission }: Sending,
  snapshot: Snapshot,
  requestId: string | null = null,
): Promise<Result<AcceptedSnapshot>> => {
  const { accountId, regionId, snapshotId } = snapshot
  const accepted = { accountId, regionId, snapshotId, requestId, acceptedAt: isoTime(context.clock.now()) }
  submission.accepted = accepted
  submission.unknownSince = null
  await context.inventory.noteCreated(place.account, snapshot)
  return ok(accepted)
}
