import 'server-only'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Store } from '@/server/store/database'
import { hasRoomLeft } from '@/server/store/has-room-left'
import { holdFolder } from '@/server/store/hold-folder'
import { migrate, requireMigrated } from '@/server/store/migrate'
import * as schema from '@/server/store/schema'
import { StoreRefused } from '@/server/store/store-refused'

const FOLDER = 'store'
/** A store is made here and gets its name when it is complete, so that a folder of that name is never half of one. */
const UNFINISHED = 'store.unfinished'

/**
 * The database inside this process, in `folder/store`. `isToRead`: nothing is made or brought up to date.
 * @throws StoreRefused: in use, damaged, or of a newer version.
 */
export const openEmbedded = async (folder: string, { isToRead = false } = {}): Promise<Store> => {
  if (isToRead && !existsSync(join(folder, FOLDER))) throw new StoreRefused(`There is no store in ${folder}.`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const hold = await holdFolder(folder)
  try {
    const place = join(folder, FOLDER)
    if (!existsSync(place)) await make(place, join(folder, UNFINISHED))
    const lite = await openLite(place)
    const database = drizzle(lite, { schema })
    await (isToRead ? requireMigrated(database) : migrate(database))
    const close = async (): Promise<void> => {
      await lite.close()
      await hold.release()
    }
    // not loaded by whoever only reads the store
    const queueConnection = async () => (await import('pg-boss')).fromPglite(lite)
    return { kind: 'embedded', database, hasRoom: () => hasRoomLeft(folder), queueConnection, close }
  } catch (error) {
    await hold.release()
    throw error
  }
}

const make = async (place: string, unfinished: string): Promise<void> => {
  await rm(unfinished, { recursive: true, force: true })
  const lite = await PGlite.create(unfinished)
  await lite.close()
  await rename(unfinished, place)
}

const openLite = async (place: string): Promise<PGlite> => {
  if (!(await looksWhole(place))) throw new StoreRefused(damaged(place))
  try {
    return await PGlite.create(place)
  } catch {
    throw new StoreRefused(damaged(place))
  }
}

const damaged = (place: string): string =>
  `The store in ${place} is damaged or not complete. It was left as it is: put a backup in its place, or move it away to begin anew.`

const looksWhole = async (place: string): Promise<boolean> => {
  const names: string[] = await readdir(place).catch(() => [])
  return ['PG_VERSION', 'base', 'global', 'pg_wal'].every((name) => names.includes(name))
}
