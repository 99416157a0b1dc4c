import type { OperationStep } from '@/lib/operations/operation-view'

/** What happened at a step, in words that know the step before. */
export type TimelineKind =
  | Exclude<OperationStep['state'], 'cancelled'>
  /** Looked for long enough: it is sent again. */
  | 'not-there'
  /** ECS's list showed it after its answer was lost. */
  | 'found'
  | 'usable'
  | 'taken-back'
  | 'cancelled'

export type TimelineEntry = {
  /** Of the first step of the entry. */
  version: number
  kind: TimelineKind
  /** Of the first and of the last time. */
  at: string
  lastAt: string
  /** How often the same happened in a row. */
  times: number
  attempt: number
  code: string | null
  requestId: string | null
}

/** The steps as a story: what repeats is told once, and what a row only carries on from the row before is left out. */
export const timelineOf = (steps: readonly OperationStep[]): readonly TimelineEntry[] => {
  const entries: TimelineEntry[] = []
  for (const [index, step] of steps.entries()) {
    const entry = entryOf(step, steps[index - 1] ?? null)
    const last = entries.at(-1)
    if (last !== undefined && isSame(last, entry)) entries.splice(-1, 1, { ...last, lastAt: entry.at, times: last.times + 1 })
    else entries.push(entry)
  }
  return entries
}

const entryOf = (step: OperationStep, before: OperationStep | null): TimelineEntry => {
  const kind = kindOf(step, before)
  const { version, at, attempts } = step
  return { version, kind, at, lastAt: at, times: 1, attempt: attempts, ...answerOf(step, kind, before) }
}

const kindOf = ({ state, requestId }: OperationStep, before: OperationStep | null): TimelineKind => {
  switch (state) {
    case 'creating':
      if (before?.state === 'creating') return 'usable'
      return requestId === null && before !== null ? 'found' : 'creating'
    case 'waiting':
      return before?.state === 'unknown' ? 'not-there' : 'waiting'
    case 'cancelled':
      return before?.state === 'creating' ? 'cancelled' : 'taken-back'
    case 'accepted':
    case 'sending':
    case 'unknown':
    case 'accomplished':
    case 'failed':
    case 'rejected':
    case 'needs_attention':
      return state
  }
}

/** Code and RequestId where ECS has just given them. A row carries those of the last answer on. */
const answerOf = (
  { code, requestId }: OperationStep,
  kind: TimelineKind,
  before: OperationStep | null,
): Pick<TimelineEntry, 'code' | 'requestId'> => {
  if (kind === 'sending' || kind === 'not-there' || kind === 'taken-back') return { code: null, requestId: null }
  const isCarriedOn = before !== null && before.state !== 'sending' && before.requestId === requestId
  return { code, requestId: isCarriedOn ? null : requestId }
}

const isSame = (one: TimelineEntry, other: TimelineEntry): boolean =>
  one.kind === other.kind &&
  (one.kind === 'unknown' || one.kind === 'waiting') &&
  one.attempt === other.attempt &&
  one.code === other.code &&
  (other.requestId === null || other.requestId === one.requestId)
