import type { Gateway } from '../gateway.ts'
import type { ControlAnswer } from './control-answer.ts'

type ControlMethod = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'

export type ControlCall = {
  gateway: Gateway
  /** Parts of the path that the pattern names, decoded. */
  path: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  body: unknown
}

/** `pattern`: the parts of the path; one that begins with a colon names what stands there. */
export type Route = { method: ControlMethod; pattern: readonly string[]; answer: (call: ControlCall) => ControlAnswer }

export type Matched =
  | { kind: 'route'; route: Route; path: Readonly<Record<string, string>> }
  | { kind: 'wrong-method'; allowed: readonly ControlMethod[] }
  | { kind: 'nothing' }

export const matchRoute = (routes: readonly Route[], method: string, parts: readonly string[]): Matched => {
  const here = routes.flatMap((route) => {
    const path = matchPattern(route.pattern, parts)
    return path === null ? [] : [{ route, path }]
  })
  const found = here.find(({ route }) => route.method === method)
  if (found !== undefined) return { kind: 'route', ...found }
  return here.length === 0 ? { kind: 'nothing' } : { kind: 'wrong-method', allowed: here.map(({ route }) => route.method) }
}

const matchPattern = (pattern: readonly string[], parts: readonly string[]): Record<string, string> | null => {
  if (pattern.length !== parts.length) return null
  const named: [string, string][] = []
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (expected.startsWith(':')) named.push([expected.slice(1), part])
    else if (expected !== part) return null
  }
  return Object.fromEntries(named)
}
