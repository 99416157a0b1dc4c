import { colleagueOn } from './second-browser'
import { expect, test } from './test'

test('two tabs with the form of one disk: the second is told of the first, and makes another one only on an explicit yes', async ({
  console,
  world,
  page,
}) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const form = await console.opensForm('web-data')
  const second = await page.context().newPage()
  await second.goto(page.url())
  const other = second.getByRole('dialog')
  await other.getByLabel('Name', { exact: true }).fill('from-the-second-tab')

  await console.submits(form)
  await expect(form.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()
  await console.submits(other)

  await expect(other.getByText('You have asked for a snapshot of this disk already')).toBeVisible()
  await expect(other.getByText(/^You asked for it/)).toBeVisible()
  expect(await world.calls('CreateSnapshot')).toHaveLength(1)
  await expect(other.getByLabel('Name', { exact: true })).toHaveValue('from-the-second-tab')

  await world.letsTimePass(3_600)
  await other.getByRole('button', { name: 'Create another one anyway' }).click()

  await expect(other.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()
  expect(await world.calls('CreateSnapshot')).toHaveLength(2)
})

test('a colleague’s snapshot of the disk is shown with who and when before anything is sent', async ({ console, world, page, browser }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  await console.submits(await console.opensForm('web-data'))
  await expect(page.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()

  const { pathname, search } = new URL(page.url())
  const colleague = await colleagueOn(browser, { url: await console.start(), role: 'admin', path: `${pathname}${search}` })

  const form = colleague.getByRole('dialog')
  await expect(form.getByText('A snapshot of this disk is under way already')).toBeVisible()
  await expect(form.getByText(/^Otto Operator asked for it/)).toBeVisible()
  await expect(form.getByRole('link', { name: 'Show it in a new tab' })).toHaveAttribute('href', /^\/activity\/[0-9a-f-]{36}$/)
})

test('the same form makes another one without being asked about its own', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const form = await console.opensForm('web-data')
  await console.submits(form)
  await expect(form.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()
  await world.letsTimePass(3_600)
  await expect(console.milestone(form, 'Fully stored')).toBeVisible()

  await form.getByRole('button', { name: 'Create another' }).click()
  await console.submits(form)

  await expect(page.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()
  await expect.poll(async () => (await world.calls('CreateSnapshot')).length).toBe(2)
})
