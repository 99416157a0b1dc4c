import 'server-only'
import type { Store } from '@/server/store/database'
import { openEmbedded } from '@/server/store/open-embedded'
import { openPostgres } from '@/server/store/open-postgres'

export type StoreSettings = {
  databaseUrl: string | null
  folder: string
  report: (event: string) => void
  /** Nothing is made or brought up to date. */
  isToRead?: boolean
}

/** PostgreSQL where an address is set, else the database inside this process. @throws StoreRefused, or the driver's error when it is away. */
export const openStore = ({ databaseUrl, folder, report, isToRead = false }: StoreSettings): Promise<Store> =>
  databaseUrl === null ? openEmbedded(folder, { isToRead }) : openPostgres(databaseUrl, report, { isToRead })
