import 'server-only'
import type { Problem } from '@/lib/errors/problem'
import type { Result } from '@/lib/result'

/** How a result of ECS stands in the audit: outcome, ECS's code or our kind, and its RequestId. */
export const outcomeOf = (result: Result<{ requestId: string | null }>) => {
  if (result.ok) return { outcome: 'done', code: null, requestId: result.value.requestId } as const
  const { problem } = result
  return {
    outcome: UNKNOWN.some((kind) => kind === problem.kind) ? 'unknown' : 'refused',
    code: codeOf(problem),
    requestId: 'requestId' in problem ? problem.requestId : null,
  } as const
}

/** ECS's code, or the kind of our own problem. */
export const codeOf = (problem: Problem): string => ('code' in problem ? problem.code : problem.kind)

/** It may have happened all the same. */
const UNKNOWN = ['unconfirmed', 'bad-answer', 'unexpected'] as const satisfies readonly Problem['kind'][]
