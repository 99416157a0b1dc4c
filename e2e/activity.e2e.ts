import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { brokenRules } from './broken-rules'
import type { Console } from './console'
import { secondBrowser } from './second-browser'
import { send } from './send'
import { expect, test } from './test'
import { World } from './world'

const rowOf = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })

const asksFor = async (console: Console, disk: string, name: string): Promise<void> => {
  const form = await console.hasTyped(disk, name)
  await console.submits(form)
  await expect(console.milestone(form, 'Accepted')).toBeVisible()
}

/** A key that the gateway refuses is waited for: the wish stays on record, and nothing of it is at ECS. */
const KEY_REFUSED = { kind: 'code', action: 'CreateSnapshot', code: 'InvalidAccessKeyId.NotFound', times: 99 }

const isOnRecord = async (console: Console, page: Page, world: World): Promise<void> => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await world.willFail(KEY_REFUSED)
  const form = await console.hasTyped('web-data', 'before-upgrade')
  await console.submits(form)
  await expect(form.getByText('On record, and waiting to be sent.')).toBeVisible()
  await page.goto('about:blank')
}

const opensTheWish = async (console: Console, page: Page): Promise<void> => {
  await console.opens('/activity')
  await page.getByRole('link', { name: 'before-upgrade' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'before-upgrade' })).toBeVisible()
}

test('an operator sees what somebody else has asked for, and finds it again by the address after a reload', async ({
  console,
  world,
  page,
}) => {
  test.slow()
  await world.begin('empty')
  await world.hasDisk('web-data')
  await world.hasDisk('admin-data')
  await console.signsInAs('admin')
  await asksFor(console, 'admin-data', 'by-the-admin')
  await console.signsInAs('operator')
  await asksFor(console, 'web-data', 'by-the-operator')

  await console.opens('/activity')
  await expect(rowOf(page, 'by-the-admin')).toContainText('Admin')
  await expect(rowOf(page, 'by-the-operator')).toContainText('you')
  await expect(page.getByRole('row')).toContainText([/^/, /by-the-operator/, /by-the-admin/])

  await page.getByRole('link', { name: 'Mine' }).click()
  await expect(page).toHaveURL(/view=mine/)
  await expect(rowOf(page, 'by-the-admin')).toHaveCount(0)
  await page.reload()
  await expect(rowOf(page, 'by-the-operator')).toBeVisible()
  await expect(rowOf(page, 'by-the-admin')).toHaveCount(0)

  await page.getByLabel('Search the activity').fill('by-the-admin')
  await expect(page.getByText('Nothing fits')).toBeVisible()
  await expect(page).toHaveURL(/q=by-the-admin/)
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(rowOf(page, 'by-the-admin')).toBeVisible()
})

test('the rows are in the first HTML, and the rail says how much is under way', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await asksFor(console, 'web-data', 'before-upgrade')
  const url = await console.start()
  const cookie = await console.cookie()

  const html = await send(`${url}/activity`, { headers: { cookie, accept: 'text/html' } })
  await console.opens('/help/errors')

  expect(html.body).toContain('before-upgrade')
  await expect(page.getByRole('link', { name: /^Activity/ }).getByTitle('1 request under way')).toBeVisible()
  await world.letsTimePass(60)
  await expect(page.getByTitle('1 request under way')).toHaveCount(0, { timeout: 15_000 })
})

test('by the keys alone one comes to the steps of a snapshot, each with its time, and what ECS said', async ({ console, world, page }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data')
  await asksFor(console, 'web-data', 'before-upgrade')
  await console.opens('/activity')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'before-upgrade' })).toBeVisible()
  const steps = page.getByRole('list', { name: 'Step by step' }).getByRole('listitem')
  await expect(steps.filter({ hasText: 'Sent to ECS' })).toContainText('attempt 1')
  const [call] = await world.calls('CreateSnapshot')
  await expect(steps.filter({ hasText: 'ECS creates the snapshot' })).toContainText(String(call?.requestId))
  await expect(page.getByText(String(call?.parameters.ClientToken)).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'web-data' })).toHaveAttribute('href', `/disks/default/cn-hangzhou/${diskId}`)

  await world.letsTimePass(60)
  await expect(steps.filter({ hasText: 'Fully stored' }).getByRole('time')).toBeVisible()
  await page.getByRole('link', { name: 'Open the snapshot' }).click()
  await page.getByRole('link', { name: 'The request, step by step' }).click()
  await expect(page).toHaveURL(/\/activity\/[0-9a-f-]{36}$/)
})

test('a refusal is explained where it is on record, and the form of the disk is one click away', async ({ console, world, page }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data')
  const form = await console.hasTyped('web-data', 'before-upgrade')
  await console.tags(form, 'sandbox-fault=QuotaExceed.Snapshot')
  await console.submits(form)
  await expect(form.getByText('This disk already has the maximum number')).toBeVisible()

  await console.opens('/activity?view=failed')
  await expect(rowOf(page, 'before-upgrade')).toContainText('Refused')
  await expect(rowOf(page, 'before-upgrade')).toContainText('QuotaExceed.Snapshot')
  await page.getByRole('link', { name: 'before-upgrade' }).click()

  await expect(page.getByText('This disk already has the maximum number')).toBeVisible()
  const operationId = page.url().split('/').at(-1)
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page).toHaveURL((url) => url.searchParams.get('retryOf') === operationId)
  expect(new URL(page.url()).searchParams.get('create')).toBe(`default/cn-hangzhou/${diskId}`)
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a viewer sees what waits and cannot take it back; an operator takes it back, and nothing is sent', async ({
  console,
  world,
  page,
}) => {
  await isOnRecord(console, page, world)
  const sends = (await world.calls('CreateSnapshot')).length

  await console.signsInAs('viewer')
  await opensTheWish(console, page)
  const takeBack = page.getByRole('button', { name: 'Take it back' })
  await expect(takeBack).toHaveAttribute('aria-disabled', 'true')
  await expect(takeBack).toHaveAccessibleDescription(/Your role here is viewer/)

  await console.signsInAs('operator')
  await opensTheWish(console, page)
  await console.opens(new URL(page.url()).pathname)
  await takeBack.click()
  await expect(page.getByText('It was taken back before anything was sent. Nothing was created.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible()
  expect((await world.calls('CreateSnapshot')).length).toBe(sends)

  await console.signsInAs('viewer')
  await opensTheWish(console, page)
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveAttribute('aria-disabled', 'true')
})

test('when the console cannot be reached, the rows stay and it says so', async ({ console, world, page }) => {
  console.mayComplain(/ERR_INTERNET_DISCONNECTED/)
  await world.begin('empty')
  await world.hasDisk('web-data')
  await asksFor(console, 'web-data', 'before-upgrade')
  await console.opens('/activity')

  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Read again now' }).click()

  await expect(page.getByText('The console cannot be reached')).toBeVisible()
  await expect(rowOf(page, 'before-upgrade')).toBeVisible()
})

test('without anything asked for, it says so and shows the way', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.opens('/activity')

  await expect(page.getByText('Nothing has been asked for yet')).toBeVisible()
  await page.getByRole('link', { name: 'Pick a disk' }).click()
  await expect(page).toHaveURL(/\/disks$/)
})

test('what was asked for in an account that is not mine is not there, in the list or by its address', async ({
  console,
  world,
  sandbox,
  page,
  browser,
}, testInfo) => {
  console.mayComplain(/404/)
  const staging = new World(sandbox)
  await Promise.all([world.begin('empty'), staging.begin('empty')])
  await world.hasDisk('web-of-production')
  const path = testInfo.outputPath('accounts.json')
  const account = (id: string, label: string, accessKeyId: string) => ({
    id,
    label,
    regions: ['cn-hangzhou'],
    credential: { kind: 'sandbox', accessKeyId },
  })
  writeFileSync(
    path,
    JSON.stringify([account('prod', 'Production', world.accessKeyId), account('staging', 'Staging', staging.accessKeyId)]),
  )
  console.isConfigured({ ECS_ACCOUNTS_FILE: path })
  await console.signsInAs('admin')
  await asksFor(console, 'web-of-production', 'before-upgrade')
  await opensTheWish(console, page)
  const operationId = page.url().split('/').at(-1)
  const guest = await secondBrowser(browser)
  await joinsForStaging(console, page, guest)

  const url = await console.start()
  const cookie = (await guest.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const read = (id: string | undefined) => send(`${url}/api/operations/${id}`, { headers: { cookie } })
  const unknownId = '0b6e3c1a-8f0d-4c2e-9a51-6f2f7a1c0d3e'
  const [foreign, missing] = [await read(operationId), await read(unknownId)]
  const list = await send(`${url}/api/operations?account=prod`, { headers: { cookie } })
  await guest.goto(`${url}/activity/${operationId}`)
  await expect(guest.getByText('There is no such request')).toBeVisible()
  await guest.goto(`${url}/activity`)
  await expect(guest.getByText('Nothing has been asked for yet')).toBeVisible()
  await guest.context().close()

  expect([foreign.status, foreign.body]).toEqual([404, missing.body.replaceAll(unknownId, String(operationId))])
  expect(list.body).not.toContain('web-of-production')
})

/** The admin invites somebody for one account, who comes with the link. */
const joinsForStaging = async (console: Console, page: Page, guest: Page): Promise<void> => {
  await console.opens('/settings/people')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' })
  await dialog.getByLabel('E-mail').fill('lin.na@example.com')
  await dialog.getByLabel('Account', { exact: true }).selectOption('Staging')
  await dialog.getByLabel('Role', { exact: true }).selectOption('Operator')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  await guest.goto(await dialog.getByLabel('One-time link').inputValue())
  await guest.getByLabel('Name', { exact: true }).fill('Lin Na')
  await guest.getByLabel('New password').fill('a long one that nobody guesses')
  await guest.getByLabel('Repeat the password').fill('a long one that nobody guesses')
  await guest.getByRole('button', { name: 'Set up and sign in' }).click()
  await guest.waitForURL('**/disks')
}

test('an address that names no request says so', async ({ console, world, page }) => {
  console.mayComplain(/404/)
  await world.begin('empty')
  await console.opens('/activity/no-operation')

  await expect(page.getByText('The address names no request.')).toBeVisible()
})

for (const width of [1440, 1024, 700, 390]) {
  test(`the activity fits into ${width} px, list and steps`, async ({ console, world, page }) => {
    await page.setViewportSize({ width, height: 900 })
    await world.begin('empty')
    await world.hasDisk(`web-${'data'.repeat(30)}`)
    const form = await console.hasTyped('web-', `name${'x'.repeat(124)}`)
    await console.tags(form, 'sandbox-fault=InvalidParameter.KMSKeyId.CMKNotEnabled')
    await console.submits(form)
    await expect(form.getByText('KMS').first()).toBeVisible()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

    await console.opens('/activity')
    await expect(page.getByText('Refused', { exact: true })).toBeVisible()
    expect(await overflow()).toBe(0)
    await page.getByRole('link', { name: /^namex/ }).click()
    const steps = page.getByRole('list', { name: 'Step by step' })
    await expect(steps.getByRole('button', { name: /^Copy/ })).toBeVisible()
    expect(await overflow()).toBe(0)
    expect(await steps.evaluate((list) => list.scrollWidth - list.clientWidth), 'a step is cut off').toBe(0)
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the activity can be read with assistive technology, ${colorScheme}`, async ({ console, world, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await isOnRecord(console, page, world)

    await console.opens('/activity')
    await expect(rowOf(page, 'before-upgrade')).toBeVisible()
    expect(await brokenRules(page), 'the list').toEqual([])
    await opensTheWish(console, page)
    await expect(page.getByText('On record, and waiting to be sent.')).toBeVisible()
    expect(await brokenRules(page), 'what waits').toEqual([])
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByText('It was taken back before anything was sent.', { exact: false })).toBeVisible()
    expect(await brokenRules(page), 'what is over').toEqual([])
  })
}
