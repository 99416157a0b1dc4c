import { unstable_isUnrecognizedActionError } from 'next/navigation'
import type { Problem } from '@/lib/errors/problem'

/**
 * What it means that calling a server action threw instead of answering. Only one cause is certain to have done nothing:
 * the console was updated and no longer knows the action of this page.
 */
export const problemOfThrown = (thrown: unknown): Problem => {
  if (unstable_isUnrecognizedActionError(thrown)) return { kind: 'stale-page' }
  // fetch rejects with a TypeError in every browser when the connection fails, also in the middle of an answer.
  if (thrown instanceof TypeError) return { kind: 'offline' }
  return { kind: 'unexpected', reference: digestOf(thrown) }
}

/** Next's number of a failure on the server, under which the log has it. */
const digestOf = (thrown: unknown): string | null =>
  typeof thrown === 'object' && thrown !== null && 'digest' in thrown && typeof thrown.digest === 'string' ? thrown.digest : null
