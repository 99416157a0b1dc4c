import type { Scheme } from './wire/claim.ts'

const ENTRIES_MAX = 20_000
/** Parameters can be 250 KB a request, so the count alone would not bound the memory. */
const CHARACTERS_MAX = 16_000_000

export type Outcome =
  | { kind: 'pending' }
  | { kind: 'answered'; httpStatus: number; code: string | null }
  /** No whole answer left the sandbox, by a fault or because the client had gone. */
  | { kind: 'lost'; how: 'hang' | 'cut' | 'client-gone' }

export type JournalEntry = {
  /** Counts up from 1; never reused, not even by a reset of the world. */
  sequence: number
  /** The machine's time, ISO. */
  at: string
  /** The world's time, ISO; `null` when the request reached no world. */
  worldAt: string | null
  scheme: Scheme | null
  accessKeyId: string | null
  action: string | null
  parameters: Readonly<Record<string, string>>
  clientToken: string | null
  requestId: string
  /** Which fault was applied: its kind and when; `null`: none. */
  fault: string | null
  /** Ids that the operation answered (`SnapshotId`), although the answer may have been lost; `null`: it did not run or was refused. */
  effect: Readonly<Record<string, string>> | null
  outcome: Outcome
  /** The message of an unexpected exception inside the sandbox. */
  defect: string | null
}

export type JournalPage = { entries: readonly JournalEntry[]; lastSequence: number; dropped: number }

/** Every request in the order of arrival. An entry is there while its request is still being answered (`pending`). */
export class Journal {
  #entries: JournalEntry[] = []
  #characters = 0
  #lastSequence = 0
  #dropped = 0

  begin(entry: Omit<JournalEntry, 'sequence' | 'at'>): JournalEntry {
    this.#lastSequence += 1
    const whole = { sequence: this.#lastSequence, at: new Date().toISOString(), ...entry }
    this.#entries.push(whole)
    this.#characters += charactersOf(whole)
    this.#dropOldest()
    return whole
  }

  after(sequence: number): JournalPage {
    const entries = this.#entries.filter((entry) => entry.sequence > sequence)
    return { entries, lastSequence: this.#lastSequence, dropped: this.#dropped }
  }

  clear(): void {
    this.#entries = []
    this.#characters = 0
    this.#dropped = 0
  }

  #dropOldest(): void {
    const surplus = () => this.#entries.length > ENTRIES_MAX || this.#characters > CHARACTERS_MAX
    while (surplus() && this.#entries.length > 1) {
      const oldest = this.#entries.shift()
      if (oldest === undefined) return
      this.#characters -= charactersOf(oldest)
      this.#dropped += 1
    }
  }
}

const charactersOf = ({ parameters }: JournalEntry): number =>
  Object.entries(parameters).reduce((sum, [name, value]) => sum + name.length + value.length, 0)
