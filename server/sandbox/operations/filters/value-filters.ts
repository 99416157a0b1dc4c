import { type RefusalCode, refusal } from '../../rules/refusals.ts'
import { accepted, askedFor, denied, type Filter } from './filter.ts'

/** The thing has exactly this value. */
export const equals =
  <Thing>(name: string, read: (thing: Thing) => string | readonly string[]): Filter<Thing> =>
  (parameters) => {
    const wanted = askedFor(parameters, name)
    return accepted(wanted === null ? null : (thing: Thing) => [read(thing)].flat().includes(wanted))
  }

/** The parameter must be one of the values, or `all` where the operation knows it. */
export const oneOf =
  <Thing>(name: string, { values, all, otherwise, read }: OneOf<Thing>): Filter<Thing> =>
  (parameters) => {
    const wanted = askedFor(parameters, name)
    if (wanted === null || wanted === all) return accepted(null)
    if (!values.includes(wanted)) return denied(refusal(otherwise, { fill: [name] }))
    return accepted((thing: Thing) => [read(thing)].flat().includes(wanted))
  }

export type OneOf<Thing> = {
  values: readonly string[]
  /** The word that asks for every value. */
  all?: string
  otherwise: RefusalCode
  read: (thing: Thing) => string | readonly string[]
}

/** `true` or `false`. */
export const flag =
  <Thing>(name: string, read: (thing: Thing) => boolean): Filter<Thing> =>
  (parameters) => {
    const wanted = askedFor(parameters, name)
    if (wanted === null) return accepted(null)
    if (wanted !== 'true' && wanted !== 'false') return denied(refusal('InvalidParameter', { fill: [name] }))
    return accepted((thing: Thing) => read(thing) === (wanted === 'true'))
  }

/** The value is somewhere in the text. */
export const contains =
  <Thing>(name: string, read: (thing: Thing) => string): Filter<Thing> =>
  (parameters) => {
    const wanted = askedFor(parameters, name)
    return accepted(wanted === null ? null : (thing: Thing) => read(thing).includes(wanted))
  }

/** As `equals`, but `*` stands for any characters. */
export const matches =
  <Thing>(name: string, read: (thing: Thing) => string): Filter<Thing> =>
  (parameters) => {
    const wanted = askedFor(parameters, name)
    return accepted(wanted === null ? null : (thing: Thing) => fits(read(thing), wanted.split('*')))
  }

/** Text that begins with the first part, ends with the last, and holds the others between, in order. No regular expression: the parts come from outside. */
const fits = (text: string, parts: readonly string[]): boolean => {
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let from = first.length
  for (const part of rest) {
    const found = text.indexOf(part, from)
    if (found === -1) return false
    from = found + part.length
  }
  return from <= text.length - last.length
}
