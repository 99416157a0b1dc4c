import type { Problem } from '@/lib/errors/problem'

/** The rules that the server found broken in these fields, by field; `null`: it is not about them, or not about them alone. */
export const fieldRefusals = <Field extends string>(problem: Problem, fields: readonly Field[]): ReadonlyMap<Field, string> | null => {
  if (problem.kind !== 'invalid-input') return null
  const found = problem.issues.flatMap(({ path, rule }) => {
    const field = fields.find((name) => name === path)
    return field === undefined ? [] : [[field, rule] as const]
  })
  return found.length === problem.issues.length ? new Map(found) : null
}
