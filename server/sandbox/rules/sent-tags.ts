import type { Parameters } from '../operation.ts'

/** One `Tag.N`. `null`: that half was not sent. */
export type SentTag = { index: number; key: string | null; value: string | null }

/** The tags of a request in the order of N. The lower-case twins `Tag.N.key` and `Tag.N.value` count where the others are missing. */
export const sentTags = (parameters: Parameters): SentTag[] => {
  const indexes = new Set([...parameters.keys()].flatMap((name) => /^Tag\.(\d{1,9})\.([Kk]ey|[Vv]alue)$/.exec(name)?.[1] ?? []))
  return [...indexes]
    .sort((one, other) => Number(one) - Number(other))
    .map((index) => ({
      index: Number(index),
      key: parameters.get(`Tag.${index}.Key`) ?? parameters.get(`Tag.${index}.key`) ?? null,
      value: parameters.get(`Tag.${index}.Value`) ?? parameters.get(`Tag.${index}.value`) ?? null,
    }))
}
