import type { Problem } from '@/lib/errors/problem'

/** The answer of every verb: expected failures are values, surprises are thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const fail = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem })
