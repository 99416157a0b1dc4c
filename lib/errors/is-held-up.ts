import type { Problem } from '@/lib/errors/problem'

export type HeldUp = Extract<Problem, { kind: 'throttled' | 'region-away' }>

/** Nothing went out, for a reason that passes by itself: at `retryAt` it is tried again. */
export const isHeldUp = (problem: Problem): problem is HeldUp => problem.kind === 'throttled' || problem.kind === 'region-away'

/** The region gave no answer, so what is shown of it is what was known before. */
export const isSilence = (problem: Problem): boolean => problem.kind === 'region-away' || problem.kind === 'unreachable'
