import { expect, test } from './test'

test('a snapshot of an ESSD is usable within seconds and fully stored without a reload', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')

  const form = await console.opensForm('web-data')
  await form.getByLabel('Name', { exact: true }).fill('before-upgrade')
  await console.submits(form)

  await expect(form.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()
  await expect(console.milestone(form, 'Usable now')).toBeVisible()
  await expect(console.milestone(form, 'Fully stored')).toBeHidden()
  await world.letsTimePass(60)
  await expect(console.milestone(form, 'Fully stored')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /is fully stored\./ })).toBeAttached()
  expect(await world.calls('CreateSnapshot')).toHaveLength(1)
})

test('a snapshot of an ultra disk is usable only when it is fully stored', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('backup', { Category: 'cloud_efficiency', Size: 2000 })
  await console.opens('/disks')

  const form = await console.opensForm('backup')
  await console.submits(form)

  await expect(form.getByText(/ left$/)).toBeVisible()
  await expect(console.milestone(form, 'Usable now')).toBeHidden()
  await world.letsTimePass(600)
  await expect(console.milestone(form, 'Usable now')).toBeVisible()
  await expect(console.milestone(form, 'Fully stored')).toBeVisible()
  await form.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('what was filled in is what ECS gets: name, description, retention, tags, resource group, token and marker', async ({
  console,
  world,
}) => {
  await world.begin('empty')
  await world.hasDisk('web-data', { Tags: [{ TagKey: 'env', TagValue: 'prod' }] })
  await console.opens('/disks')
  const form = await console.opensForm('web-data')

  await form.getByLabel('Name', { exact: true }).fill('升级前')
  await form.getByLabel('Description', { exact: true }).fill('before the 4.2 upgrade')
  await form.getByRole('radio', { name: '7 days' }).check({ force: true })
  await form.getByRole('button', { name: 'Copy the tag of the disk' }).click()
  await console.tags(form, 'change=CHG-2041')
  await console.submits(form)
  await expect(form.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()

  const [call] = await world.calls('CreateSnapshot')
  expect(call?.parameters).toMatchObject({
    SnapshotName: '升级前',
    Description: 'before the 4.2 upgrade',
    RetentionDays: '7',
    'Tag.1.Key': 'env',
    'Tag.1.Value': 'prod',
    'Tag.2.Key': 'change',
    'Tag.2.Value': 'CHG-2041',
  })
  expect(Object.values(call?.parameters ?? {})).toContain('snapshot-console:operation')
  expect(call?.parameters.ClientToken).toMatch(/^[\x21-\x7e]{1,64}$/)
})

test('ten quick clicks make one snapshot', async ({ console, world }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const form = await console.opensForm('web-data')

  await form.getByRole('button', { name: 'Create snapshot', exact: true }).evaluate((button) => {
    for (let click = 0; click < 10; click += 1) if (button instanceof HTMLElement) button.click()
  })

  await expect(form.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()
  expect(await world.calls('CreateSnapshot')).toHaveLength(1)
})

test('an answer that gets lost is not a failure: the snapshot is found again, and there is only one', async ({ console, world }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const form = await console.opensForm('web-data')

  await console.tags(form, 'sandbox-fault=cut-after')
  await console.submits(form)

  await expect(form.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible({ timeout: 30_000 })
  const tokens = new Set((await world.calls('CreateSnapshot')).map(({ parameters }) => parameters.ClientToken))
  expect(tokens.size).toBe(1)
})

test('a link to the form opens it, filled with its default name', async ({ console, world, page }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data')
  await console.opens(`/disks?create=default/cn-hangzhou/${diskId}`)

  const form = page.getByRole('dialog', { name: 'Create snapshot' })

  await expect(form.getByLabel('Name', { exact: true })).toHaveValue(/^web-data-\d{8}-\d{4}$/)
})

test('the whole job can be done by keyboard', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await world.hasDisk('zoo-data')
  await console.opens('/disks')
  await expect(page.getByText('web-data').first()).toBeVisible()

  await page.keyboard.press('/')
  await page.keyboard.type('web')
  await expect(page.getByText('zoo-data').first()).toBeHidden()
  await page.keyboard.press('Escape')
  await page.getByRole('main').press('j')
  await page.keyboard.press('s')
  const form = page.getByRole('dialog')
  await expect(form.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(form.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
})

test('on a phone the form is a full sheet and works the same', async ({ console, world, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')

  const form = await console.opensForm('web-data')
  expect((await form.boundingBox())?.width).toBe(390)
  await console.submits(form)

  await expect(form.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()
})
