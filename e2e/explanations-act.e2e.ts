import { expect, test } from './test'

const FIELD_CORRECTIONS = [
  ['InvalidSnapshotName.Malformed', 'Name', 'textbox'],
  ['InvalidDescription.Malformed', 'Description', 'textbox'],
  ['InvalidRetentionDays.Malformed', '30 days', 'radio'],
  ['InvalidTagKey.Malformed', 'Tags', 'combobox'],
  ['InvalidResourceGroup.NotFound', 'Resource group', 'combobox'],
] as const

test('a refusal about a field puts the cursor into that field', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const form = await console.opensForm('web-data')

  for (const [code, name] of FIELD_CORRECTIONS) {
    await world.willFail({ kind: 'code', code, action: 'CreateSnapshot' })
    await console.submits(form)
    await expect(form.getByText(code).first(), code).toBeVisible()
    const focused = page.locator(':focus')
    await expect(focused, code).toHaveAccessibleName(new RegExp(name))
  }
})

test('what passes by itself is waited for with a countdown, and sent again until it works', async ({ console, world }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const form = await console.opensForm('web-data')
  await world.willFail({ kind: 'code', code: 'IncorrectDiskStatus.Transferring', action: 'CreateSnapshot' })
  await console.submits(form)
  await expect(form.getByText('Nobody’s move: wait')).toBeVisible()

  await form.getByRole('button', { name: 'Wait and send it by itself' }).click()
  await expect(form.getByText(/^Next try in \d+ s/)).toBeVisible()
  await form.getByRole('button', { name: 'Send now' }).click()

  await expect(form.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()
  expect(await world.calls('CreateSnapshot')).toHaveLength(2)
})

test('waiting can be stopped, and nothing typed is lost', async ({ console, world }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const form = await console.opensForm('web-data')
  await form.getByLabel('Name', { exact: true }).fill('before-upgrade')
  await world.willFail({ kind: 'code', code: 'IncorrectDiskStatus.Transferring', action: 'CreateSnapshot' })
  await console.submits(form)

  await form.getByRole('button', { name: 'Wait and send it by itself' }).click()
  await form.getByRole('button', { name: 'Stop waiting' }).click()

  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('before-upgrade')
  await expect(form.getByLabel('Name', { exact: true })).toBeEnabled()
  expect(await world.calls('CreateSnapshot')).toHaveLength(1)
})

test('a running snapshot that stands in the way is shown with its progress, and is one press away', async ({ console, world }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data')
  const snapshotId = await world.hasSnapshot({ SourceDiskId: diskId, Status: 'progressing', Progress: 20, DurationMs: 3_600_000 })
  await world.willFail({ kind: 'code', code: 'IncorrectDiskStatus.CreatingSnapshot', action: 'CreateSnapshot' })
  await console.opens(`/disks?create=default/cn-hangzhou/${diskId}`)
  const form = console.page.getByRole('dialog')

  await console.submits(form)

  await expect(form.getByRole('progressbar', { name: 'Snapshot of web-data' })).toBeVisible()
  await expect(form.getByRole('link', { name: /^Show the running snapshot/ })).toHaveAttribute(
    'href',
    `/snapshots/default/cn-hangzhou/${snapshotId}`,
  )
})

test('the missing RAM policy is shown and copied; the message to hand on names everything and no secret', async ({
  console,
  world,
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data')
  await console.opens('/disks')
  const form = await console.opensForm('web-data')
  await console.tags(form, 'sandbox-fault=Forbidden.RAM')
  await console.submits(form)
  await expect(form.getByText('A move for the account owner or an administrator')).toBeVisible()

  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await form.getByRole('button', { name: 'Copy the RAM policy' }).click()
  await expect.poll(copied).toContain('"ecs:CreateSnapshot"')
  const policy = await copied()
  expect(await form.getByText('"Statement"').innerText()).toBe(policy)
  expect(JSON.parse(policy)).toMatchObject({ Version: '1', Statement: [{ Effect: 'Allow' }] })

  await form.getByRole('button', { name: 'Copy as a message' }).click()
  await expect.poll(copied).toContain('Code: Forbidden.RAM')
  const message = await copied()
  expect(message).toContain('The console lacks a permission')
  expect(message).toMatch(/RequestId: [0-9A-F-]{36}/)
  expect(message).toContain(`DiskId: ${diskId}`)
  expect(message).toContain('RegionId: cn-hangzhou')
  expect(message).not.toContain(world.accessKeyId)
  expect(message).not.toMatch(/sandbox-secret|Signature|ACS3/)
})
