import 'server-only'
import { sql } from 'drizzle-orm'
import type { Problem } from '@/lib/errors/problem'
import type { Store } from '@/server/store/database'

/** There is no room to write, and a full disk would stop the embedded store for good. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull'
}

/** Does the store fail to answer, as opposed to a mistake of ours? Looks through the wrappers of the query builder and of better-auth. */
export const storeProblem = (error: unknown): Problem | null => {
  for (const cause of causesOf(error)) {
    if (cause instanceof StoreFull || FULL_CODES.some((code) => code === codeOf(cause))) return { kind: 'store-unavailable', cause: 'full' }
    if (isAway(cause)) return { kind: 'store-unavailable', cause: 'away' }
  }
  return null
}

const CAUSES_MAX = 8

const causesOf = (error: unknown): readonly Error[] => {
  const causes: Error[] = []
  let current = error
  while (current instanceof Error && causes.length < CAUSES_MAX) {
    causes.push(current)
    current = current.cause
  }
  return causes
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/** disk_full, out_of_memory */
const FULL_CODES = ['53100', '53200']

/**
 * SQLSTATE classes and conditions that tell of the server, not of the statement: connection, shutdown, too many connections, cancelled by
 * a timeout, lock not available, read-only (a standby). Source: PostgreSQL documentation, appendix A.
 */
const AWAY_CODES = /^(08...|57P0[1-5]|53300|57014|55P03|25006|28...|3D000)$/
const NETWORK_CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']
/** The pool and the client of `pg` have no codes of their own for these. */
const PG_SENTENCES =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after)/

const isAway = (error: Error): boolean =>
  AWAY_CODES.test(codeOf(error)) || NETWORK_CODES.includes(codeOf(error)) || PG_SENTENCES.test(error.message)

/** Asks the store for a sign of life. `null`: it answers, and has room. */
export const storeTrouble = async ({ database, hasRoom }: Store): Promise<Problem | null> => {
  try {
    await database.execute(sql`SELECT 1`)
    return (await hasRoom()) ? null : { kind: 'store-unavailable', cause: 'full' }
  } catch (error) {
    return storeProblem(error) ?? { kind: 'store-unavailable', cause: 'away' }
  }
}
