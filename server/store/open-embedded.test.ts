import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { AUDIT_KEY, append, created } from '@/server/audit/test-setup/sample-audit'
import { verifyAudit } from '@/server/audit/verify-audit'
import type { Store } from '@/server/store/database'
import { openEmbedded } from '@/server/store/open-embedded'

/* The embedded store. A folder with a complete one is made once and copied, because making one takes seconds. */

let template: string
const folders: string[] = []
const open: Store[] = []

beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'console-store-template-'))
  await (await openEmbedded(template)).close()
}, 60_000)
afterAll(() => rm(template, { recursive: true, force: true }))
afterEach(async () => {
  for (const store of open.splice(0)) await store.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const freshFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'console-store-'))
  folders.push(folder)
  await cp(template, folder, { recursive: true })
  return folder
}

const opened = async (folder: string): Promise<Store> => {
  const store = await openEmbedded(folder)
  open.push(store)
  return store
}

test('what was written is there after the store is closed and opened again', async () => {
  const folder = await freshFolder()
  const first = await openEmbedded(folder)
  const head = await append(first, created('d-1'))
  await first.close()

  expect(await verifyAudit((await opened(folder)).database, { key: AUDIT_KEY, anchors: new Map([[head.sequence, head.hash]]) })).toEqual({
    kind: 'whole',
    head,
    anchors: 1,
  })
})

test('a second opening is refused and names the owner; the first goes on', async () => {
  const folder = await freshFolder()
  const first = await opened(folder)

  await expect(openEmbedded(folder)).rejects.toThrow(`in use by process ${process.pid}`)
  expect(await append(first, created('d-1'))).toMatchObject({ sequence: 1 })
})

test('a process that was killed leaves the folder free', async () => {
  const folder = await freshFolder()
  const holder = spawn(process.execPath, ['-e', HOLD(folder)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  await expect(openEmbedded(folder)).rejects.toThrow(`in use by process ${holder.pid}`)

  const gone = new Promise((resolve) => holder.once('exit', resolve))
  holder.kill('SIGKILL')
  await gone

  expect((await opened(folder)).kind).toBe('embedded')
})

/** Another process that holds the folder in the same way. */
const HOLD = (folder: string): string => `
  const name = 'snapshot-console-' + require('node:crypto').createHash('sha256').update(require('node:fs').realpathSync(${JSON.stringify(folder)})).digest('hex').slice(0, 32)
  require('node:net').createServer((socket) => socket.end(String(process.pid))).listen('\\0' + name, () => console.log('held'))`

test('a store with a file missing is refused and left as it is', async () => {
  const folder = await freshFolder()
  await rm(join(folder, 'store', 'global'), { recursive: true })
  const before = await readdir(join(folder, 'store'))

  await expect(openEmbedded(folder)).rejects.toThrow('is damaged or not complete')
  expect(await readdir(join(folder, 'store'))).toEqual(before)
})

test('a store whose control file is cut is refused and not made anew', async () => {
  const folder = await freshFolder()
  await truncate(join(folder, 'store', 'global', 'pg_control'), 100)

  await expect(openEmbedded(folder)).rejects.toThrow('is damaged or not complete')
})

test('a first start that was interrupted is begun again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'console-store-'))
  folders.push(folder)
  await cp(join(template, 'store', 'base'), join(folder, 'store.unfinished', 'base'), { recursive: true })
  await writeFile(join(folder, 'store.unfinished', 'PG_VERSION'), '')

  expect((await opened(folder)).kind).toBe('embedded')
  expect(await readdir(folder)).toEqual(['store'])
}, 30_000)

test('a store that a newer version has been at is refused', async () => {
  const folder = await freshFolder()
  const store = await openEmbedded(folder)
  await store.database.execute(sql`INSERT INTO schema_migrations (name, checksum) VALUES ('9999-from-the-future.sql', 'x')`)
  await store.close()

  await expect(openEmbedded(folder)).rejects.toThrow('newer version')
})

test('a migration that is not the one that was applied is refused', async () => {
  const folder = await freshFolder()
  const store = await openEmbedded(folder)
  await store.database.execute(sql`UPDATE schema_migrations SET checksum = 'another'`)
  await store.close()

  await expect(openEmbedded(folder)).rejects.toThrow('is not the one of this version')
})
