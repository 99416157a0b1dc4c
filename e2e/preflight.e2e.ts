import { expect, test } from './test'

const TWO_WEEKS_AGO = () => new Date(Date.now() - 14 * 86_400_000).toISOString().replace(/:\d\d\.\d+Z$/, 'Z')

test('the form says what holds for this disk before anything is sent', async ({ console, world }) => {
  await world.begin('empty')
  const instance = await world.hasInstance('orders-db')
  await world.hasDisk('orders-db-data', { InstanceId: instance })
  await world.hasDisk('orders-db-log', { InstanceId: instance })
  await console.opens('/disks')

  const form = await console.opensForm('orders-db-data')

  const notes = form.getByRole('region', { name: 'Before you create' })
  await expect(notes).toContainText('Disk is In use, instance orders-db is Running')
  await expect(notes).toContainText('Until it is fully stored: do not stop or restart orders-db, do not resize the disk')
  await expect(notes).toContainText('up to 10 % slower meanwhile. Best outside busy hours.')
  await expect(notes).toContainText('RAID array or a dynamic volume')
  await expect(notes).toContainText('application-consistent snapshots')
  await notes.getByText('3 more things worth knowing').click()
  await expect(notes.getByText('Data written after the start is not included.')).toBeVisible()
  await expect(notes.getByText('A custom image can be made from it only when it is fully stored.')).toBeVisible()
  await expect(notes.getByText(/Storage is charged per region, by the total size/)).toBeVisible()
  await form.getByText('Retired options').click()
  for (const parameter of ['Category', 'InstantAccess', 'InstantAccessRetentionDays', 'DisableInstantAccess', 'StorageLocationArn']) {
    await expect(form.getByText(parameter, { exact: true })).toBeVisible()
  }
})

test('while it is made, the answer, the row, the disk and the snapshot say what to leave alone', async ({ console, world, page }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-system', {
    Type: 'system',
    DiskChargeType: 'PrePaid',
    ExpiredTime: TWO_WEEKS_AGO(),
  })
  await console.opens('/disks')
  const form = await console.opensForm('web-system')
  await expect(form.getByText('If the disk is released before it is fully stored, the snapshot is deleted with it.')).toBeVisible()
  await console.submits(form)

  const meanwhile = form.getByRole('region', { name: 'Until it is fully stored' })
  await expect(meanwhile).toContainText('Do not stop or restart')
  await expect(meanwhile).toContainText('Do not resize the disk')
  await expect(meanwhile).toContainText('No custom image can be made from it yet.')
  await expect(meanwhile).toContainText('up to 10 % slower')
  await expect(meanwhile).toContainText('from now on is not included')
  await expect(meanwhile).toContainText('the snapshot is deleted with it')

  await form.getByRole('button', { name: 'Done' }).click()
  const running = page.getByRole('link', { name: 'Show the running snapshot of web-system' }).first()
  await expect(running).toHaveAccessibleDescription(/do not stop or restart its instance, do not resize the disk/)
  await running.click()
  await expect(page.getByRole('region', { name: 'Until it is fully stored' })).toContainText('Do not stop or restart the instance')
  await console.opens(`/disks/default/cn-hangzhou/${diskId}`)
  await expect(page.getByRole('region', { name: 'Until it is fully stored' })).toContainText('the snapshot is deleted with it')
})

test('a disk that was never attached says so on the row, in the checklist, and instead of the form, with the move', async ({
  console,
  world,
  page,
}) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('cache-spare', { Status: 'Available', InstanceId: '', AttachedTime: '' })
  await console.opens('/disks')
  await expect(page.getByRole('link', { name: /^Never attached to an instance\./ }).first()).toBeVisible()

  await console.opens(`/disks/default/cn-hangzhou/${diskId}`)
  await expect(page.getByRole('listitem').filter({ hasText: 'The disk has never been attached to an instance' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create snapshot' })).toHaveAttribute('aria-disabled', 'true')

  await console.opens(`/disks?create=default/cn-hangzhou/${diskId}`)
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('Your move, outside this form')).toBeVisible()
  await expect(drawer.getByText('IncorrectDiskStatus.NeverAttached')).toBeVisible()
  await expect(drawer.getByRole('link', { name: /^Open the disk/ })).toHaveAttribute('href', `/disks/default/cn-hangzhou/${diskId}`)
  await drawer.getByRole('button', { name: 'Choose another disk' }).click()
  await expect(drawer).toBeHidden()
})
