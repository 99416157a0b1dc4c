import 'server-only'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database, Transaction } from '@/server/store/database'
import { alone } from '@/server/store/locks'
import { StoreRefused } from '@/server/store/store-refused'

const FOLDER = join(process.cwd(), 'server', 'store', 'migrations')
/** As drizzle writes it: the drivers take one statement at a time. */
const BETWEEN_STATEMENTS = '--> statement-breakpoint'

/**
 * Brings the store to the newest schema, all or nothing. Refuses a store that a newer console has been at,
 * or whose applied migrations are not the ones in this folder.
 */
export const migrate = async (database: Database): Promise<void> => {
  const known = await readMigrations()
  await database.transaction(async (transaction) => {
    // whoever comes second finds the work done
    await alone(transaction, 'migrations')
    await transaction.execute(sql`
      CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
    const applied = await readApplied(transaction, known)
    for (const { name, checksum, text } of known.slice(applied.length)) {
      for (const statement of text.split(BETWEEN_STATEMENTS)) await transaction.execute(sql.raw(statement))
      await transaction.execute(sql`INSERT INTO schema_migrations (name, checksum) VALUES (${name}, ${checksum})`)
    }
  })
}

/** For whoever only reads: changes nothing, and refuses a store that this version would have to change first. */
export const requireMigrated = async (database: Database): Promise<void> => {
  const known = await readMigrations()
  const made = isThereRows.parse(await database.execute(sql`SELECT to_regclass('schema_migrations') IS NOT NULL AS "isThere"`))
  if (made.rows.every(({ isThere }) => !isThere)) throw new StoreRefused('There is no store of this console in the database.')
  const applied = await readApplied(database, known)
  if (applied.length === known.length) return
  throw new StoreRefused('The store was written by an older version of this console, whose next start brings it up to date.')
}

/** @throws StoreRefused when one of them is not of this version. */
const readApplied = async (transaction: Transaction, known: readonly Migration[]) => {
  const applied = appliedRows.parse(await transaction.execute(sql`SELECT name, checksum FROM schema_migrations ORDER BY name`)).rows
  for (const { name, checksum } of applied) {
    const migration = known.find((candidate) => candidate.name === name)
    if (migration === undefined) throw new StoreRefused(`The store was written by a newer version of this console (it knows "${name}").`)
    if (migration.checksum !== checksum) throw new StoreRefused(`The migration "${name}" in the store is not the one of this version.`)
  }
  return applied
}

type Migration = { name: string; checksum: string; text: string }

const readMigrations = async (): Promise<readonly Migration[]> => {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(FOLDER, name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

const isThereRows = z.object({ rows: z.array(z.object({ isThere: z.boolean() })) })
const appliedRows = z.object({ rows: z.array(z.object({ name: z.string(), checksum: z.string() })) })
