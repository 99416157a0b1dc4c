const MINUTE_MS = 60_000

export type ThrottleRules = {
  /** Requests that each action may make per region and clock minute; what is not named is not limited. */
  perMinute: Readonly<Record<string, number>>
  /** The code of the refusal. */
  code: string
}

/**
 * The request limits of one world. As documented, the window is the clock minute (of the world's clock),
 * and each action has its own in each region.
 */
export class Throttle {
  rules: ThrottleRules = { perMinute: {}, code: 'Throttling' }
  #minute = 0
  readonly #counts = new Map<string, number>()

  /** The code with which the request is refused, or `null`. A refused request does not count. */
  refusalCode({ action, regionId, nowMs }: { action: string; regionId: string; nowMs: number }): string | null {
    const limit = Object.hasOwn(this.rules.perMinute, action) ? this.rules.perMinute[action] : undefined
    if (limit === undefined) return null
    this.#startWindow(Math.floor(nowMs / MINUTE_MS))
    const bucket = `${action} ${regionId}`
    const count = this.#counts.get(bucket) ?? 0
    if (count >= limit) return this.rules.code
    this.#counts.set(bucket, count + 1)
    return null
  }

  #startWindow(minute: number): void {
    if (minute === this.#minute) return
    this.#minute = minute
    this.#counts.clear()
  }
}
