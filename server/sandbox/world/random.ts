/** Anything that carries the state of a random sequence; a World does. */
export type RandomSource = { randomState: number }

/** The next number of the sequence, 0 <= n < 1 (mulberry32). The same state always goes on in the same way. */
export const random = (source: RandomSource): number => {
  source.randomState = (source.randomState + 0x6d2b79f5) | 0
  let mixed = Math.imul(source.randomState ^ (source.randomState >>> 15), 1 | source.randomState)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

/** A whole number, both ends included. */
export const randomInteger = (source: RandomSource, min: number, max: number): number => min + Math.floor(random(source) * (max - min + 1))

export const pick = <Item>(source: RandomSource, items: readonly [Item, ...Item[]]): Item =>
  items[Math.floor(random(source) * items.length)] ?? items[0]

export const chance = (source: RandomSource, probability: number): boolean => random(source) < probability
