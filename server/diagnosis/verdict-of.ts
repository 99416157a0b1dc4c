import 'server-only'
import type { Verdict } from '@/lib/ecs/diagnosis'
import { explain } from '@/lib/errors/explain'
import type { CloudProblem, DeniedAction } from '@/lib/errors/problem'
import type { Result } from '@/lib/result'

/**
 * What the answer to a harmless call says about the permission. A dry run that would have passed is refused with DryRunOperation;
 * a call on something that cannot exist was let through when ECS says that it is not there.
 */
export const verdictOf = (answer: Result<unknown>, needed: Needed): Verdict => {
  if (answer.ok) return ALLOWED
  const { problem } = answer
  if (problem.kind !== 'ecs') return { kind: 'unknown', problem }
  if (LET_THROUGH.has(problem.code)) return ALLOWED
  return isDenied(problem) ? { kind: 'denied', problem: { ...problem, denied: missingOf(problem, needed) } } : { kind: 'unknown', problem }
}

/** What RAM must grant for the call, as published. */
export type Needed = { action: string; resource: string | null }

const ALLOWED: Verdict = { kind: 'allowed' }

const LET_THROUGH: ReadonlySet<string> = new Set(['DryRunOperation', 'InvalidDiskId.NotFound', 'InvalidSnapshotId.NotFound'])

/** By the words with which the console explains the code: those about permissions, and that the account may not call it at all. */
const DENIALS: ReadonlySet<string> = new Set(['permissionMissing', 'ramNotSupported', 'operationNotOpen'])

const isDenied = (problem: CloudProblem): boolean => problem.denied !== null || DENIALS.has(explain(problem).words)

/** ECS may name the action in AccessDeniedDetail, and rarely the resource; what it leaves out is what the call needed. */
const missingOf = ({ denied }: CloudProblem, { action, resource }: Needed): DeniedAction => ({
  action: denied?.action ?? action,
  resource: denied?.resource ?? resource,
  denial: denied?.denial ?? null,
})
