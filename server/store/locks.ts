import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/server/store/database'

/** What is done by one console at a time, of all on one database. */
const LOCKS = { migrations: 4_027_001, audit: 4_027_002, admins: 4_027_003 } as const

/** The same for one thing among many, by its name. */
export const aloneAt = (transaction: Pick<Transaction, 'execute'>, name: string): Promise<unknown> =>
  transaction.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`)

/** Waits until nobody else is at it; holds until the transaction ends. */
export const alone = (transaction: Pick<Transaction, 'execute'>, at: keyof typeof LOCKS): Promise<unknown> =>
  transaction.execute(sql`SELECT pg_advisory_xact_lock(${LOCKS[at]})`)
