/**
 * What is known of an operation. `accepted`: on record, nothing was sent. `sending`: a request may be out. `waiting`: the cloud asked to
 * come back, or could not be reached; nothing of ours is open there. `unknown`: a request may have taken effect, which is being found out.
 * `creating`: ECS makes it. `needs_attention`: the console cannot find out, a person must.
 */
export const OPERATION_STATES = [
  'accepted',
  'sending',
  'waiting',
  'unknown',
  'creating',
  'accomplished',
  'failed',
  'rejected',
  'cancelled',
  'needs_attention',
] as const
export type OperationState = (typeof OPERATION_STATES)[number]

/** The console works on it: whether there will be a snapshot is not decided. */
export const OPEN_STATES = ['accepted', 'sending', 'waiting', 'unknown'] as const satisfies readonly OperationState[]

/** Something is going on, at the console or at ECS. */
export const MOVING_STATES = [...OPEN_STATES, 'creating'] as const satisfies readonly OperationState[]

/** Ended without the snapshot that was wished. */
export const FAILED_STATES = ['failed', 'rejected'] as const satisfies readonly OperationState[]

export const isMoving = (state: OperationState): boolean => MOVING_STATES.some((moving) => moving === state)

/** It is over, there is no snapshot of it, and the same can be wished once more. */
export const canBeTriedAgain = (state: OperationState): boolean => state === 'cancelled' || FAILED_STATES.some((failed) => failed === state)

/** There is, or may be, something of it at ECS or on its way. */
export const UNSETTLED_STATES = [...MOVING_STATES, 'needs_attention'] as const satisfies readonly OperationState[]

export const isOpen = (state: OperationState): boolean => OPEN_STATES.some((open) => open === state)

/** What whoever wished it is told: it has come to an end, or a person must look. */
export const TOLD_STATES = ['accomplished', 'failed', 'rejected', 'needs_attention'] as const satisfies readonly OperationState[]
export type ToldState = (typeof TOLD_STATES)[number]

export const isTold = (state: OperationState): state is ToldState => TOLD_STATES.some((told) => told === state)
