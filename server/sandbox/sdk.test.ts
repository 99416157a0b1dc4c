import Ecs, { CreateSnapshotRequest, DescribeDisksRequest, DescribeRegionsRequest, DescribeSnapshotsRequest } from '@alicloud/ecs20140526'
import { $OpenApiUtil, AlibabaCloudError, ClientError, ThrottlingError } from '@alicloud/openapi-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from './testing/sandbox-under-test.ts'
import { startOfMinute } from './testing/start-of-minute.ts'

/* The vendor's own SDK, unchanged: it must not be able to tell the sandbox from ECS. */

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

type Key = { accessKeyId: string; accessKeySecret?: string; securityToken?: string; signatureAlgorithm?: string }

const sdk = (key: Key): Ecs =>
  new Ecs(
    new $OpenApiUtil.Config({
      accessKeySecret: 'sandbox-secret',
      ...key,
      endpoint: under.host,
      protocol: 'HTTP',
      regionId: 'cn-hangzhou',
      readTimeout: 10_000,
      connectTimeout: 10_000,
    }),
  )

const refusalOf = async (call: Promise<unknown>): Promise<AlibabaCloudError> => {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof AlibabaCloudError) return error
  throw new Error(`The SDK did not see a refusal but ${String(error)}`)
}

describe.each([
  { name: 'ACS3-HMAC-SHA256', signatureAlgorithm: undefined },
  { name: 'the older RPC signature', signatureAlgorithm: 'v2' },
])('signing with $name', ({ signatureAlgorithm }) => {
  const algorithm = signatureAlgorithm === undefined ? {} : { signatureAlgorithm }

  test('the regions and the disks of the fleet can be listed', async () => {
    const client = sdk({ accessKeyId: freshKey(), ...algorithm })

    const regions = await client.describeRegions(new DescribeRegionsRequest({}))
    const disks = await client.describeDisks(new DescribeDisksRequest({ regionId: 'cn-hangzhou', maxResults: 100 }))

    expect(regions.body?.regions?.region?.map(({ regionId }) => regionId)).toContain('cn-hangzhou')
    expect(disks.body?.disks?.disk?.length).toBeGreaterThan(0)
  })

  test('a snapshot with twenty long tags in Chinese and every reserved character is created once per token', async () => {
    const accessKeyId = freshKey()
    const diskId = await plantDisk(under, accessKeyId)
    const client = sdk({ accessKeyId, ...algorithm })
    const request = new CreateSnapshotRequest({
      diskId,
      snapshotName: '升级前:nightly_1.0-a',
      description: "line1\nü +/?#*'()!~&=%",
      retentionDays: 30,
      clientToken: '123e4567-e89b-12d3-a456-426655440000',
      tag: Array.from({ length: 20 }, (_, index) => ({ key: `${index}${'键'.repeat(126)}`, value: '值'.repeat(128) })),
    })

    const first = await client.createSnapshot(request)
    const second = await client.createSnapshot(request)

    expect(first.body?.snapshotId).toMatch(/^s-/)
    expect(second.body?.snapshotId).toBe(first.body?.snapshotId)
    expect(first.headers?.['x-acs-request-id']).toBe(first.body?.requestId)
  })

  test('a temporary key works with its token', async () => {
    await under.control('PUT', '/worlds/STS.one', { secret: 's3cret', securityToken: 'tok+en/1==', securityTokenExpiresAt: inOneHour() })
    const client = sdk({ accessKeyId: 'STS.one', accessKeySecret: 's3cret', securityToken: 'tok+en/1==', ...algorithm })

    const answer = await client.describeRegions(new DescribeRegionsRequest({}))

    expect(answer.statusCode).toBe(200)
  })
})

const inOneHour = (): string => new Date(Date.now() + 3_600_000).toISOString()
const anHourAgo = (): string => new Date(Date.now() - 3_600_000).toISOString()

const STS = { secret: 's3cret', securityToken: 'the-token' }

test.each([
  { when: 'the key is unknown', setUp: null, key: { accessKeyId: 'LTAI-unknown' }, code: 'InvalidAccessKeyId.NotFound', status: 404 },
  { when: 'the secret is wrong', setUp: {}, key: { accessKeySecret: 'not-the-secret' }, code: 'SignatureDoesNotMatch', status: 400 },
  { when: 'the key is disabled', setUp: { enabled: false }, key: {}, code: 'InvalidAccessKeyId.Inactive', status: 400 },
  {
    when: 'the token has expired',
    setUp: { ...STS, securityTokenExpiresAt: anHourAgo() },
    key: { accessKeySecret: STS.secret, securityToken: STS.securityToken },
    code: 'InvalidSecurityToken.Expired',
    status: 400,
  },
  {
    when: 'the token is of another key',
    setUp: STS,
    key: { accessKeySecret: STS.secret, securityToken: 'another-token' },
    code: 'InvalidSecurityToken.MismatchWithAccessKey',
    status: 400,
  },
  {
    when: 'a lasting key comes with a token',
    setUp: {},
    key: { securityToken: 'a-token' },
    code: 'InvalidSecurityToken.MismatchWithAccessKey',
    status: 400,
  },
  { when: 'the token is missing', setUp: STS, key: { accessKeySecret: STS.secret }, code: 'MissingSecurityToken', status: 400 },
])('when $when, the SDK sees $code', async ({ setUp, key, code, status }) => {
  const accessKeyId = freshKey()
  if (setUp !== null) await under.control('PUT', `/worlds/${accessKeyId}`, setUp)

  const refusal = await refusalOf(sdk({ accessKeyId, ...key }).describeRegions(new DescribeRegionsRequest({})))

  expect(refusal).toMatchObject({ code, statusCode: status })
})

test('a refusal carries code, status and RequestId to the caller', async () => {
  const refusal = await refusalOf(
    sdk({ accessKeyId: freshKey() }).createSnapshot(new CreateSnapshotRequest({ diskId: 'd-0000000000000000gone' })),
  )

  expect(refusal).toBeInstanceOf(ClientError)
  expect(refusal).toMatchObject({ code: 'InvalidDiskId.NotFound', statusCode: 404 })
  expect(refusal.requestId).toMatch(/^[0-9A-F-]{36}$/)
})

test('a RAM refusal tells the caller which action was denied', async () => {
  const accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}/policy`, { Version: '1', Statement: [] })

  const refusal = await refusalOf(sdk({ accessKeyId }).describeDisks(new DescribeDisksRequest({ regionId: 'cn-hangzhou' })))

  expect(refusal).toBeInstanceOf(ClientError)
  expect(refusal).toMatchObject({
    code: 'Forbidden.RAM',
    statusCode: 403,
    accessDeniedDetail: { AuthAction: 'ecs:DescribeDisks', NoPermissionType: 'ImplicitDeny' },
  })
})

test('throttling is an error of its own kind', async () => {
  const accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}/throttle`, { perMinute: { DescribeSnapshots: 1 } })
  await startOfMinute(under, accessKeyId)
  const client = sdk({ accessKeyId })
  const ask = (regionId: string) => client.describeSnapshots(new DescribeSnapshotsRequest({ regionId }))
  await ask('cn-hangzhou')

  const refusal = await refusalOf(ask('cn-hangzhou'))

  expect(refusal).toBeInstanceOf(ThrottlingError)
  expect((await ask('cn-beijing')).statusCode).toBe(200)
  await under.control('POST', `/worlds/${accessKeyId}/clock`, { advanceMs: 60_000 })
  expect((await ask('cn-hangzhou')).statusCode).toBe(200)
})
