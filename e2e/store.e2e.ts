import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PostgresUnderTest, postgresUnderTest } from '../scripts/test-setup/postgres-under-test'
import { startConsole } from './console'
import { send } from './send'
import { expect, test } from './test'

const SECRET = 'a secret of at least thirty-two characters'
const REFUSED_WITHIN_MS = 5_000

test('a second console on the same data folder ends at once and names the first, which goes on', async ({ console, world }) => {
  await world.begin('empty')
  const url = await console.start()

  const startedAt = Date.now()
  const refusal = await startConsole({ dataDir: console.dataDir, env: { ECS_SANDBOX_URL: world.sandbox.url } }).catch(String)

  expect(refusal).toContain(`in use by process ${await console.pid()}`)
  expect(refusal).toContain(console.dataDir)
  expect(Date.now() - startedAt).toBeLessThan(REFUSED_WITHIN_MS)
  expect((await send(`${url}/api/health/ready`)).status).toBe(200)
})

test('a console that is killed while it writes loses nothing that it has answered, and its audit stays whole', async ({
  console,
  world,
}) => {
  test.slow()
  console.mayComplain(/net::ERR_/)
  await world.begin('empty')
  let answered = 0
  for (let round = 0; round < 3; round += 1) {
    const url = await console.start()
    const cookie = await console.cookie()
    // every look at an account that is not theirs is recorded before it is answered
    const looks = Array.from({ length: 60 }, () =>
      send(`${url}/api/disks/nobody/cn-hangzhou/d-1`, { headers: { cookie } }).then(
        ({ status }) => status === 404,
        () => false,
      ),
    )
    await Promise.race(looks)
    await console.isKilled()
    answered += (await Promise.all(looks)).filter(Boolean).length
  }

  const url = await console.start()
  await console.signsInAs('admin')
  const told = await send(`${url}/api/audit/export?format=jsonl&event=read`, { headers: { cookie: await console.cookie() } })
  const kept = told.body.split('\n').filter((line) => line.includes('"subjectId":"d-1"'))

  expect(answered).toBeGreaterThanOrEqual(3)
  expect(kept.length).toBeGreaterThanOrEqual(answered)
  await console.stop()
  expect(await verified(console.dataDir)).toMatch(/whole/)
})

test('a snapshot that was asked for before the console was killed is brought to its end after the next start, once', async ({
  console,
  world,
}) => {
  test.slow()
  console.mayComplain(/net::ERR_|Failed to fetch/)
  await world.begin('empty')
  await world.hasDisk('web-data')
  await world.willFail({ kind: 'hang', when: 'after', action: 'CreateSnapshot' })
  const form = await console.hasTyped('web-data', 'before-upgrade')
  await console.submits(form)
  await expect.poll(() => world.calls('CreateSnapshot')).toHaveLength(1)

  await console.isKilled()
  const url = await console.start()
  await console.signsInAs('admin')

  const headers = { cookie: await console.cookie() }
  const outcomes = async () => (await send(`${url}/api/audit/export?format=jsonl&event=create-snapshot`, { headers })).body
  await expect.poll(outcomes, { timeout: 60_000 }).toMatch(/"outcome":"done".*"snapshotId":"s-/)
  expect(await world.calls('CreateSnapshot')).toHaveLength(1)
})

const verified = async (dataDir: string): Promise<string> => {
  const child = spawn(process.execPath, ['scripts/audit-verify.mjs'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DATA_DIR: dataDir },
  })
  const said: string[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  await once(child, 'exit')
  return said.join('')
}

test.describe('on PostgreSQL', () => {
  let postgres: PostgresUnderTest
  test.beforeAll(async () => {
    postgres = await postgresUnderTest()
  })
  test.afterAll(() => postgres.stop())

  const onPostgres = async (name: string) => ({ DATABASE_URL: await postgres.createDatabase(name), AUTH_SECRET: SECRET })

  test('a snapshot is made and recorded', async ({ console, world, page }) => {
    await world.begin('empty')
    await world.hasDisk('web-data')
    console.isConfigured(await onPostgres('whole_flow'))
    await console.opens('/disks')
    const form = await console.opensForm('web-data')

    await console.submits(form)

    await expect(console.milestone(form, 'Accepted')).toBeVisible()
    await console.opens('/audit')
    await expect(
      page
        .getByText('web-data')
        .or(page.getByText(/Create snapshot/))
        .first(),
    ).toBeVisible()
    expect(await world.calls('CreateSnapshot')).toHaveLength(1)
  })

  test('when the database goes away nothing is asked of the cloud, and when it comes back nobody has to restart anything', async ({
    console,
    world,
    page,
  }) => {
    await world.begin('empty')
    await world.hasDisk('web-data')
    console.isConfigured(await onPostgres('goes_away'))
    console.mayComplain(/503/)
    await console.opens('/disks')
    const form = await console.opensForm('web-data')
    const cookie = await console.cookie()
    const url = await console.start()

    await postgres.goesAway()
    await console.submits(form)
    await expect(form.getByText('The console cannot reach its store').first()).toBeVisible()
    expect((await send(`${url}/api/disks`, { headers: { cookie } })).status).toBe(503)
    expect((await send(`${url}/api/health/ready`)).status).toBe(503)
    expect(await world.calls('CreateSnapshot')).toEqual([])

    await postgres.comesBack()
    await expect.poll(async () => (await send(`${url}/api/health/ready`)).status).toBe(200)
    await console.submits(form)
    await expect(console.milestone(form, 'Accepted')).toBeVisible()
    expect(await world.calls('CreateSnapshot')).toHaveLength(1)
    await page.reload()
    await expect(page.getByText('web-data').first()).toBeVisible()
  })

  test('a database that is not there ends the start with a sentence', async ({ world }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'snapshot-console-'))
    const env = {
      DATABASE_URL: 'postgresql://console:a-password@127.0.0.1:1/none',
      AUTH_SECRET: SECRET,
      ECS_SANDBOX_URL: world.sandbox.url,
    }

    const refusal = await startConsole({ dataDir, env }).catch(String)

    expect(refusal).toContain('the database at DATABASE_URL does not answer')
    expect(refusal).not.toContain('a-password')
    await rm(dataDir, { recursive: true, force: true })
  })

  test('people of the sandbox are not let into a real account: a database belongs to one of the two', async ({ world }) => {
    const env = await onPostgres('owned')
    const dataDir = await mkdtemp(join(tmpdir(), 'snapshot-console-'))
    const first = await startConsole({ dataDir, env: { ...env, ECS_SANDBOX_URL: world.sandbox.url } })
    await first.stop()

    const real = { ECS_CLOUD: 'alibaba', ALIBABA_CLOUD_ACCESS_KEY_ID: 'key', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret' }
    const refusal = await startConsole({ dataDir, env: { ...env, ...real } }).catch(String)

    expect(refusal).toContain('the store belongs to a console with ECS_CLOUD=sandbox')
    await rm(dataDir, { recursive: true, force: true })
  })
})
