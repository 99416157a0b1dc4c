import type { Problem } from '@/lib/errors/problem'
import type { OperationState } from '@/lib/operations/operation-state'

/** One wish for a snapshot as people see it. Absent values are `null`; times are ISO 8601 in UTC. */
export type OperationView = {
  operationId: string
  /** Name of whoever wished it. */
  person: string
  isMine: boolean
  accountId: string
  regionId: string
  diskId: string
  /** '' without one. */
  diskName: string
  snapshotName: string | null
  /** `null`: kept until someone deletes it. */
  retentionDays: number | null
  state: OperationState
  /** Requests that left, or may have left. */
  attempts: number
  /** Nothing of it can be at ECS: it can be taken back. */
  isCancellable: boolean
  acceptedAt: string
  /** When ECS was known to make it. */
  createdAt: string | null
  usableAt: string | null
  settledAt: string | null
  /** When the console tries or looks next. */
  nextTryAt: string | null
  snapshotId: string | null
  requestId: string | null
  /** What stands in the way, or what ended it. */
  problem: Problem | null
  /** The operation before, which failed or was refused. */
  retryOf: string | null
}

export type OperationStep = {
  version: number
  at: string
  state: OperationState
  attempts: number
  code: string | null
  requestId: string | null
}

/** An operation before or after another one that was the same wish. */
export type RelatedOperation = Pick<OperationView, 'operationId' | 'person' | 'state' | 'acceptedAt' | 'usableAt' | 'snapshotId'>

/** How long snapshots of a disk took, from being created to fully stored: the median of the last `of` ones. */
export type UsualDuration = { seconds: number; of: number }

export type OperationDetail = {
  operation: OperationView
  /** `null`: there is only one account. */
  accountLabel: string | null
  description: string | null
  clientToken: string
  /** Since when it is not known whether a request has taken effect. */
  unknownSince: string | null
  /** How often ECS's list did not show it since then. */
  looksInVain: number
  /** Oldest first; of very many the newest ones. */
  steps: readonly OperationStep[]
  earlier: RelatedOperation | null
  /** Oldest first. */
  retries: readonly RelatedOperation[]
  /** `null`: too few to tell. */
  usual: UsualDuration | null
}
