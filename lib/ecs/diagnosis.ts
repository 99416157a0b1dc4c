import type { Feature } from '@/lib/ecs/features'
import type { CloudProblem, DeniedAction, Problem } from '@/lib/errors/problem'

/** What harmless calls found out about the credential of one account. */
export type Diagnosis = {
  accountId: string
  /** ISO 8601 */
  checkedAt: string
  identity: { kind: 'known'; caller: CallerIdentity } | { kind: 'unknown'; problem: Problem }
  clock: ClockVerdict
  endpoints: readonly EndpointVerdict[]
  features: readonly FeatureVerdict[]
}

/** From GetCallerIdentity of STS. `cloudAccountId` is the number of the Alibaba Cloud account, not the console's name for it. */
export type CallerIdentity = { cloudAccountId: string; type: CallerType; arn: string }
export type CallerType = 'account' | 'ram-user' | 'ram-role' | 'other'

/** Our clock against the cloud's. `refused`: ECS turned a call away because of it. */
export type ClockVerdict =
  | { kind: 'measured' /** Positive: ours is ahead. */; aheadSeconds: number }
  | { kind: 'refused' }
  | { kind: 'unknown' }

export type EndpointVerdict = { regionId: string } & ({ kind: 'answered'; tookMs: number } | { kind: 'failed'; problem: Problem })

/** One thing the console does: what the cloud says to it, place by place. */
export type FeatureVerdict = { feature: Feature; places: readonly PlaceVerdict[] }

/** `regionId: null`: the thing has no region. */
export type PlaceVerdict = { regionId: string | null; verdict: Verdict }

export type Verdict =
  | { kind: 'allowed' }
  | { kind: 'denied'; problem: CloudProblem & { denied: DeniedAction } }
  /** The call failed for another reason, so nothing can be said. */
  | { kind: 'unknown'; problem: Problem }
