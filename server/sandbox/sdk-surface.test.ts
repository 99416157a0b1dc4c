import Ecs, {
  CreateSnapshotGroupRequest,
  CreateSnapshotRequest,
  DeleteSnapshotGroupRequest,
  DeleteSnapshotRequest,
  DescribeAutoSnapshotPolicyExRequest,
  DescribeLockedSnapshotsRequest,
  DescribeSnapshotGroupsRequest,
  DescribeSnapshotLinksRequest,
  DescribeSnapshotsUsageRequest,
  ListTagResourcesRequest,
  LockSnapshotRequest,
  TagResourcesRequest,
  UnlockSnapshotRequest,
  UntagResourcesRequest,
} from '@alicloud/ecs20140526'
import { $OpenApiUtil, AlibabaCloudError } from '@alicloud/openapi-core'
import RpcClient from '@alicloud/pop-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from './testing/sandbox-under-test.ts'

/* What surrounds a snapshot, through the models of the vendor's own SDK: a field that is wrongly nested or typed would be lost or would throw. */

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

const regionId = 'cn-hangzhou'
let accessKeyId: string
let client: Ecs
beforeEach(() => {
  accessKeyId = freshKey()
  const config = {
    accessKeyId,
    accessKeySecret: 'sandbox-secret',
    endpoint: under.host,
    protocol: 'HTTP',
    regionId,
    readTimeout: 10_000,
    connectTimeout: 10_000,
  }
  client = new Ecs(new $OpenApiUtil.Config(config))
})

/** A world with one server and its two disks, the first of which is 40 GiB. */
const server = async (): Promise<{ instanceId: string; diskIds: [string, string] }> => {
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })
  const { json } = await under.control('POST', `/worlds/${accessKeyId}/instances`, { InstanceName: 'web-01' })
  const instanceId = String(json.InstanceId)
  const first = await plantDisk(under, accessKeyId, {
    DiskName: 'web-system',
    InstanceId: instanceId,
    Size: 40,
    UsedShare: 0.5,
    Type: 'system',
  })
  return { instanceId, diskIds: [first, await plantDisk(under, accessKeyId, { InstanceId: instanceId })] }
}

const later = (advanceMs: number) => under.control('POST', `/worlds/${accessKeyId}/clock`, { advanceMs })

const codeOf = async (call: Promise<unknown>): Promise<string | undefined> => {
  const error: unknown = await call.catch((reason: unknown) => reason)
  if (error instanceof AlibabaCloudError) return error.code
  throw new Error(`The SDK did not see a refusal but ${String(error)}`)
}

test('a group is made, followed to its end, and deleted but for what an image uses', async () => {
  const { instanceId, diskIds } = await server()
  const request = { regionId, instanceId, name: 'nightly', clientToken: 't', tag: [{ key: 'env', value: 'prod' }] }
  const { snapshotGroupId = '' } = (await client.createSnapshotGroup(new CreateSnapshotGroupRequest(request))).body ?? {}
  const again = await client.createSnapshotGroup(new CreateSnapshotGroupRequest(request))
  const whileRunning = await codeOf(client.createSnapshot(new CreateSnapshotRequest({ diskId: diskIds[0] })))
  await later(180_000)

  const listed = await client.describeSnapshotGroups(
    new DescribeSnapshotGroupsRequest({ regionId, snapshotGroupId: [snapshotGroupId], status: ['accomplished'], maxResults: 10 }),
  )
  const [group] = listed.body?.snapshotGroups?.snapshotGroup ?? []
  const members = group?.snapshots?.snapshot ?? []
  await under.control('PATCH', `/worlds/${accessKeyId}/snapshots/${members[0]?.snapshotId}`, { Usage: 'image' })
  const deleted = await client.deleteSnapshotGroup(new DeleteSnapshotGroupRequest({ regionId, snapshotGroupId }))

  expect(snapshotGroupId).toMatch(/^ssg-/)
  expect(again.body?.snapshotGroupId).toBe(snapshotGroupId)
  expect(whileRunning).toBe('DISK_HAS_CREATING_SNAPSHOT')
  expect(group).toMatchObject({ name: 'nightly', status: 'accomplished', instanceId, tags: { tag: [{ key: 'env', value: 'prod' }] } })
  expect(members.map(({ sourceDiskId }) => sourceDiskId)).toEqual(diskIds)
  expect(members[0]).toMatchObject({ progress: '100%', available: true, tags: { tag: [{ key: 'acs:ecs:createFrom', value: instanceId }] } })
  expect(deleted.statusCode).toBe(200)
  expect(deleted.body?.operationProgressSet?.operationProgress).toMatchObject([
    {
      operationStatus: 'Failed',
      errorCode: 'SnapshotCreatedImage',
      relatedItemSet: { relatedItem: [{ name: 'SnapshotId', value: members[0]?.snapshotId }] },
    },
    { operationStatus: 'Success', errorCode: '', relatedItemSet: { relatedItem: [{ name: 'SnapshotId', value: members[1]?.snapshotId }] } },
  ])
})

test('the chain of a disk and the usage of the region are told in bytes', async () => {
  const { instanceId, diskIds } = await server()
  await under.control('POST', `/worlds/${accessKeyId}/snapshots`, { SourceDiskId: diskIds[0] })

  const links = await client.describeSnapshotLinks(
    new DescribeSnapshotLinksRequest({ regionId, diskIds: JSON.stringify(diskIds), maxResults: 100 }),
  )
  const usage = await client.describeSnapshotsUsage(new DescribeSnapshotsUsageRequest({ regionId }))

  expect(links.body?.snapshotLinks?.snapshotLink).toMatchObject([
    {
      sourceDiskId: diskIds[0],
      sourceDiskName: 'web-system',
      sourceDiskSize: 40,
      instanceId,
      instanceName: 'web-01',
      totalCount: 1,
      totalSize: 21_474_836_480,
    },
  ])
  expect(usage.body).toMatchObject({ snapshotCount: 1, snapshotSize: 21_474_836_480 })
})

test('tags are put on, listed and taken off', async () => {
  const { diskIds } = await server()
  const scope = { regionId, resourceType: 'disk', resourceId: [...diskIds] }
  await client.tagResources(
    new TagResourcesRequest({
      ...scope,
      tag: [
        { key: 'env', value: 'prod' },
        { key: 'owner', value: '李' },
      ],
    }),
  )
  await client.untagResources(new UntagResourcesRequest({ ...scope, tagKey: ['env'] }))

  const { body } = await client.listTagResources(new ListTagResourcesRequest({ ...scope, tag: [{ key: 'owner' }] }))

  expect(
    body?.tagResources?.tagResource?.toSorted(
      (one, other) => diskIds.indexOf(one.resourceId ?? '') - diskIds.indexOf(other.resourceId ?? ''),
    ),
  ).toMatchObject(diskIds.map((resourceId) => ({ resourceId, resourceType: 'disk', tagKey: 'owner', tagValue: '李' })))
  expect(body?.nextToken).toBe('')
})

test('a locked snapshot cannot be deleted; unlocked it can', async () => {
  const { diskIds } = await server()
  const snapshotId = String((await under.control('POST', `/worlds/${accessKeyId}/snapshots`, { SourceDiskId: diskIds[0] })).json.SnapshotId)
  const remove = () => client.deleteSnapshot(new DeleteSnapshotRequest({ snapshotId, force: true }))

  const locked = await client.lockSnapshot(
    new LockSnapshotRequest({ regionId, snapshotId, lockMode: 'compliance', lockDuration: 10, coolOffPeriod: 2 }),
  )
  const listed = await client.describeLockedSnapshots(new DescribeLockedSnapshotsRequest({ regionId, snapshotIds: [snapshotId] }))
  const refused = await codeOf(remove())
  await client.unlockSnapshot(new UnlockSnapshotRequest({ regionId, snapshotId }))

  expect(locked.body?.lockedSnapshotInfo).toMatchObject({ snapshotId, lockStatus: 'compliance-cooloff', lockDuration: 10 })
  expect(listed.body?.lockedSnapshotsInfo).toMatchObject([{ snapshotId, coolOffPeriod: 2 }])
  expect(refused).toBe('InvalidOperation.SnapshotIsLocked')
  expect((await remove()).statusCode).toBe(200)
})

test('the policies of the fleet say when they work', async () => {
  const { body } = await client.describeAutoSnapshotPolicyEx(
    new DescribeAutoSnapshotPolicyExRequest({ regionId, pageSize: 1, pageNumber: 2 }),
  )
  const [policy] = body?.autoSnapshotPolicies?.autoSnapshotPolicy ?? []

  expect(body).toMatchObject({ totalCount: 2, pageNumber: 2, pageSize: 1 })
  expect(JSON.parse(policy?.timePoints ?? '')).toEqual(['2'])
  expect(policy?.diskNums).toBeGreaterThan(0)
})

const actionIn = (version: string, action: string): Promise<unknown> => {
  const keys = { accessKeyId, accessKeySecret: 'sandbox-secret' }
  return new RpcClient({ ...keys, endpoint: `http://${under.host}`, apiVersion: version }).request(action, {}, { method: 'POST' })
}

test('resource groups are listed in the version of their own service, and only there', async () => {
  expect(await actionIn('2020-03-31', 'ListResourceGroups')).toMatchObject({
    TotalCount: 4,
    ResourceGroups: {
      ResourceGroup: expect.arrayContaining([expect.objectContaining({ Id: 'rg-aekzrt4hv6mo2pq', DisplayName: 'Production' })]),
    },
  })
  await expect(actionIn('2014-05-26', 'ListResourceGroups')).rejects.toMatchObject({ code: 'InvalidVersion' })
  await expect(actionIn('2020-03-31', 'DescribeRegions')).rejects.toMatchObject({ code: 'InvalidVersion' })
})

test('the journal tells the id of a group that was made', async () => {
  const { instanceId } = await server()
  await client.createSnapshotGroup(new CreateSnapshotGroupRequest({ regionId, instanceId }))

  const { entries } = await under.journal(accessKeyId)

  expect(entries.at(-1)?.effect).toEqual({ SnapshotGroupId: expect.stringMatching(/^ssg-/) })
})
