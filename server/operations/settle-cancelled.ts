import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { SnapshotPlace } from '@/lib/schemas/places'
import type { StoreContext } from '@/server/context'
import { writeStep } from '@/server/operations/move-operation'
import { operations } from '@/server/store/schema'

/** The snapshot that an operation was making was cancelled: that is no failure. */
export const settleCancelled = ({ database, clock }: Pick<StoreContext, 'database' | 'clock'>, place: SnapshotPlace): Promise<void> =>
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
    const [cancelled] = await transaction
      .update(operations)
      .set({ state: 'cancelled', version: making.version + 1, settledAt: new Date(clock.now()) })
      .where(eq(operations.id, making.id))
      .returning()
    if (cancelled !== undefined) await writeStep(transaction, cancelled, clock.now())
  })
