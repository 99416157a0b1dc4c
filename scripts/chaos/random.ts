/** The same numbers for the same seed, so that a run can be repeated. */
export type Random = {
  /** 0 <= n < limit, whole. */
  below(limit: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean
}

/** mulberry32 */
export const randomFrom = (seed: number): Random => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: (choices) => choices[below(choices.length)] ?? choices[0], chance: (percent) => below(100) < percent }
}
