import type { Problem } from '@/lib/errors/problem'
import { ProblemError } from '@/lib/queries/problem-error'
import type { Result } from '@/lib/result'

/** Longer than the server waits for the cloud. */
const TIMEOUT_MS = 20_000

/** Asks a GET handler of the console. @throws ProblemError: the handler's own Problem, or `offline` when it could not be asked. */
export const fetchResult = async <T>(path: string, signal: AbortSignal): Promise<T> => {
  const response = await ask(path, signal)
  const answered: unknown = await response.json().catch(() => undefined)
  signal.throwIfAborted()
  if (!isResult<T>(answered)) throw new ProblemError({ kind: 'unexpected', reference: null })
  if (!answered.ok) throw new ProblemError(answered.problem)
  return answered.value
}

const ask = async (path: string, signal: AbortSignal): Promise<Response> => {
  try {
    return await fetch(path, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: { accept: 'application/json' },
      cache: 'no-store',
    })
  } catch (error) {
    // given up by TanStack Query itself: not a failure
    if (signal.aborted) throw error
    throw new ProblemError(OFFLINE)
  }
}

const OFFLINE: Problem = { kind: 'offline' }

/** The handlers answer Result in every case, also in errors; anything else comes from something in between. */
const isResult = <T>(answered: unknown): answered is Result<T> => {
  if (typeof answered !== 'object' || answered === null || !('ok' in answered)) return false
  return answered.ok === true ? 'value' in answered : 'problem' in answered
}
