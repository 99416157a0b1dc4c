import { type RandomSource, randomInteger } from './random.ts'
import type { Region } from './regions.ts'

const ID_CHARACTERS = 20
const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** `d-bp1s5fnvk4gn2tws0y7c`: the kind, then 20 characters that begin with those of the region. */
export const newId = (source: RandomSource, kind: string, region: Pick<Region, 'idPrefix'>): string =>
  `${kind}-${region.idPrefix}${randomText(source, ID_CHARACTERS - region.idPrefix.length)}`

const randomText = (source: RandomSource, characters: number): string =>
  Array.from({ length: characters }, () => LETTERS_AND_DIGITS[randomInteger(source, 0, LETTERS_AND_DIGITS.length - 1)]).join('')
