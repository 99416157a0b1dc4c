import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pointedAtSandbox } from './pointed-at-sandbox'
import { send } from './send'
import { expect, test } from './test'

const BROWSER_FILES = join(import.meta.dirname, '..', '.next', 'static')

/** Words that only the server's files use. */
const SERVER_WORDS = [
  '@alicloud',
  'accessKeySecret',
  'ALIBABA_CLOUD',
  'ACS3-HMAC-SHA256',
  'sandbox-secret',
  'process.env.ECS_',
  'server-only',
]

test('nothing of the server is in the files that browsers load', async () => {
  const names = (await readdir(BROWSER_FILES, { recursive: true })).filter((name) => /\.(js|css)$/.test(name))
  const texts = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(BROWSER_FILES, name), 'utf8') })))

  expect(texts.length).toBeGreaterThan(10)
  for (const word of SERVER_WORDS) {
    expect
      .soft(
        texts.filter(({ text }) => text.includes(word)).map(({ name }) => name),
        word,
      )
      .toEqual([])
  }
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([])
})

test('a credential never appears in a page, an answer or the log, not even when everything fails', async ({ console, world, page }) => {
  test.slow()
  const secret = 'a-secret-that-must-not-be-seen-7f3a'
  await world.begin('empty', { secret })
  await world.hasDisk('web-data')
  console.isConfigured(
    pointedAtSandbox(world.sandbox.url, {
      ALIBABA_CLOUD_ACCESS_KEY_ID: world.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
    }),
  )
  const seen: string[] = []
  page.on('response', async (response) => seen.push(await response.text().catch(() => '')))
  await console.opens('/settings')
  await page.getByText('Allowed', { exact: true }).first().waitFor()
  await console.opens('/disks')
  const form = await console.opensForm('web-data')

  for (const code of ['SignatureDoesNotMatch', 'Forbidden.RAM', 'InvalidSecurityToken.Expired']) {
    await console.tags(form, `sandbox-fault=${code}`)
    await console.submits(form)
    // a key that is refused is waited for
    if (code !== 'Forbidden.RAM') await form.getByRole('button', { name: 'Take it back' }).click()
    await expect(form.getByRole('alert').getByText(code).first()).toBeVisible()
    await form.getByRole('button', { name: new RegExp(`sandbox-fault = ${code}`) }).click()
  }
  await console.tags(form, 'sandbox-fault=html-503')
  await console.submits(form)
  await expect(form.getByText(/Not confirmed yet/).first()).toBeVisible({ timeout: 40_000 })

  const everything = [...seen, await page.content(), await console.output()].join('\n')
  expect(everything).toContain('web-data')
  expect(everything).not.toContain(secret)
})

test('passwords, links, tokens and keys of the console are in no page, answer, log, export or file of the store', async ({
  console,
  world,
  page,
}) => {
  test.slow()
  await world.begin('empty')
  await world.hasDisk('web-data')
  const url = await console.start()
  const password = 'a-password-that-must-not-be-seen-9c1e'
  const seen: string[] = []
  page.on('response', async (response) => seen.push(await response.text().catch(() => '')))
  await console.signsInAs('admin')
  const cookie = await console.cookie()
  await page.goto(`${url}/sign-in`)
  await page.context().clearCookies({ name: /snapshot-console-session$/ })
  await page.goto(`${url}/sign-in`)
  await page.getByText('Sign in with e-mail and password').click()
  await page.getByLabel('E-mail').fill('admin@sandbox.example')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('E-mail and password do not belong together')).toBeVisible()
  seen.push((await send(`${url}/api/audit/export?format=csv`, { headers: { cookie } })).body)
  seen.push((await send(`${url}/api/people`, { headers: { cookie } })).body)
  const secret = await readFile(join(console.dataDir, 'auth-secret'), 'utf8')
  await console.stop()

  const everything = [...seen, await console.output()].join('\n')
  const [, token = 'none'] = /snapshot-console-session=([^.;%]+)/.exec(cookie) ?? []
  expect(everything).toContain('admin@sandbox.example')
  for (const word of [password, secret, token]) expect.soft(everything.includes(word), word.slice(0, 12)).toBe(false)
  const files = await filesUnder(join(console.dataDir, 'sandbox'))
  for (const word of [password, secret])
    expect
      .soft(
        files.some((bytes) => bytes.includes(word)),
        `store: ${word.slice(0, 12)}`,
      )
      .toBe(false)
})

const filesUnder = async (folder: string): Promise<Buffer[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))))
}
