import 'server-only'
import type { FacetCount, Page } from '@/lib/ecs/fleet'
import type { Indexed } from '@/server/inventory/derive-rows'

/** A filter that is counted: the values that are chosen (none = all) and the value of a row. */
export type Facet<Row> = { name: string; chosen: readonly string[]; valueOf(row: Row): string }

export type Selection<Row> = {
  q: string
  facets: readonly Facet<Row>[]
  isInView(row: Row): boolean
  page: number
  pageSize: number
}

export type Selected<Row> = Page<Row> & { countsOf(facetName: string): readonly FacetCount[] }

/**
 * Searches, filters, counts and cuts a page out of rows that are already in order.
 * Every word of `q` must occur somewhere in the row. A facet counts the rows that all the other filters let through.
 */
export const selectRows = <Row>(ordered: readonly Indexed<Row>[], selection: Selection<Row>): Selected<Row> => {
  const words = selection.q.toLowerCase().split(/\s+/)
  const counters = selection.facets.map(newCounter)
  const matching: Row[] = []
  for (const { row, searchText } of ordered) {
    if (!words.every((word) => searchText.includes(word)) || !selection.isInView(row)) continue
    if (count(counters, row)) matching.push(row)
  }
  const countsOf = (facetName: string) => toCounts(counters.find(({ facet }) => facet.name === facetName)?.counts ?? new Map())
  return { ...cutPage(matching, selection), total: ordered.length, countsOf }
}

type Counter<Row> = { facet: Facet<Row>; counts: Map<string, number> }

/** What is chosen is always shown, also when nothing has it. */
const newCounter = <Row>(facet: Facet<Row>): Counter<Row> => ({ facet, counts: new Map(facet.chosen.map((value) => [value, 0])) })

/** Counts the row where it belongs; does it pass all facets? */
const count = <Row>(counters: readonly Counter<Row>[], row: Row): boolean => {
  const values = counters.map(({ facet }) => facet.valueOf(row))
  const failing = counters.filter(({ facet }, index) => facet.chosen.length > 0 && !facet.chosen.includes(values[index] ?? ''))
  if (failing.length > 1) return false
  const [onlyFailing] = failing
  counters.forEach((counter, index) => {
    const value = values[index]
    if (value !== undefined && (onlyFailing === undefined || onlyFailing === counter)) {
      counter.counts.set(value, (counter.counts.get(value) ?? 0) + 1)
    }
  })
  return onlyFailing === undefined
}

const toCounts = (counts: ReadonlyMap<string, number>): FacetCount[] =>
  [...counts]
    .map(([value, times]) => ({ value, count: times }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))

/** A page behind the end is the last page: rows may have gone since the link was made. */
const cutPage = <Row>(matching: readonly Row[], { page, pageSize }: Pick<Selection<Row>, 'page' | 'pageSize'>) => {
  const lastPage = Math.max(1, Math.ceil(matching.length / pageSize))
  const shown = Math.min(page, lastPage)
  return { rows: matching.slice((shown - 1) * pageSize, shown * pageSize), matched: matching.length, page: shown, pageSize }
}
