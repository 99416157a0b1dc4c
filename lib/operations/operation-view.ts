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

export type OperationDetail = { operation: OperationView; steps: readonly OperationStep[] }
