const REMEMBERED_MAX = 200_000

/**
 * The nonces that were used, each for as long as its request could still be replayed.
 * Bounded: beyond 200,000 the oldest are forgotten first.
 */
export class NonceMemory {
  readonly #expiries = new Map<string, number>()

  /** `false`: this key has used the nonce before. */
  use({ accessKeyId, nonce, expiresAtMs, nowMs }: { accessKeyId: string; nonce: string; expiresAtMs: number; nowMs: number }): boolean {
    this.#forget(nowMs)
    const id = `${accessKeyId} ${nonce}`
    if (this.#expiries.has(id)) return false
    this.#expiries.set(id, expiresAtMs)
    return true
  }

  #forget(nowMs: number): void {
    for (const [id, expiresAtMs] of this.#expiries) {
      if (expiresAtMs >= nowMs && this.#expiries.size < REMEMBERED_MAX) return
      this.#expiries.delete(id)
    }
  }
}
