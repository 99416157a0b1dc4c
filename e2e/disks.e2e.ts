import { expect, test } from './test'

test('each disk that cannot be snapshotted says why where the button would be', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('never-attached', { Status: 'Available', InstanceId: '', AttachedTime: '' })
  await world.hasDisk('local-disk', { Category: 'local_ssd_pro' })
  await world.hasDisk('being-made', { Status: 'Creating', InstanceId: '' })
  const starting = await world.hasInstance('starting', { Status: 'Starting' })
  await world.hasDisk('of-starting', { InstanceId: starting })
  const locked = await world.hasInstance('locked', { LockReasons: ['security'] })
  await world.hasDisk('of-locked', { InstanceId: locked })
  await world.hasDisk('healthy')
  await console.opens('/disks')

  for (const [disk, reason] of [
    ['never-attached', 'Never attached to an instance'],
    ['local-disk', 'Local SSD cannot be snapshotted'],
    ['being-made', 'Disk is Creating'],
    ['of-starting', 'Instance is Starting'],
    ['of-locked', 'Locked for security'],
  ] as const) {
    const row = page.getByRole('row').filter({ hasText: disk })
    await expect(row, disk).toContainText(reason)
    await expect(row.getByRole('button', { name: `Create snapshot of ${disk}` }), disk).toHaveCount(0)
  }
  await expect(
    page.getByRole('row').filter({ hasText: 'healthy' }).getByRole('button', { name: 'Create snapshot of healthy' }),
  ).toBeVisible()
})

test('the fleet of the sandbox is one table over five regions, searched and filtered in the address', async ({ console, world, page }) => {
  await world.begin('fleet')
  await console.opens('/disks')
  await expect(page.getByText('184 in 5 regions')).toBeVisible()

  await page.getByRole('textbox', { name: 'Search the disks' }).fill('orders-db-data')
  await expect(page.getByText('1–2 of 2')).toBeVisible()
  await expect(page).toHaveURL(/q=orders-db-data/)

  await console.opens('/disks?q=10.10.12.35')
  await expect(page.getByRole('row').filter({ hasText: 'orders-db-data' }).first()).toBeVisible()
  await console.opens('/disks?view=cannot-be-snapshotted')
  await expect(page.getByRole('row').filter({ hasText: 'cache-spare' })).toContainText('Never attached to an instance')
  await console.opens('/disks?q=there-is-no-such-disk')
  await expect(page.getByText('No disk matches')).toBeVisible()
})

test('a disk page shows its checklist, and an unknown disk is not found', async ({ console, world, page }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data')
  await world.hasSnapshot({ SourceDiskId: diskId, SnapshotName: 'before-upgrade' })
  await console.opens(`/disks/default/cn-hangzhou/${diskId}`)

  await expect(page.getByRole('heading', { level: 1, name: 'web-data' })).toBeVisible()
  await expect(page.getByText('All 10 checks passed.')).toBeVisible()
  await expect(page.getByText('before-upgrade').first()).toBeVisible()

  console.mayComplain(/404/)
  const answer = await page.goto(`${await console.start()}/disks/default/cn-hangzhou/d-doesnotexist`)
  expect(answer?.status()).toBe(404)
})

test('a region that fails is named with what is missing, and the disks of the others stay', async ({ console, world, page }) => {
  await world.begin('fleet')
  await world.willFail({ kind: 'code', code: 'Forbidden.RAM', action: 'DescribeDisks', times: 1 })
  await console.opens('/disks')

  await expect(page.getByText('One region could not be read.').first()).toBeVisible()
  const region = page.getByRole('group').filter({ hasText: 'The console lacks a permission' })
  await region.getByText('The console lacks a permission').first().click()
  await expect(region.getByText('Forbidden.RAM').first()).toBeVisible()
  expect(await page.getByRole('row').count()).toBeGreaterThan(20)
})

test('when ECS asks for fewer requests, the list says where, that it checks less often, and when it asks again', async ({
  console,
  world,
  page,
}) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data', { Category: 'cloud_efficiency', Size: 2000 })
  await world.hasSnapshot({ SourceDiskId: diskId, SnapshotName: 'nightly', Status: 'progressing' })
  await console.opens('/disks')
  await expect(page.getByText(/ left/).first()).toBeVisible()

  await world.willFail({ kind: 'code', code: 'Throttling', action: 'DescribeSnapshots', times: 20 })

  await expect(page.getByText('checked less often').first()).toBeVisible()
  await expect(page.getByText(/ECS asks for fewer requests in cn-hangzhou; next try \d\d:\d\d:\d\d/)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'web-data' })).toBeVisible()
})

test('while a region does not answer, the list shows at once what was known there and says so, until it answers again', async ({
  console,
  world,
  page,
}) => {
  test.setTimeout(90_000)
  await world.begin('empty')
  await world.hasDisk('web-data')
  const url = await console.start()
  await console.opens('/disks')
  await expect(page.getByRole('row').filter({ hasText: 'web-data' })).toBeVisible()

  const before = (await world.calls('DescribeDisks')).length
  await world.willFail({ kind: 'hang', times: 999 })
  // asked again too soon after the first look, the cloud is not called
  await expect(async () => {
    await page.getByRole('button', { name: /^Read(ing)? again/ }).click({ timeout: 1_000 })
    await expect.poll(async () => (await world.calls('DescribeDisks')).length, { timeout: 1_000 }).toBeGreaterThan(before)
  }).toPass({ timeout: 20_000 })

  await expect(page.getByText(/cn-hangzhou.* not answer; showing what was known at \d\d:\d\d:\d\d/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('row').filter({ hasText: 'web-data' })).toBeVisible()
  const signedIn = { headers: { cookie: await console.cookie() } }
  const durations: number[] = []
  for (let read = 0; read < 20; read += 1) {
    const startedAt = performance.now()
    expect((await fetch(`${url}/api/disks`, signedIn)).status).toBe(200)
    durations.push(performance.now() - startedAt)
  }
  expect(durations.toSorted((one, other) => one - other)[18]).toBeLessThan(1_500)

  await world.heals()
  await expect(page.getByText(/not answer; showing what was known/)).toHaveCount(0, { timeout: 20_000 })
})

test('a hundred reads of the list cause no more calls to the cloud than one', async ({ console, world }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  const url = await console.start()
  const signedIn = { headers: { cookie: await console.cookie() } }
  await fetch(`${url}/api/disks`, signedIn)
  const before = (await world.calls('DescribeDisks')).length

  const answers = await Promise.all(Array.from({ length: 100 }, () => fetch(`${url}/api/disks`, signedIn)))

  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(before).toBeGreaterThan(0)
  expect((await world.calls('DescribeDisks')).length).toBe(before)
})

test('language and theme can be chosen, and stay chosen', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')

  await page.getByRole('button', { name: /English/ }).click()
  await page.getByRole('menuitemradio', { name: '简体中文' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '云盘' })).toBeVisible()
  await page.getByRole('button', { name: /跟随系统/ }).click()
  // the colours change at once; that the choice is kept takes an answer of the server
  const isKept = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('menuitemradio', { name: /深色/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await isKept

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '云盘' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
