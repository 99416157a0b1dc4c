import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { SnapshotPlace } from '@/lib/schemas/places'
import type { StoreContext } from '@/server/context'
import { transition } from '@/server/operations/transition'
import { operations } from '@/server/store/schema'

/** The snapshot that an operation was making was cancelled: that is no failure. */
export const settleCancelled = ({ database, room }: Pick<StoreContext, 'database' | 'room'>, place: SnapshotPlace): Promise<void> =>
  database.transaction(async (transaction) => {
    const [making] = await transaction
      .select()
      .from(operations)
      .where(
        and(
          eq(operations.accountId, place.accountId),
          eq(operations.regionId, place.regionId),
          eq(operations.snapshotId, place.snapshotId),
          eq(operations.state, 'creating'),
        ),
      )
      .for('update')
    if (making === undefined) return
    await transition(room, transaction, making, { change: { state: 'cancelled', settledAt: new Date(room.clock.now()) } })
  })
