import 'server-only'
import type { Verdict } from '@/lib/ecs/diagnosis'
import { explain } from '@/lib/errors/explain'
import type { CloudProblem } from '@/lib/errors/problem'
import type { Result } from '@/lib/result'

/**
 * What the answer to a harmless call says about the permission. A dry run that would have passed is refused with DryRunOperation;
 * a call on something that cannot exist was let through when ECS says that it is not there.
 */
export const verdictOf = (answer: Result<unknown>, action: string): Verdict => {
  if (answer.ok) return ALLOWED
  const { problem } = answer
  if (problem.kind !== 'ecs') return { kind: 'unknown', problem }
  if (LET_THROUGH.has(problem.code)) return ALLOWED
  return isDenied(problem) ? { kind: 'denied', problem, missing: missingOf(problem, action) } : { kind: 'unknown', problem }
}

const ALLOWED: Verdict = { kind: 'allowed' }

const LET_THROUGH: ReadonlySet<string> = new Set(['DryRunOperation', 'InvalidDiskId.NotFound', 'InvalidSnapshotId.NotFound'])

/** By the words with which the console explains the code: those about permissions, and that the account may not call it at all. */
const DENIALS: ReadonlySet<string> = new Set(['permissionMissing', 'ramNotSupported', 'operationNotOpen'])

const isDenied = (problem: CloudProblem): boolean => problem.denied !== null || DENIALS.has(explain(problem).words)

/** ECS names the missing action in AccessDeniedDetail; where it does not, it is the one that was asked for. */
const missingOf = ({ denied }: CloudProblem, action: string): { action: string; resource: string | null } => ({
  action: denied?.action ?? action,
  resource: denied?.resource ?? null,
})
