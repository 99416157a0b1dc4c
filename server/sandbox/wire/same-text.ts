import { createHash, timingSafeEqual } from 'node:crypto'

/** Equality that takes the same time wherever two texts begin to differ, and whatever their lengths. */
export const isSameText = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
