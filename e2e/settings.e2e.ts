import { expect, test } from './test'

test('Settings tells that everything is allowed, whose credential it is, and shows the policy with the account filled in', async ({
  console,
  world,
  page,
}) => {
  await world.begin('empty')

  await console.opens('/settings')

  await expect(page.getByText('Allowed', { exact: true })).toHaveCount(7)
  await expect(page.getByText('in all 5 regions').first()).toBeVisible()
  await expect(page.getByText('In step with the cloud')).toBeVisible()
  await expect(page.getByText('acs:ram::1458723690417852:user/snapshot-console')).toBeVisible()
  await expect(page.getByRole('region', { name: 'RAM policy as JSON' })).toContainText('acs:ecs:*:1458723690417852:disk/*')
  expect((await world.calls('CreateSnapshot')).every(({ effect }) => effect === null)).toBe(true)
})

test('a missing permission is named with its action and resource, and the statement to hand on is one press away', async ({
  console,
  world,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await world.begin('empty')
  await world.mayOnly([
    { Effect: 'Allow', Action: '*', Resource: ['acs:ecs:cn-hangzhou:*:*', 'acs:ram:*:*:*'] },
    { Effect: 'Allow', Action: 'ecs:DescribeDisks', Resource: 'acs:ecs:*:*:disk/*' },
  ])
  console.isConfigured({ ECS_REGIONS: 'cn-hangzhou,cn-beijing' })

  await console.opens('/settings')

  const listing = page.getByRole('listitem').filter({ hasText: 'List and watch snapshots' })
  await expect(listing.getByText('Denied')).toBeVisible()
  await expect(listing.getByText('in cn-beijing')).toBeVisible()
  await listing.getByText('What this means and what to do').click()
  await listing.getByRole('button', { name: 'Copy the RAM policy' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(copied).Statement).toEqual([
    { Effect: 'Allow', Action: ['ecs:DescribeSnapshots'], Resource: ['acs:ecs:cn-beijing:1458723690417852:snapshot/*'] },
  ])
})

test('when the permission is given, Check again sees it', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.mayOnly([{ Effect: 'Allow', Action: 'ecs:Describe*', Resource: '*' }])
  console.isConfigured({ ECS_REGIONS: 'cn-hangzhou' })
  await console.opens('/settings')
  await expect(page.getByText('Denied')).toHaveCount(3)

  await world.mayOnly([{ Effect: 'Allow', Action: '*', Resource: '*' }])

  await expect(async () => {
    await page.getByRole('button', { name: 'Check again' }).click()
    await expect(page.getByText('Denied')).toHaveCount(0, { timeout: 1_000 })
  }).toPass()
})
