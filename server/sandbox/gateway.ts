import type { Journal } from './journal.ts'
import type { Operation } from './operation.ts'
import type { StateSaver } from './state-saver.ts'
import type { NonceMemory } from './wire/nonce-memory.ts'
import type { Worlds } from './worlds.ts'

/** What the two servers of one sandbox share. */
export type Gateway = {
  /** By the name of the action. */
  operations: Readonly<Record<string, Operation>>
  worlds: Worlds
  nonces: NonceMemory
  saver: StateSaver
  /** Requests that reached no world: malformed, unknown key, wrong signature of a key never used before. */
  strays: Journal
  /** Aborts when the sandbox closes: whatever sleeps or hangs then ends. */
  closing: AbortSignal
}
