import EcsV3, * as v3 from '@alicloud/ecs20140526-v3'
import EcsV4, * as v4 from '@alicloud/ecs20140526-v4'
import EcsV6, * as v6 from '@alicloud/ecs20140526-v6'
import { Config } from '@alicloud/openapi-client'
import { $OpenApiUtil } from '@alicloud/openapi-core'
import RpcClient from '@alicloud/pop-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from './testing/sandbox-under-test.ts'
import { startOfMinute } from './testing/start-of-minute.ts'

/*
 * The vendor's older clients that are still about, unchanged; sdk.test.ts has the newest. A generation 5 was never published.
 * They sign in two ways, read answers by their own models, and each throws errors of its own kind.
 */

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

type Key = { accessKeyId: string; accessKeySecret: string; securityToken?: string }
type Create = { diskId: string; snapshotName?: string; clientToken?: string; tag?: { key: string; value: string }[] }
/** What each client is asked to do. */
type Client = {
  regionIds: () => Promise<unknown[] | undefined>
  diskIds: (regionId: string) => Promise<unknown[] | undefined>
  create: (request: Create) => Promise<unknown>
}

const settings = () => ({ endpoint: under.host, protocol: 'HTTP', regionId: 'cn-hangzhou', readTimeout: 10_000, connectTimeout: 10_000 })

const generation3 = (key: Key): Client => {
  const client = new EcsV3(new Config({ ...key, ...settings() }))
  return {
    regionIds: async () => {
      const { body } = await client.describeRegions(new v3.DescribeRegionsRequest({}))
      return body?.regions?.region?.map(({ regionId }) => regionId)
    },
    diskIds: async (regionId) => {
      const { body } = await client.describeDisks(new v3.DescribeDisksRequest({ regionId, maxResults: 100 }))
      return body?.disks?.disk?.map(({ diskId }) => diskId)
    },
    create: async ({ tag = [], ...rest }) => {
      const tags = tag.map((pair) => new v3.CreateSnapshotRequestTag(pair))
      const { body } = await client.createSnapshot(new v3.CreateSnapshotRequest({ ...rest, tag: tags }))
      return body?.snapshotId
    },
  }
}

const generation4 = (key: Key): Client => {
  const client = new EcsV4(new Config({ ...key, ...settings() }))
  return {
    regionIds: async () => {
      const { body } = await client.describeRegions(new v4.DescribeRegionsRequest({}))
      return body?.regions?.region?.map(({ regionId }) => regionId)
    },
    diskIds: async (regionId) => {
      const { body } = await client.describeDisks(new v4.DescribeDisksRequest({ regionId, maxResults: 100 }))
      return body?.disks?.disk?.map(({ diskId }) => diskId)
    },
    create: async ({ tag = [], ...rest }) => {
      const tags = tag.map((pair) => new v4.CreateSnapshotRequestTag(pair))
      const { body } = await client.createSnapshot(new v4.CreateSnapshotRequest({ ...rest, tag: tags }))
      return body?.snapshotId
    },
  }
}

const generation6 = (key: Key): Client => {
  const client = new EcsV6(new $OpenApiUtil.Config({ ...key, ...settings() }))
  return {
    regionIds: async () => {
      const { body } = await client.describeRegions(new v6.DescribeRegionsRequest({}))
      return body?.regions?.region?.map(({ regionId }) => regionId)
    },
    diskIds: async (regionId) => {
      const { body } = await client.describeDisks(new v6.DescribeDisksRequest({ regionId, maxResults: 100 }))
      return body?.disks?.disk?.map(({ diskId }) => diskId)
    },
    create: async ({ tag = [], ...rest }) => {
      const tags = tag.map((pair) => new v6.CreateSnapshotRequestTag(pair))
      const { body } = await client.createSnapshot(new v6.CreateSnapshotRequest({ ...rest, tag: tags }))
      return body?.snapshotId
    },
  }
}

const popCore =
  (method: 'GET' | 'POST') =>
  (key: Key): Client => {
    const client = new RpcClient({ ...key, endpoint: `http://${under.host}`, apiVersion: '2014-05-26' })
    const ask = async (action: string, parameters: object) => rpcAnswer.parse(await client.request(action, parameters, { method }))
    return {
      regionIds: async () => (await ask('DescribeRegions', {})).Regions?.Region.map(({ RegionId }) => RegionId),
      diskIds: async (RegionId) => (await ask('DescribeDisks', { RegionId, MaxResults: 100 })).Disks?.Disk.map(({ DiskId }) => DiskId),
      create: async ({ diskId, snapshotName, clientToken, tag = [] }) => {
        const Tag = tag.map(({ key: Key, value: Value }) => ({ Key, Value }))
        const optional = Object.fromEntries(
          Object.entries({ SnapshotName: snapshotName, ClientToken: clientToken }).filter(([, value]) => value !== undefined),
        )
        return (await ask('CreateSnapshot', { DiskId: diskId, ...optional, Tag })).SnapshotId
      },
    }
  }

const rpcAnswer = z.object({
  Regions: z.object({ Region: z.array(z.object({ RegionId: z.string() })) }).optional(),
  Disks: z.object({ Disk: z.array(z.object({ DiskId: z.string() })) }).optional(),
  SnapshotId: z.string().optional(),
})

/** Where the clients put the code and the RequestId of a refusal. */
const refusal = z.object({
  code: z.string(),
  requestId: z.string().optional(),
  data: z.object({ RequestId: z.string() }).optional(),
})

const refusalOf = async (call: Promise<unknown>): Promise<{ code: string; requestId: string | undefined }> => {
  const error: unknown = await call.then(
    (value) => ({ granted: value }),
    (reason: unknown) => reason,
  )
  const { code, requestId, data } = refusal.parse(error)
  return { code, requestId: requestId ?? data?.RequestId }
}

const SECRET = 'sandbox-secret'
const REQUEST_ID = /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/

describe.each([
  { name: 'the ECS client 3.0.13', clientOf: generation3 },
  { name: 'the ECS client 4.3.0', clientOf: generation4 },
  { name: 'the ECS client 6.1.0', clientOf: generation6 },
  { name: 'pop-core 1.8.0 by GET', clientOf: popCore('GET') },
  { name: 'pop-core 1.8.0 by POST', clientOf: popCore('POST') },
])('with $name', ({ clientOf }) => {
  test('the regions and the disks of the fleet can be listed', async () => {
    const client = clientOf({ accessKeyId: freshKey(), accessKeySecret: SECRET })

    expect(await client.regionIds()).toEqual(['cn-hangzhou', 'cn-beijing', 'cn-shanghai', 'ap-southeast-1', 'eu-central-1'])
    expect(await client.diskIds('cn-hangzhou')).toContainEqual(expect.stringMatching(/^d-/))
  })

  test('a snapshot with twenty tags of 128 Chinese characters is made once per token, with its tags as they were sent', async () => {
    const accessKeyId = freshKey()
    await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })
    const diskId = await plantDisk(under, accessKeyId)
    const client = clientOf({ accessKeyId, accessKeySecret: SECRET })
    const tag = Array.from({ length: 20 }, (_, index) => ({ key: `${'键'.repeat(126)}${10 + index}`, value: '值'.repeat(128) }))
    const request = { diskId, snapshotName: '升级前:nightly_1.0-a', clientToken: 'a1b2c3d4-e5f6', tag }

    const first = await client.create(request)
    const second = await client.create(request)

    expect(first).toMatch(/^s-/)
    expect(second).toBe(first)
    const { json } = await under.control('GET', `/worlds/${accessKeyId}/state`)
    expect(json.snapshots).toEqual({
      [String(first)]: expect.objectContaining({
        SnapshotName: '升级前:nightly_1.0-a',
        Tags: tag.map(({ key, value }) => ({ TagKey: key, TagValue: value })),
      }),
    })
  })

  test('a refusal arrives with its code and RequestId', async () => {
    const client = clientOf({ accessKeyId: freshKey(), accessKeySecret: SECRET })

    expect(await refusalOf(client.create({ diskId: 'd-0000000000000000gone' }))).toEqual({
      code: 'InvalidDiskId.NotFound',
      requestId: expect.stringMatching(REQUEST_ID),
    })
  })

  test('beyond the limit of a minute it meets Throttling.User, and is let in again in the next', async () => {
    const accessKeyId = freshKey()
    await under.control('PUT', `/worlds/${accessKeyId}/throttle`, { perMinute: { DescribeRegions: 1 }, code: 'Throttling.User' })
    await startOfMinute(under, accessKeyId)
    const client = clientOf({ accessKeyId, accessKeySecret: SECRET })
    await client.regionIds()

    expect((await refusalOf(client.regionIds())).code).toBe('Throttling.User')
    await under.control('POST', `/worlds/${accessKeyId}/clock`, { advanceMs: 60_000 })
    expect(await client.regionIds()).toHaveLength(5)
  })

  test('a temporary key works with its token, and not with another or without', async () => {
    const accessKeyId = `STS.${freshKey()}`
    await under.control('PUT', `/worlds/${accessKeyId}`, { secret: 's3cret', securityToken: 'tok+en/1==' })
    const key = { accessKeyId, accessKeySecret: 's3cret' }

    expect(await clientOf({ ...key, securityToken: 'tok+en/1==' }).regionIds()).toHaveLength(5)
    expect((await refusalOf(clientOf({ ...key, securityToken: 'another' }).regionIds())).code).toBe(
      'InvalidSecurityToken.MismatchWithAccessKey',
    )
    expect((await refusalOf(clientOf(key).regionIds())).code).toBe('MissingSecurityToken')
  })
})
