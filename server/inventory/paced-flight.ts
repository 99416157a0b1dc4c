import 'server-only'

/**
 * One work at a time, shared by all who ask while it runs, and not more often than every `everyMs`:
 * who asks sooner gets the answer of the last one.
 */
export class PacedFlight<T> {
  readonly #everyMs: number
  readonly #now: () => number
  #startedAtMs: number | null = null
  #isFlying = false
  #answer: Promise<T> | null = null

  constructor({ everyMs, now }: { everyMs: number; now: () => number }) {
    this.#everyMs = everyMs
    this.#now = now
  }

  ask(work: () => Promise<T>): Promise<T> {
    if (this.#answer !== null && (this.#isFlying || !this.isDue)) return this.#answer
    this.#startedAtMs = this.#now()
    this.#isFlying = true
    this.#answer = work().finally(() => {
      this.#isFlying = false
    })
    return this.#answer
  }

  get isDue(): boolean {
    return this.#startedAtMs === null || this.#now() - this.#startedAtMs >= this.#everyMs
  }

  get isFlying(): boolean {
    return this.#isFlying
  }

  get startedAtMs(): number | null {
    return this.#startedAtMs
  }
}
