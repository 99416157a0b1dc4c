import 'server-only'
import type { AcceptedSnapshot } from '@/lib/ecs/fleet'
import type { Problem } from '@/lib/errors/problem'
import type { Result } from '@/lib/result'
import type { CreateSnapshotInput } from '@/lib/schemas/create-snapshot'
import { auditEvent } from '@/server/audit/audit-event'
import type { Context } from '@/server/context'
import { clientToken, toParameters } from '@/server/snapshots/create-request'
import type { Submission } from '@/server/snapshots/submissions'

type Asked = { context: Context; input: CreateSnapshotInput; submission: Pick<Submission, 'round'> }

/** Before the first byte leaves. @throws when the store cannot write: then the cloud is not asked. */
export const recordIntent = async ({ context, input, submission }: Asked): Promise<void> => {
  const facts = { submitKey: input.submitKey, parameters: toParameters(input, clientToken(input, submission)) }
  await context.trail.record(auditEvent(context.actor, context.visitor, { ...aboutOf(input), outcome: 'intent', facts }))
}

export const recordOutcome = async (
  { context, input }: Pick<Asked, 'context' | 'input'>,
  result: Result<AcceptedSnapshot>,
): Promise<void> => {
  const facts = { submitKey: input.submitKey, ...(result.ok ? { snapshotId: result.value.snapshotId } : {}) }
  await context.trail.recordOutcome(auditEvent(context.actor, context.visitor, { ...aboutOf(input), ...outcomeOf(result), facts }))
}

const aboutOf = ({ accountId, regionId, diskId }: CreateSnapshotInput) =>
  ({ event: 'create-snapshot', accountId, regionId, subjectId: diskId }) as const

/** How a result stands in the audit: outcome, ECS's code or our kind, and its RequestId. */
export const outcomeOf = (result: Result<{ requestId: string | null }>) => {
  if (result.ok) return { outcome: 'done', code: null, requestId: result.value.requestId } as const
  const { problem } = result
  return {
    outcome: UNKNOWN.some((kind) => kind === problem.kind) ? 'unknown' : 'refused',
    code: 'code' in problem ? problem.code : problem.kind,
    requestId: 'requestId' in problem ? problem.requestId : null,
  } as const
}

/** It may have happened all the same. */
const UNKNOWN = ['unconfirmed', 'bad-answer', 'unexpected'] as const satisfies readonly Problem['kind'][]
