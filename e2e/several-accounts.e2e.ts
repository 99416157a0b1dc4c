import { writeFileSync } from 'node:fs'
import { send } from './send'
import { expect, test } from './test'
import { World } from './world'

test('disks of two accounts stand in one list, say whose they are, and can be narrowed to one account', async ({
  console,
  world,
  sandbox,
  page,
}, testInfo) => {
  const staging = new World(sandbox)
  await Promise.all([world.begin('empty'), staging.begin('empty')])
  await world.hasDisk('web-of-production')
  await staging.hasDisk('web-of-staging')
  const path = testInfo.outputPath('accounts.json')
  writeFileSync(
    path,
    JSON.stringify([
      { id: 'prod', label: 'Production', credential: { kind: 'sandbox', accessKeyId: { env: 'PROD_KEY' } } },
      { id: 'staging', label: 'Staging', regions: ['cn-hangzhou'], credential: { kind: 'sandbox', accessKeyId: staging.accessKeyId } },
    ]),
  )
  console.isConfigured({ ECS_ACCOUNTS_FILE: path, PROD_KEY: world.accessKeyId })

  await console.opens('/disks')
  const rowOf = (disk: string) => page.getByRole('row').filter({ hasText: disk })
  await expect(rowOf('web-of-production')).toContainText('Production')
  await expect(rowOf('web-of-staging')).toContainText('Staging')

  await page.getByRole('button', { name: 'Account', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: /Staging/ }).click()
  await expect(rowOf('web-of-production')).toHaveCount(0)
  await expect(page).toHaveURL(/account=staging/)
  await page.keyboard.press('Escape')

  const form = await console.opensForm('web-of-staging')
  await expect(form).toContainText('Staging')
  await form.getByRole('button', { name: 'Close' }).click()
  await rowOf('web-of-staging').getByRole('link', { name: 'web-of-staging' }).click()
  await expect(page.getByRole('heading', { name: 'web-of-staging' })).toBeVisible()
  await expect(page.getByText('Staging', { exact: true })).toBeVisible()
})

test('with one account nothing asks or tells which', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')

  await console.opens('/disks')

  await expect(page.getByRole('row').filter({ hasText: 'web-data' })).not.toContainText('default')
  await expect(page.getByRole('button', { name: 'Region', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Account', exact: true })).toHaveCount(0)
})

test('whoever has a role on one account finds nothing of the other, not even that it is there', async ({
  console,
  world,
  sandbox,
  page,
  browser,
}, testInfo) => {
  const staging = new World(sandbox)
  await Promise.all([world.begin('empty'), staging.begin('empty')])
  const foreignDisk = await world.hasDisk('web-of-production')
  await staging.hasDisk('web-of-staging')
  const path = testInfo.outputPath('accounts.json')
  const accounts = [
    { id: 'prod', label: 'Production', regions: ['cn-hangzhou'], credential: { kind: 'sandbox', accessKeyId: world.accessKeyId } },
    { id: 'staging', label: 'Staging', regions: ['cn-hangzhou'], credential: { kind: 'sandbox', accessKeyId: staging.accessKeyId } },
  ]
  writeFileSync(path, JSON.stringify(accounts))
  console.isConfigured({ ECS_ACCOUNTS_FILE: path })
  await console.signsInAs('admin')
  await console.opens('/settings/people')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' })
  await dialog.getByLabel('E-mail').fill('lin.na@example.com')
  await dialog.getByLabel('Account', { exact: true }).selectOption('Staging')
  await dialog.getByLabel('Role', { exact: true }).selectOption('Operator')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await dialog.getByLabel('One-time link').inputValue()

  const context = await browser.newContext()
  const guest = await context.newPage()
  await guest.goto(link)
  await guest.getByLabel('Name', { exact: true }).fill('Lin Na')
  await guest.getByLabel('New password').fill('a long one that nobody guesses')
  await guest.getByLabel('Repeat the password').fill('a long one that nobody guesses')
  await guest.getByRole('button', { name: 'Set up and sign in' }).click()
  await expect(guest.getByText('web-of-staging').first()).toBeVisible()
  await expect(guest.getByText('web-of-production')).toHaveCount(0)

  const url = await console.start()
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const before = (await world.journal()).length
  const read = async (account: string) => send(`${url}/api/disks/${account}/cn-hangzhou/${foreignDisk}`, { headers: { cookie } })
  const [foreign, missing] = [await read('prod'), await read('nobody')]
  const list = await send(`${url}/api/disks?account=prod`, { headers: { cookie } })
  await context.close()

  expect([foreign.status, foreign.body]).toEqual([404, missing.body.replaceAll('nobody', 'prod')])
  expect(missing.status).toBe(404)
  expect(list.body).not.toContain('web-of-production')
  expect((await world.journal()).length).toBe(before)
})
