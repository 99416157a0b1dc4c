import 'server-only'

type Change<Row> = { row: Row | null; atMs: number; keepUntilMs: number }

/**
 * What was learnt of single rows apart from the sweeps: read by id, just created, just deleted.
 * A sweep that began earlier knows less of them, and the lists of ECS lag a little behind what it accepted.
 */
export class RecentChanges<Row> {
  readonly #changes = new Map<string, Change<Row>>()

  /** `row: null`: it is gone. Until `keepMs` have passed no list that says otherwise by silence is believed. */
  note(id: string, row: Row | null, { atMs, keepMs = 0 }: { atMs: number; keepMs?: number }): void {
    this.#changes.set(id, { row, atMs, keepUntilMs: atMs + keepMs })
  }

  /** Something newer than `ms` is known of this row. */
  isNewerThan(id: string, ms: number): boolean {
    const change = this.#changes.get(id)
    return change !== undefined && change.atMs > ms
  }

  /** A list does not have this row (or still has it, if it was deleted), and that proves nothing yet. */
  isKept(id: string, nowMs: number): boolean {
    const change = this.#changes.get(id)
    return change !== undefined && nowMs < change.keepUntilMs
  }

  /** Lays what is newer than the list over its rows, and forgets what the list has caught up with. */
  layOver(rows: Map<string, Row>, { listedAtMs, nowMs }: { listedAtMs: number; nowMs: number }): void {
    for (const [id, change] of this.#changes) {
      const isNews = change.atMs >= listedAtMs
      const isOverlooked = nowMs < change.keepUntilMs && (change.row === null) === rows.has(id)
      if (!isNews && !isOverlooked) {
        this.#changes.delete(id)
        continue
      }
      if (change.row === null) rows.delete(id)
      else rows.set(id, change.row)
    }
  }
}
