/** One fact by its dotted name. */
export type Fact = { name: string; value: string }

/** The facts of a row as a flat list: `parameters.tag.0.key`. Nothing that is not there is listed. */
export const factsOf = (facts: unknown, prefix = ''): readonly Fact[] => {
  if (facts === null || facts === undefined || facts === '') return []
  if (typeof facts !== 'object') return [{ name: prefix, value: String(facts) }]
  return Object.entries(facts).flatMap(([name, value]) => factsOf(value, prefix === '' ? name : `${prefix}.${name}`))
}
