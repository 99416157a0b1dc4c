import { setTimeout as wait } from 'node:timers/promises'

/** `false`: the signal ended the sleep early. */
export const sleep = async (durationMs: number, signal: AbortSignal): Promise<boolean> => {
  try {
    if (durationMs > 0) await wait(durationMs, undefined, { signal })
    return !signal.aborted
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}
