import { type RefusalCode, refusal } from '../../rules/refusals.ts'
import { sentList } from '../../rules/sent-list.ts'
import { accepted, askedFor, denied, type Filter } from './filter.ts'

const IDS_AT_ONCE = 100

/** A JSON array of up to 100 texts inside a text. `[]` is a filter that nothing passes. */
export const listFilter =
  <Thing>(
    name: string,
    { malformed, tooMany, read }: { malformed: RefusalCode; tooMany: RefusalCode; read: (thing: Thing) => string | readonly string[] },
  ): Filter<Thing> =>
  (parameters) => {
    const text = askedFor(parameters, name)
    if (text === null) return accepted(null)
    const list = textsIn(text)
    if (list === null) return denied(refusal(malformed, { fill: [name] }))
    if (list.length > IDS_AT_ONCE) return denied(refusal(tooMany, { fill: [name] }))
    const wanted = new Set(list)
    return accepted((thing: Thing) => [read(thing)].flat().some((value) => wanted.has(value)))
  }

/** `Name.1`, `Name.2`, …: the thing has one of these values. */
export const numberedFilter =
  <Thing>(
    name: string,
    { atMost, tooMany, read }: { atMost: number; tooMany: RefusalCode; read: (thing: Thing) => string },
  ): Filter<Thing> =>
  (parameters) => {
    const wanted = sentList(parameters, name)
    if (wanted.length === 0) return accepted(null)
    if (wanted.length > atMost) return denied(refusal(tooMany, { fill: [name] }))
    return accepted((thing: Thing) => wanted.includes(read(thing)))
  }

/** `null`: not a JSON array of texts. */
export const textsIn = (text: string): string[] | null => {
  const list = parsedOrNull(text)
  if (!Array.isArray(list)) return null
  const texts = list.filter((item) => typeof item === 'string')
  return texts.length === list.length ? texts : null
}

const parsedOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
