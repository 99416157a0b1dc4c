import type { ToldState } from '@/lib/operations/operation-state'

/** One end of an operation of whoever asks. */
export type NewsItem = {
  operationId: string
  event: ToldState
  /** ISO 8601 in UTC. */
  at: string
  /** Name of the disk, or its id where it has none. */
  disk: string
  /** The form that wished it knows it by this. */
  submitKey: string
}

export type News = {
  /** Newest first. Some may have been told before: the look goes back a little further than asked for. */
  items: readonly NewsItem[]
  /** ISO 8601 in UTC: what to ask from the next time. */
  until: string
  /** Something of theirs is under way. */
  isRunning: boolean
}
