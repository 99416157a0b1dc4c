import { type Stage, stageOf } from '@/components/operations/stage-of'
import { isMoving } from '@/lib/operations/operation-state'
import type { OperationDetail } from '@/lib/operations/operation-view'

export const OPERATION_MILESTONES = ['accepted', 'sent', 'creating', 'usable', 'stored'] as const
export type OperationMilestoneName = (typeof OPERATION_MILESTONES)[number]

/** `current`: reached last, with more to come. `ended`: will not be reached; `end` says why. `unclear`: the console cannot find out. */
export type OperationMilestone = {
  name: OperationMilestoneName
  state: 'done' | 'current' | 'ahead' | 'ended' | 'unclear'
  at: string | null
  /** At the milestone that was not reached: how it ended. */
  end: Stage | null
}

/** Accepted → sent → being created → usable → stored, as far as it came and with the moments that are on record. */
export const milestonesOfOperation = (
  detail: Pick<OperationDetail, 'operation' | 'steps' | 'unknownSince'>,
): readonly OperationMilestone[] => {
  const { operation } = detail
  const moments = momentsOf(detail)
  const last = OPERATION_MILESTONES.findLastIndex((name) => moments[name] !== undefined)
  return OPERATION_MILESTONES.map((name, index) => {
    const at = moments[name] ?? null
    if (index < last) return { name, state: 'done', at, end: null }
    if (index === last) return { name, state: isMoving(operation.state) ? 'current' : 'done', at, end: null }
    const isNext = index === last + 1
    if (isMoving(operation.state) || !isNext) return { name, state: 'ahead', at: null, end: null }
    const state = operation.state === 'needs_attention' ? 'unclear' : 'ended'
    return { name, state, at: operation.settledAt, end: stageOf(operation) }
  })
}

/** Reached are those with a moment; `null`: reached, but when is not on record. */
const momentsOf = ({
  operation,
  steps,
  unknownSince,
}: Pick<OperationDetail, 'operation' | 'steps' | 'unknownSince'>): Partial<Record<OperationMilestoneName, string | null>> => {
  const { state, acceptedAt, createdAt, usableAt, settledAt } = operation
  return {
    accepted: acceptedAt,
    ...(hasLeft(operation, unknownSince) && { sent: steps.findLast((step) => step.state === 'sending')?.at ?? null }),
    ...(createdAt !== null && { creating: createdAt }),
    ...(usableAt !== null && { usable: usableAt }),
    ...(state === 'accomplished' && { stored: settledAt }),
  }
}

/** What waits to be sent again has left before, but nothing of it is at ECS. */
const hasLeft = ({ state, createdAt, attempts }: OperationDetail['operation'], unknownSince: string | null): boolean => {
  if (createdAt !== null || unknownSince !== null) return true
  switch (state) {
    case 'sending':
    case 'unknown':
    case 'creating':
    case 'accomplished':
    case 'failed':
    case 'rejected':
    case 'needs_attention':
      return attempts > 0
    case 'accepted':
    case 'waiting':
    case 'cancelled':
      return false
  }
}
