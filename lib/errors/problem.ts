import type { LatelyAsked } from '@/lib/operations/lately-asked'
import type { OperationState } from '@/lib/operations/operation-state'
import type { Role } from '@/lib/people/grant'

/** What went wrong, as facts. Sentences are made from it by `explain()`; nothing here is shown as it stands. */
export type Problem =
  | CloudProblem
  | { kind: 'throttled'; operation: string; code: string; requestId: string | null; retryAt: string }
  | { kind: 'unreachable'; operation: string; endpoint: string; cause: UnreachableCause }
  /** Several calls in a row got no answer there, so none is sent before `retryAt`. */
  | { kind: 'region-away'; operation: string; regionId: string; retryAt: string }
  | { kind: 'unconfirmed'; operation: string; submitKey: string; sentAt: string }
  | { kind: 'bad-answer'; operation: string; httpStatus: number | null; requestId: string | null }
  | { kind: 'credential'; cause: 'missing' | 'unusable' }
  | { kind: 'invalid-input'; issues: readonly InputIssue[] }
  | { kind: 'submit-key-reused'; submitKey: string }
  | { kind: 'forbidden'; needs: Role }
  /** Nobody is signed in, or the session has ended. */
  | { kind: 'signed-out' }
  /** E-mail and password do not belong together; which of the two is wrong is not told. */
  | { kind: 'wrong-password' }
  | { kind: 'too-many-tries'; retryAt: string }
  /** The one-time link was used, withdrawn, is too old or was never made. */
  | { kind: 'link-not-valid' }
  /** The identity provider does not answer. */
  | { kind: 'directory-away' }
  | { kind: 'email-taken' }
  /** Without an admin for all accounts nobody could look after people. */
  | { kind: 'last-admin' }
  /** `away`: it does not answer. `full`: there is no room to write. Nothing is asked of the cloud that could not be recorded. */
  | { kind: 'store-unavailable'; cause: 'away' | 'full' }
  | { kind: 'foreign-origin' }
  | { kind: 'not-found'; what: 'account' | 'region' | 'disk' | 'snapshot' | 'person' | 'operation' | 'webhook'; id: string }
  /** Only a running snapshot can be cancelled, and this one has ended. */
  | { kind: 'not-in-progress'; snapshotId: string; status: 'accomplished' | 'failed' }
  /** A snapshot of this disk is being made, or has just been made: whoever wants another one has to say so. */
  | ({ kind: 'asked-lately' } & LatelyAsked)
  /** It was sent already, so it can no longer be taken back. */
  | { kind: 'not-cancellable'; operationId: string; state: OperationState }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'stale-page' }
  | { kind: 'offline' }
  | { kind: 'unexpected'; reference: string | null }

/** ECS or its gateway refused, with a code. `cloudMessage` is ECS's own sentence, already stripped of secrets. */
export type CloudProblem = {
  kind: 'ecs'
  operation: string
  code: string
  httpStatus: number
  requestId: string | null
  cloudMessage: string
  recommendUrl: string | null
  denied: DeniedAction | null
  at: string
}

/** From AccessDeniedDetail of a RAM refusal. */
export type DeniedAction = { action: string; resource: string | null; denial: 'implicit' | 'explicit' | null }

export type UnreachableCause = 'refused' | 'name-not-found' | 'tls' | 'reset' | 'timeout'

/** `path` is the field, dotted (`tags.3.key`); `rule` names the broken rule of the schema. */
export type InputIssue = { path: string; rule: string }

export type ProblemKind = Problem['kind']
