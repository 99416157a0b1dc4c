import { expect, test } from './test'

test('a running snapshot can be cancelled after a warning, and is gone', async ({ console, world, page }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data', { Category: 'cloud_efficiency', Size: 2000 })
  await world.hasSnapshot({ SourceDiskId: diskId, SnapshotName: 'by-mistake', Status: 'progressing' })
  await console.opens('/snapshots')

  await page
    .getByRole('button', { name: /^Cancel/ })
    .first()
    .click()
  const warning = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await expect(warning).toContainText('by-mistake')
  await warning.getByRole('button', { name: 'Delete this snapshot' }).click()

  await expect(page.getByText('The snapshot by-mistake was cancelled and deleted.').first()).toBeVisible()
  await expect(page.getByText('by-mistake', { exact: true })).toHaveCount(0)
  expect(await world.calls('DeleteSnapshot')).toHaveLength(1)
})

test('a snapshot page tells its milestones, and an unknown one is not found', async ({ console, world, page }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data')
  const snapshotId = await world.hasSnapshot({ SourceDiskId: diskId, SnapshotName: 'before-upgrade' })
  await console.opens(`/snapshots/default/cn-hangzhou/${snapshotId}`)

  await expect(page.getByRole('heading', { level: 1, name: 'before-upgrade' })).toBeVisible()
  await expect(page.getByText('Fully stored').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'web-data' }).first()).toBeVisible()

  console.mayComplain(/404/)
  const answer = await page.goto(`${await console.start()}/snapshots/default/cn-hangzhou/s-doesnotexist`)
  expect(answer?.status()).toBe(404)
})

test('the list of snapshots follows a running one to its end', async ({ console, world, page }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data', { Category: 'cloud_efficiency', Size: 2000 })
  await world.hasSnapshot({ SourceDiskId: diskId, SnapshotName: 'nightly', Status: 'progressing' })
  await console.opens('/snapshots')
  const row = page.getByRole('row').filter({ hasText: 'nightly' })
  await expect(row).toContainText('In progress')

  await world.letsTimePass(24 * 60)

  await expect(row).toContainText('Fully stored')
})

test('every documented error is explained on one page and found by a word', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.opens('/help/errors')
  await expect(page.getByText('QuotaExceed.ConcurrentSnapshotQuota').first()).toBeVisible()

  await page.getByRole('textbox', { name: 'Code or words' }).fill('never been attached')

  await expect(page.getByText('IncorrectDiskStatus.NeverAttached').first()).toBeVisible()
  await expect(page.getByText('QuotaExceed.ConcurrentSnapshotQuota')).toHaveCount(0)
})
