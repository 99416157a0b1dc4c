import type { OperationState } from '@/lib/operations/operation-state'
import type { OperationView } from '@/lib/operations/operation-view'

/** What people call it: the state, but usable is told from being created, and what was never sent from what was cancelled. */
export type Stage = OperationState | 'usable' | 'taken-back'

export const stageOf = ({ state, usableAt, snapshotId }: Pick<OperationView, 'state' | 'usableAt' | 'snapshotId'>): Stage => {
  if (state === 'creating' && usableAt !== null) return 'usable'
  if (state === 'cancelled' && snapshotId === null) return 'taken-back'
  return state
}
