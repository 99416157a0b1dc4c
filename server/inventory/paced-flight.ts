import 'server-only'

/**
 * One work at a time, shared by all who ask while it runs, and once in each `everyMs` by the clock: who asks again in the same
 * stretch gets the answer of the last one. By the clock, not since the last start: so the pace is the same for one viewer who asks
 * every `everyMs` and now and then comes a moment early, and for hundreds.
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
    return this.#startedAtMs === null || this.#stretchOf(this.#now()) !== this.#stretchOf(this.#startedAtMs)
  }

  #stretchOf(atMs: number): number {
    return Math.floor(atMs / this.#everyMs)
  }

  get isFlying(): boolean {
    return this.#isFlying
  }

  get startedAtMs(): number | null {
    return this.#startedAtMs
  }
}
