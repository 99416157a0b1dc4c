import { ADMIN } from './console'
import { pointedAtSandbox } from './pointed-at-sandbox'
import { send } from './send'
import { expect, test } from './test'

test('whoever opens a page without being known signs in and comes back to it', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  const url = await console.start()

  await page.goto(`${url}/disks?q=web`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign in as viewer' }).click()

  await expect(page).toHaveURL(`${url}/disks?q=web`)
  await expect(page.getByText('web-data').first()).toBeVisible()
})

test('a viewer sees the buttons and why they cannot be pressed', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.signsInAs('viewer')
  await console.opens('/disks')

  const button = page.getByRole('button', { name: /^Create snapshot of web-data/ }).first()
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/Your role here is viewer/)
  await button.click({ force: true })
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a viewer who opens the form by its address, or with its key, is told why there is none', async ({ console, world, page }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data')
  await console.signsInAs('viewer')
  await console.opens(`/disks?create=default/cn-hangzhou/${diskId}`)
  const drawer = page.getByRole('dialog', { name: 'Create snapshot' })
  await expect(drawer.getByText(/Your role here is viewer/)).toBeVisible()
  await expect(drawer.getByLabel('Name', { exact: true })).toHaveCount(0)

  await drawer.getByRole('button', { name: 'Close' }).last().click()
  await expect(drawer).toHaveCount(0)
  await page.getByText('web-data').first().waitFor()
  await page.keyboard.press('s')

  await expect(page.getByRole('button', { name: /^Create snapshot of web-data/ }).first()).toBeFocused()
  await expect(drawer).toHaveCount(0)
})

test('an operator’s request that a viewer sends again is refused, and makes nothing', async ({ console, world, page, browser }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const sent = page.waitForRequest((request) => request.headers()['next-action'] !== undefined && request.url().includes('/disks'))
  await console.submits(await console.opensForm('web-data'))
  const captured = await sent
  const url = await console.start()
  await expect.poll(async () => (await world.calls('CreateSnapshot')).length).toBe(1)

  const stranger = await browser.newContext()
  const viewer = await stranger.newPage()
  await viewer.goto(`${url}/sign-in`)
  await viewer.getByRole('button', { name: 'Sign in as viewer' }).click()
  await viewer.waitForURL('**/disks')
  const cookie = (await stranger.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const { 'next-action': action = '', 'content-type': type = '' } = captured.headers()
  const answer = await send(captured.url(), {
    method: 'POST',
    headers: { cookie, origin: url, 'next-action': action, 'content-type': type },
    body: captured.postData() ?? '',
  })
  await stranger.close()

  expect(answer.body).toContain('"kind":"forbidden"')
  expect(await world.calls('CreateSnapshot')).toHaveLength(1)
})

test('a session that ends in the middle of a form is signed in again over it, and the snapshot is made once', async ({
  console,
  world,
  page,
}) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  console.mayComplain(/401/)
  const form = await console.hasTyped('web-data', 'before-upgrade')

  await console.sessionEnds()
  await console.submits(form)
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  await again.getByRole('button', { name: 'Sign in as operator' }).click()
  await expect(again).toHaveCount(0)
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('before-upgrade')
  await console.submits(form)

  await expect(console.milestone(form, 'Accepted')).toBeVisible()
  expect((await world.calls('CreateSnapshot')).map(({ parameters }) => parameters.SnapshotName)).toEqual(['before-upgrade'])
})

test('who closes the way back in keeps the form under it', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  console.mayComplain(/401/)
  const form = await console.hasTyped('web-data', 'before-upgrade')

  await console.sessionEnds()
  await console.submits(form)
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  await expect(again).toBeVisible()
  await page.keyboard.press('Escape')

  await expect(again).toHaveCount(0)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('before-upgrade')
})

test('Escape closes what came up over the form, and not the form, wherever the cursor is', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  console.mayComplain(/401/)
  const form = await console.hasTyped('web-data', 'before-upgrade')
  await console.sessionEnds()
  await console.submits(form)
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  await expect(again).toBeVisible()

  // as if it came up while somebody was still typing
  const field = page.getByLabel('Name', { exact: true })
  await field.dispatchEvent('keydown', { key: 'Escape', bubbles: true })

  await expect(again).toHaveCount(0)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('before-upgrade')
})

test('somebody else who signs in over a form does not find what was typed', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  console.mayComplain(/401/)
  const form = await console.hasTyped('web-data', 'before-upgrade')

  await console.sessionEnds()
  await console.submits(form)
  await page.getByRole('dialog', { name: 'Sign in again' }).getByRole('button', { name: 'Sign in as admin' }).click()
  await page.waitForURL(/\/disks$/)
  const fresh = await console.opensForm('web-data')

  await expect(fresh.getByLabel('Name', { exact: true })).not.toHaveValue('before-upgrade')
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('before-upgrade')
  expect(await world.calls('CreateSnapshot')).toEqual([])
})

test('a list that is polled notices that the session has ended', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  console.mayComplain(/401/)
  await console.opens('/disks')

  await console.sessionEnds()
  await page.getByRole('button', { name: 'Read again now' }).first().click()

  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible()
  await expect(page.getByText('web-data').first()).toBeVisible()
})

test('whoever signs out is out, and the old cookie opens nothing', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.opens('/disks')
  const [url, cookie] = [await console.start(), await console.cookie()]

  await page.getByRole('button', { name: /Otto Operator/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect((await send(`${url}/api/disks`, { headers: { cookie } })).status).toBe(401)
})

test('with a real cloud the first administrator comes by the link of the start, and nobody by a click', async ({
  console,
  world,
  page,
}) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  console.isConfigured(
    pointedAtSandbox(world.sandbox.url, {
      ALIBABA_CLOUD_ACCESS_KEY_ID: world.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sandbox-secret',
    }),
  )
  await console.comesByTheSetupLink()
  await expect(page.getByText('web-data').first()).toBeVisible()

  await page.getByRole('button', { name: /Ada Admin/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: /Sign in as/ })).toHaveCount(0)
  await page.getByLabel('E-mail').fill(ADMIN.email)
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('E-mail and password do not belong together')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()

  await expect(page.getByText('web-data').first()).toBeVisible()
})

test('the session cookie is out of reach of scripts and of other sites', async ({ console, page }) => {
  await console.signsInAs('viewer')

  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('snapshot-console-session'))

  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
})
