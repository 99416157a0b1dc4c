import 'server-only'

/** ECS counts by the minute. */
export const WINDOW_MS = 60_000
/** So many calls in a row were taken, or so much time has passed, before one more than the learned number is tried: one refusal in a hundred. */
const TAKEN_BEFORE_MORE = 100
const PAUSE_BEFORE_MORE_MS = 600_000

/**
 * How many calls of one kind ECS takes within a minute, learned from what it took before it refused. Counted over any sixty seconds and
 * from the moment of each answer, so that no minute of ECS's clock can hold more, wherever its minutes begin. All moments in ms since
 * the epoch.
 */
export class RateWindow {
  #takenAtMs: number[] = []
  #underWay = 0
  #perMinute: number | null = null
  #refusedAtMs = 0
  #takenInARow = 0

  /** May one more leave? Beyond the learned number only one at a time. */
  hasPlace(nowMs: number): boolean {
    return this.#free(nowMs) > 0 || (this.#underWay === 0 && this.#mayTryMore(nowMs))
  }

  leave(): void {
    this.#underWay += 1
  }

  /** It did not leave after all, or ECS did not count it. */
  comeBack(): void {
    this.#underWay -= 1
  }

  take(nowMs: number): void {
    this.#underWay -= 1
    this.#takenInARow += 1
    this.#takenAtMs.push(nowMs)
    const taken = this.#taken(nowMs).length
    if (this.#perMinute !== null && taken > this.#perMinute) this.#perMinute = taken
  }

  /**
   * ECS refused: what it took before is what it takes. `own`: the number that was known has proved right, and the places come back one by one.
   * `learned`: it is another one. `foreign`: nothing was taken, so others used the quota up or ECS wants no calls at all.
   */
  refuse(nowMs: number): 'own' | 'learned' | 'foreign' {
    this.#refusedAtMs = nowMs
    this.#takenInARow = 0
    const taken = this.#taken(nowMs)
    if (this.#perMinute !== null && taken.length >= this.#perMinute) return 'own'
    // at first nothing is known of the minutes before: what was taken in them does not count in this one
    const minuteStartMs = Math.floor(nowMs / WINDOW_MS) * WINDOW_MS
    if (this.#perMinute === null) this.#takenAtMs = taken.filter((takenAtMs) => takenAtMs >= minuteStartMs)
    if (this.#takenAtMs.length === 0) return 'foreign'
    this.#perMinute = this.#takenAtMs.length
    return 'learned'
  }

  /** ECS took a call although its number was used up: a new minute has begun there. */
  beginAnew(): void {
    this.#takenAtMs = []
  }

  get isKnown(): boolean {
    return this.#perMinute !== null
  }

  get perMinute(): number {
    return this.#perMinute ?? Number.POSITIVE_INFINITY
  }

  isFull(nowMs: number): boolean {
    return this.#free(nowMs) <= 0
  }

  /** When the next places come, the soonest first. */
  openings(nowMs: number, count: number): readonly number[] {
    const perMinute = this.#perMinute
    if (perMinute === null) return Array.from({ length: count }, () => nowMs)
    const taken = [
      ...this.#taken(nowMs).map((atMs) => atMs + WINDOW_MS),
      ...Array.from({ length: this.#underWay }, () => nowMs + WINDOW_MS),
    ]
    const free = Array.from({ length: Math.max(0, perMinute - taken.length) }, () => nowMs)
    const more = this.#underWay === 0 && free.length === 0 && this.#mayTryMore(nowMs) ? [nowMs] : []
    // what is taken beyond the number frees no place
    const first = [...free, ...taken.slice(Math.max(0, taken.length - perMinute))]
    const places = Array.from(
      { length: count },
      (_, index) => (first[index % perMinute] ?? nowMs) + Math.floor(index / perMinute) * WINDOW_MS,
    )
    return [...more, ...places].slice(0, count)
  }

  #taken(nowMs: number): readonly number[] {
    while (this.#takenAtMs.length > 0 && nowMs - (this.#takenAtMs[0] ?? 0) >= WINDOW_MS) this.#takenAtMs.shift()
    return this.#takenAtMs
  }

  #free(nowMs: number): number {
    return this.perMinute - this.#taken(nowMs).length - this.#underWay
  }

  #mayTryMore(nowMs: number): boolean {
    return this.#takenInARow >= TAKEN_BEFORE_MORE || nowMs - this.#refusedAtMs >= PAUSE_BEFORE_MORE_MS
  }
}
