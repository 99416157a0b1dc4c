import { type Circumstances, newBinding, type SubmitBinding, submitKeyFor } from '@/components/snapshots/submit-key-for'
import { backoffMs } from '@/lib/backoff'
import type { AcceptedSnapshot, SubmittedSnapshot } from '@/lib/ecs/fleet'
import { explain } from '@/lib/errors/explain'
import { isHeldUp } from '@/lib/errors/is-held-up'
import type { Problem } from '@/lib/errors/problem'
import type { OperationView } from '@/lib/operations/operation-view'
import type { Result } from '@/lib/result'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

/** One wish for a snapshot, from the open form to the accepted snapshot. */
export type Submission =
  | Editing
  | { step: 'sending'; binding: SubmitBinding; fields: CreateSnapshotFields; before: Unsettled | null }
  | Unsettled
  | Open
  | { step: 'accepted'; fields: CreateSnapshotFields; operationId: string; accepted: AcceptedSnapshot }

export type Editing = { step: 'editing'; binding: SubmitBinding; problem: Problem | null }

/** On record at the console, which works on it by itself; whether there will be a snapshot is not decided. */
export type Open = { step: 'open'; binding: SubmitBinding; fields: CreateSnapshotFields; operationId: string }

/**
 * Sent, and not settled: the form is locked, and only the same fields go out again, under the same key.
 * `unconfirmed`: the console did not answer, and ECS may have started the snapshot. `paused`: the person chose to wait; nothing was created.
 */
export type Unsettled = {
  step: 'unconfirmed' | 'paused'
  binding: SubmitBinding
  fields: CreateSnapshotFields
  problem: Problem
  /** How often it has been sent. */
  tries: number
}

/** After this many tries the console no longer sends by itself; the button still does. */
export const TRIES_BY_ITSELF_MAX = 12
const TRIES_WHILE_PAUSED_MAX = 5
const PAUSE_FOR_RUNNING_SNAPSHOT_MS = 30_000
const PAUSE_FOR_STATE_MS = 60_000
const PAUSES = { firstMs: 5_000, mostMs: 60_000 }

export const openSubmission = (newKey: () => string, circumstances: Partial<Circumstances> = {}): Submission =>
  editing(newBinding(newKey, circumstances))

/** A new wish in the same form: who has made a snapshot here knows of it. The same fields again, after it failed, try it again. */
export const openAnother = (newKey: () => string, before: Submission, { isSameAgain = false } = {}): Submission => {
  if (before.step !== 'accepted') return openSubmission(newKey)
  const { operationId } = before
  return openSubmission(newKey, { despite: operationId, retryOf: isSameAgain ? operationId : null })
}

/** Starts sending. While something is under way or settled there is nothing to start: the same submission comes back. */
export const sendFields = (submission: Submission, fields: CreateSnapshotFields, newKey: () => string): Submission =>
  submission.step === 'editing'
    ? { step: 'sending', binding: submitKeyFor(submission.binding, fields, newKey), fields, before: null }
    : submission

/** The person was asked whether another one is meant, and it is. */
export const sendAnyway = (submission: Submission, fields: CreateSnapshotFields, newKey: () => string): Submission => {
  if (submission.step !== 'editing' || submission.problem?.kind !== 'asked-lately') return submission
  const { binding, problem } = submission
  return sendFields(editing({ ...binding, despite: problem.operationId }), fields, newKey)
}

/** Sends what is not settled once more: the same fields, and the same key while it may have arrived. After a pause it is a new request. */
export const sendAgain = (submission: Submission, newKey: () => string): Submission => {
  if (submission.step !== 'unconfirmed' && submission.step !== 'paused') return submission
  const { binding, fields } = submission
  const next = submission.step === 'paused' ? { ...binding, key: newKey() } : binding
  return { step: 'sending', binding: next, fields, before: submission }
}

/** What the answer makes of it. An answer that nobody waits for changes nothing. */
export const receiveAnswer = (submission: Submission, answer: Result<SubmittedSnapshot>): Submission => {
  if (submission.step !== 'sending') return submission
  const { binding, fields, before } = submission
  if (answer.ok) {
    const { operationId, accepted } = answer.value
    return accepted === null ? { step: 'open', binding, fields, operationId } : { step: 'accepted', fields, operationId, accepted }
  }
  const { problem } = answer
  const unsettled = { binding, fields, problem, tries: (before?.tries ?? 0) + 1 }
  if (isUnconfirmed(problem)) return { step: 'unconfirmed', ...unsettled }
  if (before?.step === 'unconfirmed' && !isSettledBy(problem)) return { step: 'unconfirmed', ...unsettled }
  if (isHeldUp(problem) && unsettled.tries < TRIES_WHILE_PAUSED_MAX) return { step: 'paused', ...unsettled }
  if (isWaitedFor(before) && canWaitFor(problem) && unsettled.tries < TRIES_BY_ITSELF_MAX) return { step: 'paused', ...unsettled }
  return editing(isSettledBy(problem) ? spent(binding) : binding, problem)
}

/** What became of an operation that was open. */
export const receiveOperation = (submission: Submission, operation: OperationView): Submission => {
  if (submission.step !== 'open' || submission.operationId !== operation.operationId) return submission
  const { binding, fields } = submission
  const { operationId, accountId, regionId, snapshotId, requestId, createdAt, acceptedAt, state, problem } = operation
  if (snapshotId !== null) {
    const accepted = { accountId, regionId, snapshotId, requestId, acceptedAt: createdAt ?? acceptedAt }
    return { step: 'accepted', fields, operationId, accepted }
  }
  return state === 'rejected' || state === 'cancelled' ? editing(spent(binding), problem) : submission
}

/** Something on this side speaks against sending: nothing has left. */
export const tellProblem = (submission: Submission, problem: Problem): Submission =>
  submission.step === 'editing' ? editing(submission.binding, problem) : submission

/**
 * The person has the form wait for the disk and send the same by itself. Only after a refusal that is certain and passes by itself:
 * nothing was created, so nothing can come twice.
 */
export const waitAndSend = (submission: Submission, fields: CreateSnapshotFields, newKey: () => string): Submission => {
  if (submission.step !== 'editing' || submission.problem === null || !canWaitFor(submission.problem)) return submission
  const { binding, problem } = submission
  return { step: 'paused', binding: submitKeyFor(binding, fields, newKey), fields, problem, tries: 1 }
}

/** The person no longer wants to wait for a paused request. What is unconfirmed cannot be given up this way. */
export const stopWaiting = (submission: Submission): Submission =>
  submission.step === 'paused' ? editing(submission.binding, submission.problem) : submission

/** How long to wait before the next try by itself; `null` = the person presses. */
export const pauseBeforeNextTry = (unsettled: Unsettled, now: Date): number | null => {
  if (unsettled.tries >= TRIES_BY_ITSELF_MAX) return null
  if (isUnconfirmed(unsettled.problem)) return backoffMs(unsettled.tries - 1, PAUSES)
  if (unsettled.step === 'paused' && canWaitFor(unsettled.problem)) return pauseFor(unsettled.problem)
  if (!isHeldUp(unsettled.problem)) return null
  return Math.max(0, Date.parse(unsettled.problem.retryAt) - now.getTime())
}

const canWaitFor = (problem: Problem): boolean => explain(problem).explanation.nextSteps.includes('wait-and-send')

/** Of the refusals, only those that somebody chose to wait for come to stand among what is not settled. */
const isWaitedFor = (before: Unsettled | null): boolean => before?.step === 'paused' && canWaitFor(before.problem)

const pauseFor = (problem: Problem): number =>
  explain(problem).explanation.retry === 'after-running-snapshot' ? PAUSE_FOR_RUNNING_SNAPSHOT_MS : PAUSE_FOR_STATE_MS

/** Is it still open whether ECS started the snapshot, so that only a repeat under the same key is safe? */
export const isUnconfirmed = (problem: Problem): boolean => {
  const { explanation, words } = explain(problem)
  return explanation.created === 'unknown' && (explanation.retry === 'same-token' || words === 'requestStillProcessed')
}

/** An operation came to its end with it. An obstacle on this side leaves an earlier try as unknown as it was. */
const isSettledBy = ({ kind }: Problem): boolean => kind === 'ecs' || kind === 'submit-key-reused'

/** No fields have this fingerprint: whatever goes out next is a wish of its own. */
const spent = (binding: SubmitBinding): SubmitBinding => ({ ...binding, sentAs: '' })

const editing = (binding: SubmitBinding, problem: Problem | null = null): Editing => ({ step: 'editing', binding, problem })
