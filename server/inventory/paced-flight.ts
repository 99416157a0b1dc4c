import 'server-only'

/**
 * `since-start`: the next one may begin `everyMs` after the last one began, never sooner.
 * `by-clock`: one in each stretch of `everyMs` by the clock. So the pace is the same for one viewer, who asks every `everyMs` and now and
 * then comes a moment early, and for hundreds; two may stand close to each other at the edge of a stretch.
 */
export type Pace = 'since-start' | 'by-clock'

/**
 * One work at a time, shared by all who ask while it runs, and not more often than its pace allows:
 * who asks sooner gets the answer of the last one.
 */
export class PacedFlight<T> {
  readonly #everyMs: number
  readonly #now: () => number
  readonly #pace: Pace
  #startedAtMs: number | null = null
  #isFlying = false
  #answer: Promise<T> | null = null

  constructor({ everyMs, now, pace = 'since-start' }: { everyMs: number; now: () => number; pace?: Pace }) {
    this.#everyMs = everyMs
    this.#now = now
    this.#pace = pace
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
    return this.#startedAtMs === null || this.#isPaceKept(this.#startedAtMs)
  }

  #isPaceKept(startedAtMs: number): boolean {
    switch (this.#pace) {
      case 'since-start':
        return this.#now() - startedAtMs >= this.#everyMs
      case 'by-clock':
        return this.#stretchOf(this.#now()) !== this.#stretchOf(startedAtMs)
    }
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
