import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresUnderTest } from '@/scripts/test-setup/postgres-under-test'
import type { Store } from '@/server/store/database'
import { openEmbedded } from '@/server/store/open-embedded'
import { openPostgres } from '@/server/store/open-postgres'

/** Empty stores of one kind, as many as wanted; the costly part is made once. */
export type StoresUnderTest = { fresh(): Promise<Store>; stop(): Promise<void> }

export const STORE_KINDS = {
  'the embedded store': async (): Promise<StoresUnderTest> => {
    const home = await mkdtemp(join(tmpdir(), 'console-stores-'))
    const template = join(home, 'template')
    await (await openEmbedded(template)).close()
    let made = 0
    return {
      fresh: async () => {
        made += 1
        const folder = join(home, String(made))
        await cp(template, folder, { recursive: true })
        return openEmbedded(folder)
      },
      stop: () => rm(home, { recursive: true, force: true }),
    }
  },
  PostgreSQL: async (): Promise<StoresUnderTest> => {
    const postgres = await postgresUnderTest()
    let made = 0
    return {
      fresh: async () => {
        made += 1
        return openPostgres(await postgres.createDatabase(`console_${made}`), () => undefined)
      },
      stop: postgres.stop,
    }
  },
} as const
