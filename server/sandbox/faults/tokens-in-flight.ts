import type { Parameters } from '../operation.ts'

/**
 * The ClientTokens of requests that are still being worked on: a `slow` fault holds them up, and their operation will run. A hung or cut
 * request holds none: it never reached its operation. One per world; nothing of it is saved.
 */
export class TokensInFlight {
  readonly #held = new Map<string, number>()

  /** Holds the token until the answer is called. A request without a token holds nothing. */
  hold(action: string, parameters: Parameters): () => void {
    const key = keyOf(action, parameters)
    if (key === null) return () => undefined
    this.#held.set(key, (this.#held.get(key) ?? 0) + 1)
    return () => {
      const left = (this.#held.get(key) ?? 0) - 1
      if (left > 0) this.#held.set(key, left)
      else this.#held.delete(key)
    }
  }

  has(action: string, parameters: Parameters): boolean {
    const key = keyOf(action, parameters)
    return key !== null && this.#held.has(key)
  }
}

const keyOf = (action: string, parameters: Parameters): string | null => {
  const token = parameters.get('ClientToken') ?? ''
  return token === '' ? null : `${action} ${token}`
}
