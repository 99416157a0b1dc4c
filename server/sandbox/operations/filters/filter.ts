import type { Parameters, Refusal } from '../../operation.ts'

/** A value read from the parameters, or the refusal that they deserve. */
export type Reading<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

export type Predicate<Thing> = (thing: Thing) => boolean

/** Reads its parameters and says which things match. `null`: not asked for, so all match. */
export type Filter<Thing> = (parameters: Parameters) => Reading<Predicate<Thing> | null>

/** The things that pass all filters, or the refusal of the first filter that was asked for wrongly. */
export const filterThings = <Thing>(
  things: readonly Thing[],
  filters: readonly Filter<Thing>[],
  parameters: Parameters,
): Reading<readonly Thing[]> => {
  let left = things
  for (const filter of filters) {
    const reading = filter(parameters)
    if (!reading.ok) return reading
    if (reading.value !== null) left = left.filter(reading.value)
  }
  return { ok: true, value: left }
}

export const accepted = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const denied = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })

/** An empty parameter asks for nothing. */
export const askedFor = (parameters: Parameters, name: string): string | null => parameters.get(name) || null
