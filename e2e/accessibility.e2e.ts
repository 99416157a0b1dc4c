import { brokenRules } from './broken-rules'
import { expect, test } from './test'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('no screen breaks an accessibility rule, nor does the open form', async ({ console, world, page }) => {
      test.slow()
      await world.begin('empty')
      const diskId = await world.hasDisk('orders-db-data')
      await world.hasDisk('cache-spare', { Status: 'Available', InstanceId: '' })
      await world.hasSnapshot({ SourceDiskId: diskId, SnapshotName: 'before-upgrade' })
      for (const path of ['/disks', `/disks/default/cn-hangzhou/${diskId}`, '/snapshots', '/settings', '/help/errors']) {
        await console.opens(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await brokenRules(page), path).toEqual([])
      }

      await console.opens('/disks?q=orders-db-data')
      const form = await console.opensForm('orders-db-data')
      expect(await brokenRules(page), 'the form').toEqual([])
      await console.tags(form, 'sandbox-fault=QuotaExceed.Snapshot')
      await console.submits(form)
      await expect(form.getByText('This disk already has the maximum number')).toBeVisible()
      expect(await brokenRules(page), 'a refusal').toEqual([])
    })
  })
}
