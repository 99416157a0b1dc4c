import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PostgresUnderTest, postgresUnderTest } from '@/scripts/test-setup/postgres-under-test'
import { createAuditAnchors } from '@/server/audit/audit-anchors'
import { createAuditTrail } from '@/server/audit/audit-trail'
import { created } from '@/server/audit/test-setup/sample-audit'
import { readKeys } from '@/server/config/keys'
import type { Store } from '@/server/store/database'
import { openEmbedded } from '@/server/store/open-embedded'
import { openPostgres } from '@/server/store/open-postgres'

/* `npm run audit:verify`, as it is run. */

let template: string
beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'console-verify-'))
  const store = await openEmbedded(join(template, 'sandbox'))
  const { audit: key } = await readKeys({ authSecret: null, dataDir: template })
  const anchors = createAuditAnchors(join(template, 'sandbox'))
  const trail = createAuditTrail({ store, key, clock: { now: Date.now }, anchors })
  for (const disk of ['d-1', 'd-2', 'd-3']) await trail.record(created(disk))
  await store.close()
}, 60_000)
afterAll(() => rm(template, { recursive: true, force: true }))

/** A copy of the audit of three rows, after something was done to it. */
const afterwards = async (work: (store: Store, folder: string) => Promise<unknown> = async () => undefined) => {
  const folder = await mkdtemp(join(tmpdir(), 'console-verify-'))
  await cp(template, folder, { recursive: true })
  const store = await openEmbedded(join(folder, 'sandbox'))
  await work(store, folder)
  await store.close()
  return folder
}

const verify = (folder: string, settings: Record<string, string> = {}): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', DATA_DIR: folder, ...settings } as const
    execFile(process.execPath, [join(process.cwd(), 'scripts', 'audit-verify.mjs')], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: `${out}${err}` }),
    )
  })

const tampered = (text: string) => async (store: Store) => {
  await store.database.execute(sql`ALTER TABLE audit_events DISABLE TRIGGER ALL`)
  await store.database.execute(sql.raw(text))
}

test('an audit that nobody touched is whole', async () => {
  expect(await verify(await afterwards())).toMatchObject({ code: 0, said: expect.stringContaining('whole: 3 rows, 3 of their ends') })
}, 30_000)

test.each([
  ['a row that was edited', "UPDATE audit_events SET person = 'nobody' WHERE sequence = 2", 'row 2: it is not the row that was written'],
  ['a row that was deleted', 'DELETE FROM audit_events WHERE sequence = 2', 'row 2: it is not there'],
  ['an end that was cut off', 'DELETE FROM audit_events WHERE sequence > 1', 'row 2: it and all after it are gone'],
])(
  '%s is named',
  async (_, text, said) => {
    expect(await verify(await afterwards(tampered(text)))).toMatchObject({ code: 1, said: expect.stringContaining(said) })
  },
  30_000,
)

test('while the console runs it names the process and the page that can check', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'console-verify-'))
  await cp(template, folder, { recursive: true })
  const store = await openEmbedded(join(folder, 'sandbox'))

  const { code, said } = await verify(folder)

  expect(code).toBe(2)
  expect(said).toContain(`in use by process ${process.pid}`)
  expect(said).toContain('audit page')
  await store.close()
}, 30_000)

test('where there is no store it says so and makes none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'console-verify-'))

  const { code, said } = await verify(folder)

  expect(code).toBe(2)
  expect(said).toContain('There is no store in')
  expect(said.trimEnd().split('\n')).toHaveLength(1)
  expect(await readdir(folder)).toEqual([])
}, 30_000)

test('without the secret it says so and makes none', async () => {
  const folder = await afterwards()
  await rm(join(folder, 'auth-secret'))

  const { code, said } = await verify(folder)

  expect(code).toBe(2)
  expect(said).toContain('the key of the audit is not known')
  expect(await readdir(folder)).not.toContain('auth-secret')
}, 30_000)

test('with another secret the first row is not believed', async () => {
  const { code, said } = await verify(await afterwards(), { AUTH_SECRET: 'another secret of thirty-two letters' })

  expect(code).toBe(1)
  expect(said).toContain('broken at row 1')
}, 30_000)

test('a store of an older version is left to the console', async () => {
  const folder = await afterwards((store) => store.database.execute(sql`DELETE FROM schema_migrations WHERE name > '0001'`))

  const { code, said } = await verify(folder)

  expect(code).toBe(2)
  expect(said).toContain('older version')
}, 30_000)

test('a wrong setting is named', async () => {
  const { code, said } = await verify(template, { ECS_CLOUD: 'moon' })

  expect(code).toBe(2)
  expect(said).toContain('ECS_CLOUD must be')
}, 30_000)

describe('on PostgreSQL', () => {
  const AUTH_SECRET = 'a secret of at least thirty-two characters'
  let postgres: PostgresUnderTest
  beforeAll(async () => {
    postgres = await postgresUnderTest()
  }, 60_000)
  afterAll(() => postgres.stop())

  test('the audit of a console that runs is whole', async () => {
    const url = await postgres.createDatabase('verified')
    const store = await openPostgres(url, () => undefined)
    const { audit: key } = await readKeys({ authSecret: AUTH_SECRET, dataDir: 'unused' })
    const trail = createAuditTrail({ store, key, clock: { now: Date.now }, anchors: { keep: async () => undefined } })
    await trail.record(created('d-1'))

    const { code, said } = await verify('unused', { DATABASE_URL: url, AUTH_SECRET })

    await store.close()
    expect(said).toContain('whole: 1 row')
    expect(code).toBe(0)
  }, 30_000)

  test('an empty database stays empty', async () => {
    const url = await postgres.createDatabase('empty')

    const { code, said } = await verify('unused', { DATABASE_URL: url, AUTH_SECRET })

    expect(code).toBe(2)
    expect(said).toContain('There is no store of this console in the database')
    expect(await verify('unused', { DATABASE_URL: url, AUTH_SECRET })).toEqual({ code, said })
  }, 30_000)

  test('a database that is away is told without its address', async () => {
    const { code, said } = await verify('unused', { DATABASE_URL: 'postgresql://console:a-password@127.0.0.1:1/none', AUTH_SECRET })

    expect(code).toBe(2)
    expect(said).toContain('does not answer')
    expect(said).not.toContain('a-password')
  }, 30_000)
})
