import type { Clock } from '@/server/clock'

type Sleeper = { wakesAtMs: number; wake: () => void }

/** Time that stands still until a test lets it pass. */
export class FakeClock implements Clock {
  #nowMs: number
  #sleepers: Sleeper[] = []

  constructor(startMs = Date.parse('2026-11-24T02:00:00Z')) {
    this.#nowMs = startMs
  }

  readonly now = (): number => this.#nowMs

  readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((wake) => {
      if (signal?.aborted) return wake()
      this.#sleepers.push({ wakesAtMs: this.#nowMs + ms, wake })
      signal?.addEventListener('abort', () => wake(), { once: true })
    })

  /** Wakes who is due, one after the other, and lets each go on before the next. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms
    await settle()
    for (;;) {
      const [next] = this.#sleepers
        .filter(({ wakesAtMs }) => wakesAtMs <= untilMs)
        .toSorted((one, other) => one.wakesAtMs - other.wakesAtMs)
      if (next === undefined) break
      this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next)
      this.#nowMs = Math.max(this.#nowMs, next.wakesAtMs)
      next.wake()
      await settle()
    }
    this.#nowMs = untilMs
  }

  /** Lets so much time flow, step by step, so that work which also talks to a real server keeps up. */
  async flowFor(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms
    while (this.#nowMs < untilMs) {
      await this.pass(Math.min(FLOW_STEP_MS * 10, untilMs - this.#nowMs))
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  /** Lets time flow until the work is done, faster than the real one: for work that also talks to a real server. */
  async flowDuring<T>(work: Promise<T>, { timesFaster = 10 } = {}): Promise<T> {
    let isDone = false
    const settled = work.finally(() => {
      isDone = true
    })
    settled.catch(() => undefined)
    while (!isDone) {
      await this.pass(FLOW_STEP_MS * timesFaster)
      await new Promise((resolve) => setTimeout(resolve, FLOW_STEP_MS))
    }
    return settled
  }
}

const FLOW_STEP_MS = 5

/** Lets everything that waits for nothing but promises run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
