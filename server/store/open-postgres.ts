import 'server-only'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import type { Store } from '@/server/store/database'
import { migrate, requireMigrated } from '@/server/store/migrate'
import * as schema from '@/server/store/schema'

const CONNECTIONS_MAX = 10
const CONNECT_WITHIN_MS = 5_000
const STATEMENT_WITHIN_MS = 10_000
const LOCK_WITHIN_MS = 3_000

/** PostgreSQL 14 or newer. A connection that breaks is replaced by the next query. `isToRead`: nothing is made or brought up to date. */
export const openPostgres = async (url: string, report: (event: string) => void, { isToRead = false } = {}): Promise<Store> => {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: STATEMENT_WITHIN_MS,
    lock_timeout: LOCK_WITHIN_MS,
    idle_in_transaction_session_timeout: STATEMENT_WITHIN_MS,
    application_name: 'snapshot-console',
  })
  // an idle connection that the server ends would end the process; its message can hold the address, so only the fact is told
  pool.on('error', () => report('a connection to PostgreSQL was lost'))
  const database = drizzle(pool, { schema })
  try {
    await (isToRead ? requireMigrated(database) : migrate(database))
  } catch (error) {
    await pool.end()
    throw error
  }
  const queueConnection = async () => ({ executeSql: (text: string, values?: unknown[]) => pool.query(text, values) })
  return { kind: 'postgres', database, hasRoom: async () => true, queueConnection, close: () => pool.end() }
}
