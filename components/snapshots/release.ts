import { releasedAt, type Snapshot } from '@/lib/ecs/snapshot'
import { RELEASE_SOON_MS } from '@/lib/schemas/snapshot-query'

/** When ECS deletes a snapshot by itself, as the screens tell it. */
export type Release =
  /** No RetentionDays: kept until someone deletes it. */
  | { kind: 'kept' }
  /** RetentionDays counts from CreationTime, and that does not exist yet. */
  | { kind: 'not-counting'; retentionDays: number }
  | { kind: 'due'; at: string; isSoon: boolean }
  /** The moment has passed, and ECS still lists it. */
  | { kind: 'overdue'; at: string }

export const releaseOf = (snapshot: Pick<Snapshot, 'createdAt' | 'retentionDays'>, now: Date): Release => {
  if (snapshot.retentionDays === null) return { kind: 'kept' }
  const at = releasedAt(snapshot)
  if (at === null) return { kind: 'not-counting', retentionDays: snapshot.retentionDays }
  const leftMs = Date.parse(at) - now.getTime()
  if (leftMs <= 0) return { kind: 'overdue', at }
  return { kind: 'due', at, isSoon: leftMs <= RELEASE_SOON_MS }
}
