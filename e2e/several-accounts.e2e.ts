import { writeFileSync } from 'node:fs'
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
