import type { Browser, Locator, Page } from 'playwright/test'
import { brokenRules } from './broken-rules'
import type { Console } from './console'
import { colleagueOn, secondBrowser } from './second-browser'
import { send } from './send'
import { expect, test } from './test'

const PASSWORD = 'a long one that nobody guesses'

/** An administrator beside whoever the test is about, on the page of people. */
const administrator = async (browser: Browser, console: Console): Promise<Page> => {
  const page = await colleagueOn(browser, { url: await console.start(), role: 'admin', path: '/settings/people' })
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible()
  return page
}

const asksFor = async (page: Page, name: string, deed: string): Promise<Locator> => {
  const item = page.getByRole('menuitem', { name: deed })
  // a press before the page has come alive does nothing, and people press again
  await expect(async () => {
    if (!(await item.isVisible())) await page.getByRole('button', { name: `Actions for ${name}` }).click()
    await expect(item).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await item.click()
  return page.locator('[role="dialog"], [role="alertdialog"]')
}

const invites = async (page: Page, email: string): Promise<string> => {
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' })
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByLabel('Role', { exact: true }).selectOption('Operator')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await dialog.getByLabel('One-time link').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  return link
}

const joins = async (page: Page, link: string, name: string): Promise<void> => {
  await page.goto(link)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('New password').fill(PASSWORD)
  await page.getByLabel('Repeat the password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set up and sign in' }).click()
  await page.waitForURL('**/disks')
}

test('whoever is invited joins with the link, once, and may do what the invitation says', async ({ console, world, page, browser }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.signsInAs('admin')
  await console.opens('/settings/people')
  const link = await invites(page, 'lin.na@example.com')
  const links = page.getByRole('region', { name: 'Open links' })
  await expect(links.getByRole('row', { name: /lin\.na@example\.com/ })).toContainText('Operator for all accounts')

  const guest = await secondBrowser(browser)
  await guest.goto(link)
  await expect(guest.getByLabel('E-mail')).toHaveValue('lin.na@example.com')
  await expect(guest).toHaveURL(/\/sign-in\/link$/)
  await joins(guest, link, 'Lin Na')

  await expect(guest.getByRole('button', { name: /Create snapshot of web-data/ }).first()).not.toHaveAttribute('aria-disabled', 'true')
  await page.reload()
  await expect(page.getByRole('row', { name: /Lin Na/ })).toContainText('Operator for all accounts')
  await expect(links).toHaveCount(0)

  const late = await secondBrowser(browser)
  await late.goto(link)
  await expect(late.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible()
})

test('a link that was withdrawn opens nothing', async ({ console, world, page, browser }) => {
  await world.begin('empty')
  await console.signsInAs('admin')
  await console.opens('/settings/people')
  const link = await invites(page, 'lin.na@example.com')

  await page.getByRole('button', { name: 'Withdraw the link for lin.na@example.com' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('The link is withdrawn')).toBeVisible()

  const guest = await secondBrowser(browser)
  await guest.goto(link)
  await expect(guest.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible()
})

test('an e-mail that belongs to somebody is refused where it was typed', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.signsInAs('admin')
  await console.opens('/settings/people')
  const row = page.getByRole('row', { name: /Ada Admin/ })
  const email = /\S+@\S+/.exec((await row.innerText()).replaceAll('\n', ' '))?.[0] ?? ''

  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' })
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByRole('button', { name: 'Make the link' }).click()

  await expect(
    dialog
      .getByRole('alert')
      .filter({ hasText: /e-mail/i })
      .first(),
  ).toBeVisible()
  await expect(dialog.getByLabel('E-mail')).toHaveValue(email)
})

test('a role that is withdrawn in the middle of a form counts at once, and the form keeps what was typed', async ({
  console,
  world,
  browser,
}) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  const form = await console.hasTyped('web-data', 'before-upgrade')

  const admin = await administrator(browser, console)
  const dialog = await asksFor(admin, 'Otto Operator', 'Change roles')
  await dialog.getByLabel('Role', { exact: true }).selectOption('Viewer')
  await dialog.getByRole('button', { name: 'Save roles' }).click()
  await expect(admin.getByRole('row', { name: /Otto Operator/ })).toContainText('Viewer for all accounts')
  await console.submits(form)

  await expect(form.getByText('Your role does not allow this')).toBeVisible()
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('before-upgrade')
  expect(await world.calls('CreateSnapshot')).toEqual([])
})

test('with another role the buttons say so at the next look', async ({ console, world, page, browser }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const button = page.getByRole('button', { name: /^Create snapshot of web-data/ }).first()
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')

  const admin = await administrator(browser, console)
  const dialog = await asksFor(admin, 'Otto Operator', 'Change roles')
  await dialog.getByRole('button', { name: 'Remove the role for All accounts' }).click()
  await expect(dialog.getByText('Without a role this person can sign in and sees nothing.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add a role' }).click()
  await dialog.getByRole('button', { name: 'Save roles' }).click()
  await expect(admin.getByRole('row', { name: /Otto Operator/ })).toContainText('Viewer for all accounts')

  await page.reload()
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/Your role here is viewer/)
})

test('a session that an administrator ends is signed in again over the form, and the snapshot is made once', async ({
  console,
  world,
  page,
  browser,
}) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  console.mayComplain(/401/)
  const form = await console.hasTyped('web-data', 'before-upgrade')

  const admin = await administrator(browser, console)
  const sessions = await asksFor(admin, 'Otto Operator', 'Sessions')
  await expect(sessions.getByText(/Chrome on/)).toBeVisible()
  await sessions.getByRole('button', { name: 'End all' }).click()
  await expect(sessions.getByText('Not signed in anywhere.')).toBeVisible()
  await console.submits(form)
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  await again.getByRole('button', { name: 'Sign in as operator' }).click()
  await expect(again).toHaveCount(0)
  await console.submits(form)

  await expect(console.milestone(form, 'Accepted')).toBeVisible()
  expect((await world.calls('CreateSnapshot')).map(({ parameters }) => parameters.SnapshotName)).toEqual(['before-upgrade'])
})

test('whoever is disabled is out at the next request, and in again when enabled', async ({ console, world, page, browser }) => {
  await world.begin('empty')
  await console.opens('/disks')
  const [url, cookie] = [await console.start(), await console.cookie()]
  const admin = await administrator(browser, console)

  const disabling = await asksFor(admin, 'Otto Operator', 'Disable')
  await disabling.getByRole('button', { name: 'Disable' }).click()
  await expect(admin.getByRole('row', { name: /Otto Operator/ })).toContainText('disabled')
  expect((await send(`${url}/api/disks`, { headers: { cookie } })).status).toBe(401)

  const enabling = await asksFor(admin, 'Otto Operator', 'Enable')
  await enabling.getByRole('button', { name: 'Enable' }).click()
  await expect(admin.getByRole('row', { name: /Otto Operator/ })).not.toContainText('disabled')
  await console.signsInAs('operator')
  await page.goto(`${url}/disks`)
  await expect(page.getByRole('heading', { name: 'Disks' })).toBeVisible()
})

test('the last administrator cannot be disabled, and the dialog says why', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.signsInAs('admin')
  await console.opens('/settings/people')

  const dialog = await asksFor(page, 'Ada Admin', 'Disable')
  await dialog.getByRole('button', { name: 'Disable' }).click()

  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('row', { name: /Ada Admin/ })).not.toContainText('disabled')
})

test('who does not look after people is told so, and is shown nobody', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.signsInAs('viewer')
  await console.opens('/settings/me')
  const tab = page.getByRole('link', { name: 'People' })
  await expect(tab).toHaveAttribute('aria-disabled', 'true')
  await expect(tab).toHaveAccessibleDescription(/administrator/)

  await console.opens('/settings/people')

  await expect(page.getByText('Your role does not allow this')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  expect((await send(`${await console.start()}/api/people`, { headers: { cookie: await console.cookie() } })).status).toBe(403)
})

test('none of the pages of people breaks an accessibility rule', async ({ console, world, page }) => {
  test.slow()
  await world.begin('empty')
  const url = await console.start()
  for (const path of ['/sign-in', '/sign-in?not-admitted', '/sign-in/link']) {
    await page.goto(`${url}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await brokenRules(page), path).toEqual([])
  }
  await console.signsInAs('admin')
  for (const path of ['/settings/me', '/settings/people']) {
    await console.opens(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await brokenRules(page), path).toEqual([])
  }
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await expect(page.getByLabel('E-mail')).toBeVisible()
  expect(await brokenRules(page), 'the invitation').toEqual([])
})
