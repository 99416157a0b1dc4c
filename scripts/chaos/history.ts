import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** What was asked of the consoles and done to them. `at` in ms since the epoch. */
export type HistoryEvent = { at: number } & (
  | { type: 'invoke'; submitKey: string; call: Call; console: number }
  /** Answered: it is on record as this operation. */
  | { type: 'ok'; submitKey: string; call: Call; console: number; operationId: string; snapshotId: string | null }
  /** Answered: no. */
  | { type: 'fail'; submitKey: string; call: Call; console: number; problem: string }
  /** No answer that tells anything. */
  | { type: 'info'; submitKey: string; call: Call; console: number; problem: string }
  /** `spawnedAt`: when the console that took its place was started; `null`: none was. */
  | { type: 'kill'; console: number; point: string; submitKey: string | null; spawnedAt: number | null }
  | { type: 'freeze'; console: number; forMs: number; submitKey: string }
)
export type Call = 'submit' | 'take-back'

type Unstamped<Event> = Event extends HistoryEvent ? Omit<Event, 'at'> : never

export type History = {
  events: readonly HistoryEvent[]
  path: string
  add(event: Unstamped<HistoryEvent>, at?: number): void
}

/** Kept in memory for the checker and line by line in a file, so that it is there whatever becomes of the run. */
export const createHistory = (path: string): History => {
  mkdirSync(dirname(path), { recursive: true })
  const events: HistoryEvent[] = []
  return {
    events,
    path,
    add: (event, at = Date.now()) => {
      const stamped = { at, ...event }
      events.push(stamped)
      appendFileSync(path, `${JSON.stringify(stamped)}\n`)
    },
  }
}
