import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'

/** Time as a dependency, so that waiting can be tested without waiting. */
export type Clock = {
  /** ms since the epoch */
  now(): number
  /** Ends early, without an error, when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    if (signal?.aborted) return
    await wait(ms, undefined, { ref: false, signal }).catch(() => undefined)
  },
}

export const isoTime = (ms: number): string => new Date(ms).toISOString()

/** Waits for the work, but no longer than `ms`; `null` when the time was up first. The work goes on. */
export const waitAtMost = async <T>(clock: Clock, ms: number, work: Promise<T>): Promise<T | null> => {
  const enough = new AbortController()
  try {
    return await Promise.race([work, clock.sleep(ms, enough.signal).then(() => null)])
  } finally {
    enough.abort()
  }
}
