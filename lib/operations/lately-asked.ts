import type { OperationState } from '@/lib/operations/operation-state'

/** A snapshot of this disk that somebody asked for, which is being made or has just been made. */
export type LatelyAsked = {
  operationId: string
  /** Name of whoever asked for it. */
  person: string
  isMine: boolean
  state: OperationState
  /** ISO 8601. */
  acceptedAt: string
}

/** One that was made longer ago than this is no reason to ask whether another one is meant. */
export const LATELY_MS = 10 * 60_000
