import 'server-only'
import { backoffMs } from '@/lib/backoff'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { isHeldUp } from '@/lib/errors/is-held-up'
import type { Problem } from '@/lib/errors/problem'
import type { Result } from '@/lib/result'
import { LAG_MAX_MS, LOOKS_IN_VAIN_MIN } from '@/server/operations/lag'
import type { Move } from '@/server/operations/move-operation'
import { codeOf, outcomeOf } from '@/server/snapshots/outcome-of'
import { writeOutcome } from '@/server/snapshots/write-outcome'
import type { Operation } from '@/server/store/schema'

/* The state machine: what is written after what was seen. Pure; times in ms since the epoch. */

/** ECS does not say how long it remembers a ClientToken; after this it is not sent again. */
const TOKEN_LIFETIME_MS = 12 * 3_600_000
const LOOKS = { firstMs: 500, mostMs: 15_000 }
const TRIES = { firstMs: 1_000, mostMs: 60_000 }
/** A key that was refused is not tried more often than a person could mend it. */
const CREDENTIAL_RETRY_MS = 60_000

/** Before the first byte leaves. */
export const toSending = ({ attempts }: Operation, nowMs: number): Move => ({
  state: 'sending',
  attempts: attempts + 1,
  nextAt: new Date(nowMs),
  tells: null,
})

/** Whoever was sending is gone: the request may have left, or not. */
export const afterLostSender = (operation: Operation, nowMs: number): Move => openQuestion(operation, { problem: null, nowMs, waitMs: 0 })

/** What ECS's answer to CreateSnapshot makes of it. */
export const afterAnswer = (
  operation: Operation,
  answer: Result<{ snapshotId: string; requestId: string | null }>,
  nowMs: number,
): Move => {
  if (answer.ok) return toCreating(answer.value, nowMs)
  const { problem } = answer
  switch (writeOutcome(problem)) {
    case 'refused':
      // the request whose outcome is open may be the very reason for the refusal
      return operation.unknownSince === null
        ? toRejected(problem, nowMs)
        : openQuestion(operation, { problem, nowMs, waitMs: LOOKS.firstMs })
    case 'mismatch':
      return toAttention(problem)
    case 'unknown':
      return openQuestion(operation, { problem, nowMs, waitMs: LOOKS.firstMs })
    case 'processing':
      return { ...toWaiting(operation, problem, nowMs), unknownSince: new Date(nowMs), looksInVain: 0 }
    case 'not-sent':
    case 'credentials':
      return toWaiting(operation, problem, nowMs)
  }
}

/** What ECS's list says of an operation whose request may have taken effect. */
export const afterLook = (operation: Operation, looked: Result<Snapshot | null>, nowMs: number): Move => {
  if (!looked.ok) return { ...toWaiting(operation, looked.problem, nowMs), state: operation.state }
  if (looked.value !== null) return toCreating({ snapshotId: looked.value.snapshotId, requestId: null }, nowMs)
  const looksInVain = operation.looksInVain + 1
  const isBelieved = looksInVain >= LOOKS_IN_VAIN_MIN && nowMs - msOf(operation.unknownSince, nowMs) >= LAG_MAX_MS
  const { problem } = operation
  if (isBelieved && isTooOldToSend(operation, nowMs)) return { ...toAttention(problem), looksInVain }
  if (isBelieved) return { state: 'waiting', unknownSince: null, looksInVain: 0, triesInVain: 0, nextAt: new Date(nowMs), tells: null }
  // "still processing": ECS knows the token, so the same request is safe at once
  if (operation.state === 'waiting') return { state: 'waiting', looksInVain, nextAt: new Date(nowMs), tells: null }
  return { state: 'unknown', looksInVain, triesInVain: 0, nextAt: new Date(nowMs + backoffMs(looksInVain, LOOKS)), tells: null }
}

/** Nothing could be sent: the region or the account cannot be reached. */
export const toWaiting = ({ triesInVain }: Operation, problem: Problem, nowMs: number): Move => ({
  state: 'waiting',
  triesInVain: triesInVain + 1,
  problem,
  nextAt: new Date(nextTryMs(problem, triesInVain, nowMs)),
  tells: null,
})

const nextTryMs = (problem: Problem, triesInVain: number, nowMs: number): number => {
  if (isHeldUp(problem)) return Math.max(Date.parse(problem.retryAt), nowMs + TRIES.firstMs / 10)
  if (writeOutcome(problem) === 'credentials') return nowMs + CREDENTIAL_RETRY_MS
  return nowMs + backoffMs(triesInVain, TRIES)
}

const toCreating = ({ snapshotId, requestId }: { snapshotId: string; requestId: string | null }, nowMs: number): Move => ({
  state: 'creating',
  snapshotId,
  requestId,
  createdAt: new Date(nowMs),
  unknownSince: null,
  nextAt: null,
  problem: null,
  tells: { outcome: 'done', code: null, requestId },
})

const toRejected = (problem: Problem, nowMs: number): Move => ({
  state: 'rejected',
  problem,
  settledAt: new Date(nowMs),
  nextAt: null,
  tells: outcomeOf({ ok: false, problem }),
})

/** The same request is never sent under another token, so the console is at its end. */
const toAttention = (problem: Problem | null): Move => ({
  state: 'needs_attention',
  problem,
  nextAt: null,
  tells: { outcome: 'unknown', code: problem === null ? null : codeOf(problem), requestId: null },
})

type Question = { problem: Problem | null; nowMs: number; waitMs: number }

const openQuestion = (operation: Operation, { problem, nowMs, waitMs }: Question): Move => ({
  state: 'unknown',
  unknownSince: new Date(nowMs),
  looksInVain: 0,
  triesInVain: 0,
  problem,
  nextAt: new Date(nowMs + waitMs),
  tells: operation.unknownSince === null && problem !== null ? { ...outcomeOf({ ok: false, problem }), outcome: 'unknown' } : null,
})

const isTooOldToSend = ({ acceptedAt }: Operation, nowMs: number): boolean => nowMs - acceptedAt.getTime() > TOKEN_LIFETIME_MS

const msOf = (moment: Date | null, otherwiseMs: number): number => moment?.getTime() ?? otherwiseMs
