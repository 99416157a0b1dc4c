import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PostgresUnderTest, postgresUnderTest } from '@/scripts/test-setup/postgres-under-test'
import { openPostgres } from '@/server/store/open-postgres'

let postgres: PostgresUnderTest
beforeAll(async () => {
  postgres = await postgresUnderTest()
}, 60_000)
afterAll(() => postgres.stop())

const nothing = (): void => undefined

test('five consoles that start at once on one database bring it up to date once', async () => {
  const url = await postgres.createDatabase('five')

  const stores = await Promise.all(Array.from({ length: 5 }, () => openPostgres(url, nothing)))

  const [first] = stores
  const names = (await readdir(join(import.meta.dirname, 'migrations'))).toSorted()
  expect(await first?.database.execute(sql`SELECT name FROM schema_migrations ORDER BY name`)).toMatchObject({
    rows: names.map((name) => ({ name })),
  })
  await Promise.all(stores.map((store) => store.close()))
})

test('connections that the server ends are told of, and the next query has a new one', async () => {
  const reports: string[] = []
  const store = await openPostgres(await postgres.createDatabase('cut'), (event) => reports.push(event))
  const admin = await openPostgres(await postgres.createDatabase('other'), nothing)

  await admin.database.execute(sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'cut'`)

  await expect.poll(() => reports.length).toBeGreaterThan(0)
  expect(reports[0]).toBe('a connection to PostgreSQL was lost')
  expect(await store.database.execute(sql`SELECT 1 AS one`)).toMatchObject({ rows: [{ one: 1 }] })
  await store.close()
  await admin.close()
})

test('a table that somebody holds locked is waited for three seconds, not for ever', async () => {
  const url = await postgres.createDatabase('locked')
  const [holder, waiter] = await Promise.all([openPostgres(url, nothing), openPostgres(url, nothing)])

  await holder.database.transaction(async (transaction) => {
    await transaction.execute(sql`LOCK TABLE audit_events`)
    await expect(waiter.database.execute(sql`SELECT count(*) FROM audit_events`)).rejects.toMatchObject({
      cause: { message: 'canceling statement due to lock timeout' },
    })
  })
  await Promise.all([holder.close(), waiter.close()])
})

test('a database that is not there is an error at once', async () => {
  await expect(openPostgres('postgresql://console@127.0.0.1:1/none', nothing)).rejects.toThrow()
})
