import 'server-only'

/** A value that exists once per process. `find` answers `undefined` until it is kept. */
export type ProcessWide<Value> = { keep(value: Value): void; find(): Value | undefined }

/**
 * Next bundles instrumentation, route handlers and actions apart, so a module variable can exist several times in one process.
 * What must exist once (accounts, fleet, running sandbox, throttle gates) is kept here under its name.
 */
export const processWide = <Value>(name: string): ProcessWide<Value> => ({
  keep: (value) => {
    values().set(name, value)
  },
  // safe because each name is declared in one place, with one type
  find: () => values().get(name) as Value | undefined,
})

const KEY = Symbol.for('snapshot-console')

const values = (): Map<unknown, unknown> => {
  const kept: unknown = Reflect.get(globalThis, KEY)
  if (kept instanceof Map) return kept
  const fresh = new Map<unknown, unknown>()
  Reflect.set(globalThis, KEY, fresh)
  return fresh
}
