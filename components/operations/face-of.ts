import type { OperationState } from '@/lib/operations/operation-state'

/** The sentences that fit a state of an operation that is not decided. */
export type Face = 'sending' | 'waiting' | 'unknown' | 'attention'

export const faceOf = (state: OperationState): Face => {
  switch (state) {
    case 'waiting':
      return 'waiting'
    case 'unknown':
      return 'unknown'
    case 'needs_attention':
      return 'attention'
    case 'accepted':
    case 'sending':
    // decided: what shows it is about to give way
    case 'creating':
    case 'accomplished':
    case 'failed':
    case 'rejected':
    case 'cancelled':
      return 'sending'
  }
}
