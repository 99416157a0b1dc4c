import type { Page } from 'playwright/test'
import { ADMIN } from './console'
import { pointedAtSandbox } from './pointed-at-sandbox'
import { secondBrowser } from './second-browser'
import { expect, test } from './test'
import type { World } from './world'

const NEW_PASSWORD = 'a long one that nobody guesses'

/** Passwords are for a console of a real cloud. */
const realCloud = (world: World) =>
  pointedAtSandbox(world.sandbox.url, {
    ALIBABA_CLOUD_ACCESS_KEY_ID: world.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sandbox-secret',
  })

const signsIn = async (page: Page, url: string, password: string): Promise<void> => {
  await page.goto(`${url}/sign-in?next=%2Fhelp%2Ferrors`)
  await page.getByLabel('E-mail').fill(ADMIN.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** What the console answers to the browser of this page. */
const statusFor = async (page: Page, url: string): Promise<number> => (await page.request.get(`${url}/api/me`)).status()

test('a password is changed by who knows the old one, and the other sessions end', async ({ console, world, page, browser }) => {
  await world.begin('empty')
  console.isConfigured(realCloud(world))
  await console.opens('/settings/me')
  const url = await console.start()
  const other = await secondBrowser(browser)
  await signsIn(other, url, ADMIN.password)
  await other.waitForURL('**/help/errors')
  expect(await statusFor(other, url)).toBe(200)

  await page.getByLabel('Current password').fill('not this one at all')
  await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD)
  await page.getByLabel('Repeat the new password').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('This is not your current password.')).toBeVisible()
  await expect(page.getByLabel('Current password')).toBeFocused()
  await page.getByLabel('Current password').fill(ADMIN.password)
  await expect(page.getByText('This is not your current password.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Password changed')).toBeVisible()

  expect(await statusFor(other, url)).toBe(401)
  expect(await statusFor(page, url)).toBe(200)
  await signsIn(other, url, NEW_PASSWORD)
  await other.waitForURL('**/help/errors')
})

test('whoever opens a link for a new password chooses it, and all old sessions end', async ({ console, world, page, browser }) => {
  await world.begin('empty')
  console.isConfigured(realCloud(world))
  console.mayComplain(/401/)
  await console.opens('/settings/people')
  const url = await console.start()
  await page.getByRole('button', { name: 'Actions for Ada Admin' }).click()
  await page.getByRole('menuitem', { name: 'New password link' }).click()
  const dialog = page.getByRole('dialog', { name: 'New password link' })
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await dialog.getByLabel('One-time link').inputValue()
  expect(await statusFor(page, url)).toBe(200)

  const other = await secondBrowser(browser)
  await other.goto(link)
  await other.getByLabel('New password').fill(NEW_PASSWORD)
  await other.getByLabel('Repeat the password').fill(NEW_PASSWORD)
  await other.getByRole('button', { name: 'Set up and sign in' }).click()
  await other.waitForURL('**/disks')

  expect(await statusFor(page, url)).toBe(401)
  expect(await statusFor(other, url)).toBe(200)
})
