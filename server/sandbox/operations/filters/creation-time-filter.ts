import type { Parameters } from '../../operation.ts'
import { refusal } from '../../rules/refusals.ts'
import { accepted, denied, type Filter, type Predicate, type Reading } from './filter.ts'

export type CreationBound = 'CreationStartTime' | 'CreationEndTime'

/** `Filter.N.Key` and `Filter.N.Value` (`yyyy-MM-ddTHH:mmZ`): created at or after, or at or before, a minute. */
export const creationTimeFilter =
  <Thing>(bounds: readonly CreationBound[], createdAtMs: (thing: Thing) => number): Filter<Thing> =>
  (parameters) => {
    const filters = sentFilters(parameters)
    const predicates: Predicate<Thing>[] = []
    for (const { key, value } of filters) {
      const bound = bounds.find((known) => known === key)
      if (bound === undefined) return denied(refusal('InvalidFilterKey.NotFound'))
      const minute = minuteOf(value)
      if (!minute.ok) return minute
      predicates.push(
        bound === 'CreationStartTime' ? (thing) => createdAtMs(thing) >= minute.value : (thing) => createdAtMs(thing) <= minute.value,
      )
    }
    return accepted(predicates.length === 0 ? null : (thing: Thing) => predicates.every((passes) => passes(thing)))
  }

const sentFilters = (parameters: Parameters): { key: string; value: string }[] => {
  const indexes = new Set([...parameters.keys()].flatMap((name) => /^Filter\.(\d{1,9})\.(Key|Value)$/.exec(name)?.[1] ?? []))
  return [...indexes]
    .map((index) => ({ key: parameters.get(`Filter.${index}.Key`) ?? '', value: parameters.get(`Filter.${index}.Value`) ?? '' }))
    .filter(({ key, value }) => key !== '' || value !== '')
}

const minuteOf = (text: string): Reading<number> => {
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(ms) ? denied(refusal('InvalidFilterValue')) : accepted(ms)
}
