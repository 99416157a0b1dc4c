import 'server-only'
import { and, eq, lt, or, sql } from 'drizzle-orm'
import type { Database } from '@/server/store/database'
import { leases } from '@/server/store/schema'
import { secondsFromNow } from '@/server/store/seconds-from-now'

export type Lease = { name: string; owner: string }

/** Takes or keeps what one console at a time may hold, by the clock of the database. `false`: another one has it, and is alive. */
export const holdLease = async (database: Database, { name, owner }: Lease, seconds: number): Promise<boolean> => {
  const held = await database
    .insert(leases)
    .values({ name, owner, until: secondsFromNow(seconds) })
    .onConflictDoUpdate({
      target: leases.name,
      set: { owner, until: secondsFromNow(seconds) },
      setWhere: or(eq(leases.owner, owner), lt(leases.until, sql`now()`)),
    })
    .returning({ owner: leases.owner })
  return held.length > 0
}

export const giveUpLease = async (database: Database, { name, owner }: Lease): Promise<void> => {
  await database.delete(leases).where(and(eq(leases.name, name), eq(leases.owner, owner)))
}
