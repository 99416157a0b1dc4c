import type { RamPolicy } from './ram-policy.ts'
import type { Permission } from './required-permission.ts'

/** Which resource the policy does not grant, and whether a statement says so or none says otherwise. */
export type Denial = { type: 'ExplicitDeny' | 'ImplicitDeny'; resource: string }

/** As RAM decides: every resource must be allowed by some statement, and none may be denied by any. `null`: granted. */
export const denialOf = ({ Statement }: RamPolicy, { action, resources }: Permission): Denial | null => {
  const says = (effect: 'Allow' | 'Deny', resource: string): boolean =>
    Statement.some(
      ({ Effect, Action, Resource }) =>
        Effect === effect && Action.some((pattern) => fits(pattern, action)) && Resource.some((pattern) => fits(pattern, resource)),
    )
  const forbidden = resources.find((resource) => says('Deny', resource))
  if (forbidden !== undefined) return { type: 'ExplicitDeny', resource: forbidden }
  const missing = resources.find((resource) => !says('Allow', resource))
  return missing === undefined ? null : { type: 'ImplicitDeny', resource: missing }
}

/** `*` stands for any characters, colons and slashes too. Each part is looked for once, so that no pattern takes long. */
const fits = (pattern: string, text: string): boolean => {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return pattern === text
  if (!text.startsWith(first)) return false
  let from = first.length
  for (const part of rest) {
    const found = text.indexOf(part, from)
    if (found < 0) return false
    from = found + part.length
  }
  return text.length - last.length >= from && text.endsWith(last)
}
