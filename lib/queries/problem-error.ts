import type { Problem } from '@/lib/errors/problem'

/** A Problem on its way through TanStack Query, which knows failures only as thrown errors. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** The facts behind a failed query. What is not one of ours is a surprise. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : { kind: 'unexpected', reference: null }
