import 'server-only'
import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Db } from 'pg-boss'
import type * as schema from '@/server/store/schema'

/** The store above its driver: the same for the embedded database and for PostgreSQL. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>

/** Never hold one across a call to the cloud: the embedded store does one thing at a time. */
export type Transaction = Pick<Database, 'execute' | 'select' | 'insert' | 'update' | 'delete'>

export type Store = {
  kind: 'embedded' | 'postgres'
  database: Database
  /** Is there room to write? `false` only where a full disk would stop the process. */
  hasRoom(): Promise<boolean>
  /** For the queue, which lives in the same database and writes in the same transactions. */
  queueConnection(): Promise<Db>
  /** Ends every connection; what was committed is on disk. */
  close(): Promise<void>
}
