import { pointedAtSandbox } from './pointed-at-sandbox'
import { expect, test } from './test'

test('with an AccessKey pair the console shows the account and its disks, signed over HTTP', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  console.isConfigured(
    pointedAtSandbox(world.sandbox.url, {
      ALIBABA_CLOUD_ACCESS_KEY_ID: world.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sandbox-secret',
    }),
  )

  await console.opens('/disks')

  await expect(page.getByText('web-data').first()).toBeVisible()
  await expect(page.getByText('Sandbox', { exact: true })).toHaveCount(0)
})

test('with an STS token every call carries it', async ({ console, world, page }) => {
  await world.begin('empty', { securityToken: 'token-of-this-session' })
  await world.hasDisk('web-data')
  console.isConfigured(
    pointedAtSandbox(world.sandbox.url, {
      ALIBABA_CLOUD_ACCESS_KEY_ID: world.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sandbox-secret',
      ALIBABA_CLOUD_SECURITY_TOKEN: 'token-of-this-session',
    }),
  )

  await console.opens('/disks')

  await expect(page.getByText('web-data').first()).toBeVisible()
})

test('a wrong secret is explained, and neither the secret nor the string to sign is shown', async ({ console, world, page }) => {
  await world.begin('empty')
  console.isConfigured(
    pointedAtSandbox(world.sandbox.url, {
      ALIBABA_CLOUD_ACCESS_KEY_ID: world.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'another-secret-5d41402a',
    }),
  )

  console.mayComplain(/502/)

  await console.opens('/disks')

  await expect(page.getByText('SignatureDoesNotMatch').first()).toBeVisible()
  const shown = (await page.content()) + (await console.output())
  expect(shown).not.toContain('another-secret-5d41402a')
  expect(shown).not.toContain('ACS3-HMAC-SHA256')
})

test('without any credential the start ends with a sentence that says what to set', async ({ console, world }) => {
  console.isConfigured(
    pointedAtSandbox(world.sandbox.url, {
      ALIBABA_CLOUD_ACCESS_KEY_ID: '',
      ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true',
      HOME: '/nonexistent',
    }),
  )

  const failure = await console.start().catch(String)

  expect(failure).toContain('ALIBABA_CLOUD_ACCESS_KEY_ID')
})
