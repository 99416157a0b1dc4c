import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './test'

test('a snapshot of an ESSD is accepted, usable within seconds, and fully stored without a reload', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')

  await page
    .getByRole('button', { name: /^Create snapshot of web-data/ })
    .first()
    .click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('Name', { exact: true }).fill('before-upgrade')
  await drawer.getByRole('button', { name: 'Create snapshot', exact: true }).click()

  await expect(drawer.getByRole('heading', { name: /^Snapshot / })).toBeVisible()
  await world.letsTimePass(60)
  await expect(drawer.getByRole('listitem').filter({ hasText: 'Fully stored' }).getByRole('time')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /is fully stored\./ })).toBeAttached()
  expect(await world.calls('CreateSnapshot')).toHaveLength(1)
})

test('the create form breaks no accessibility rule', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  await page
    .getByRole('button', { name: /^Create snapshot of web-data/ })
    .first()
    .click()
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toBeVisible()

  const { violations } = await new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').analyze()

  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
})
