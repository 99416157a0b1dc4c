import { expect, test } from './test'

/** The titles that people read, transcribed: a changed sentence must be a wish, not an accident. */
const REFUSALS = [
  ['QuotaExceed.Snapshot', 'This disk already has the maximum number of manual snapshots', '该云盘的手动快照数量已达上限'],
  ['IncorrectDiskStatus.NeverAttached', 'This disk has never been attached to an instance', '该云盘从未挂载到实例'],
  ['InvalidParameter.KMSKeyId.NotFound', 'The disk’s encryption key cannot be found', '找不到云盘的加密密钥'],
  ['DiskInArrears', 'Payment for this disk is overdue', '该云盘已欠费'],
  ['InvalidAccountStatus.NotEnoughBalance', 'The account balance is too low', '账号余额不足'],
  ['InvalidAccountStatus.SnapshotServiceUnavailable', 'The snapshot service is not activated', '尚未开通快照服务'],
  ['IncorrectDiskStatus.Transferring', 'The disk is being migrated', '云盘正在迁移'],
  ['InstanceLockedForSecurity', 'The instance is locked for security reasons', '实例因安全原因被锁定'],
  ['InvalidResourceGroup.NotFound', 'ECS does not find this resource group', 'ECS 找不到该资源组'],
  ['InvalidSnapshotName.Malformed', 'The snapshot name breaks a naming rule', '快照名称不符合命名规则'],
] as const

for (const [locale, language, column] of [
  ['en-GB', 'English', 1],
  ['zh-CN', 'Chinese', 2],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale })

    test('ten documented refusals are explained, and nothing typed is lost', async ({ console, world }) => {
      await world.begin('empty')
      await world.hasDisk('web-data')
      await console.opens('/disks')
      const form = await console.opensForm('web-data')
      const name = form.getByRole('textbox').first()
      await name.fill('before-upgrade')

      for (const refusal of REFUSALS) {
        const [code, title] = [refusal[0], refusal[column]]
        await console.tags(form, `sandbox-fault=${code}`)
        await console.submits(form)
        await expect(form.getByText(title).first(), code).toBeVisible()
        await expect(form.getByText(code).first()).toBeVisible()
        await expect(name).toHaveValue('before-upgrade')
        await form.getByRole('button', { name: new RegExp(`sandbox-fault = ${code}`) }).click()
      }
      expect(await world.calls('CreateSnapshot')).toHaveLength(REFUSALS.length)
    })
  })
}

test('a refusal that names a field marks the field and puts the cursor there', async ({ console, world }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const form = await console.opensForm('web-data')

  await console.tags(form, 'sandbox-fault=InvalidDescription.Malformed')
  await console.submits(form)

  const description = form.getByLabel('Description', { exact: true })
  await expect(description).toHaveAttribute('aria-invalid', 'true')
  await expect(description).toBeFocused()
})

test('a disk at its quota is refused by ECS, and its snapshots are one press away, oldest first', async ({ console, world, page }) => {
  await world.begin('fleet')
  await console.opens('/disks?q=billing-db-log')
  const form = await console.opensForm('billing-db-log')

  await console.submits(form)
  await expect(form.getByText('QuotaExceed.Snapshot').first()).toBeVisible()

  const link = form.getByRole('link', { name: /Show its snapshots, oldest first/ })
  expect(await link.getAttribute('href')).toMatch(/^\/snapshots\?.*dir=asc/)
  await console.opens((await link.getAttribute('href')) ?? '')
  await expect(page.getByRole('heading', { name: 'Snapshots' })).toBeVisible()
})
