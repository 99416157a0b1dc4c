import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'

/* What a key may do, decided by the policy of its world. */

let under: SandboxUnderTest
let accessKeyId: string
let diskId: string
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())
beforeEach(async () => {
  accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })
  diskId = await plantDisk(under, accessKeyId, { DiskId: 'd-1', RegionId: 'cn-hangzhou' })
})

type Statement = { Effect?: string; Action: string | string[]; Resource: string | string[] }
const setPolicy = (...statements: readonly Statement[]) =>
  under.control('PUT', `/worlds/${accessKeyId}/policy`, {
    Version: '1',
    Statement: statements.map((statement) => ({ Effect: 'Allow', ...statement })),
  })

const codeOf = async (action: string, parameters: Record<string, string> = {}) =>
  (await under.call({ accessKeyId, action, parameters })).json.Code ?? 'granted'
const create = () => codeOf('CreateSnapshot', { DiskId: diskId })
const listDisks = () => codeOf('DescribeDisks', { RegionId: 'cn-hangzhou' })

test('without a policy everything is allowed, and with an empty one nothing but listing the regions', async () => {
  const before = [await create(), await listDisks()]
  await setPolicy()

  expect(before).toEqual(['granted', 'granted'])
  expect([await create(), await listDisks(), await codeOf('DescribeRegions')]).toEqual(['Forbidden.RAM', 'Forbidden.RAM', 'granted'])
})

describe('a create needs its disk and the snapshots', () => {
  test.each<{ resources: string | string[]; code: string }>([
    { resources: '*', code: 'granted' },
    { resources: ['acs:ecs:*:*:disk/*', 'acs:ecs:*:*:snapshot/*'], code: 'granted' },
    { resources: ['acs:ecs:cn-hangzhou:1458723690417852:disk/d-1', 'acs:ecs:cn-hangzhou:1458723690417852:snapshot/*'], code: 'granted' },
    { resources: ['acs:ecs:*:*:*'], code: 'granted' },
    { resources: ['acs:ecs:*:*:disk/*'], code: 'Forbidden.RAM' },
    { resources: ['acs:ecs:*:*:snapshot/*'], code: 'Forbidden.RAM' },
    { resources: ['acs:ecs:*:*:disk/d-2', 'acs:ecs:*:*:snapshot/*'], code: 'Forbidden.RAM' },
    { resources: ['acs:ecs:cn-beijing:*:disk/*', 'acs:ecs:cn-beijing:*:snapshot/*'], code: 'Forbidden.RAM' },
    { resources: ['acs:ecs:*:1000000000000001:disk/*', 'acs:ecs:*:1000000000000001:snapshot/*'], code: 'Forbidden.RAM' },
  ])('with $resources it is $code', async ({ resources, code }) => {
    await setPolicy({ Action: 'ecs:CreateSnapshot', Resource: resources })

    expect(await create()).toBe(code)
  })
})

test.each([
  { action: '*', code: 'granted' },
  { action: 'ecs:*', code: 'granted' },
  { action: 'ecs:Describe*', code: 'granted' },
  { action: 'ecs:*Disks', code: 'granted' },
  { action: 'ecs:D*i*sks', code: 'granted' },
  { action: 'ecs:DescribeDisks', code: 'granted' },
  { action: 'ecs:DescribeDisk', code: 'Forbidden.RAM' },
  { action: 'ecs:DescribeDisksFull*', code: 'Forbidden.RAM' },
  { action: 'ecs:DescribeDisks*Disks', code: 'Forbidden.RAM' },
  { action: 'ram:*', code: 'Forbidden.RAM' },
])('allowed to $action, listing disks is $code', async ({ action, code }) => {
  await setPolicy({ Action: action, Resource: '*' })

  expect(await listDisks()).toBe(code)
})

test('a denial outweighs every permission', async () => {
  await setPolicy({ Effect: 'Deny', Action: 'ecs:CreateSnapshot', Resource: 'acs:ecs:*:*:disk/d-1' }, { Action: '*', Resource: '*' })

  const answer = await under.call({ accessKeyId, action: 'CreateSnapshot', parameters: { DiskId: diskId } })

  expect(answer).toMatchObject({
    status: 403,
    json: { Code: 'Forbidden.RAM', AccessDeniedDetail: { AuthAction: 'ecs:CreateSnapshot', NoPermissionType: 'ExplicitDeny' } },
  })
  await plantDisk(under, accessKeyId, { DiskId: 'd-2' })
  expect(await codeOf('CreateSnapshot', { DiskId: 'd-2' })).toBe('granted')
})

test('a refusal says what was denied to whom, and changes nothing', async () => {
  await setPolicy({ Action: 'ecs:CreateSnapshot', Resource: 'acs:ecs:*:*:disk/*' })

  const { status, json } = await under.call({ accessKeyId, action: 'CreateSnapshot', parameters: { DiskId: diskId } })

  expect({ status, json }).toEqual({
    status: 403,
    json: {
      RequestId: expect.any(String),
      HostId: under.host,
      Code: 'Forbidden.RAM',
      Message: "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
      Recommend: expect.any(String),
      AccessDeniedDetail: {
        AuthAction: 'ecs:CreateSnapshot',
        AuthPrincipalType: 'SubUser',
        AuthPrincipalDisplayName: '287744213097451602',
        AuthPrincipalOwnerId: '1458723690417852',
        NoPermissionType: 'ImplicitDeny',
        PolicyType: 'AccountLevelIdentityBasedPolicy',
        EncodedDiagnosticMessage: Buffer.from(
          '{"Action":"ecs:CreateSnapshot","Resource":"acs:ecs:cn-hangzhou:1458723690417852:snapshot/*"}',
        ).toString('base64'),
      },
    },
  })
  const state = await under.control('GET', `/worlds/${accessKeyId}/state`)
  expect(state.json.snapshots).toEqual({})
  const { entries } = await under.journal(accessKeyId)
  expect(entries.at(-1)).toMatchObject({ effect: null, outcome: { kind: 'answered', httpStatus: 403, code: 'Forbidden.RAM' } })
})

test('a temporary key is denied as a role', async () => {
  await under.control('PUT', `/worlds/${accessKeyId}`, { secret: 's3cret', securityToken: 'token' })
  await setPolicy()

  const { json } = await under.call({ accessKeyId, secret: 's3cret', securityToken: 'token', action: 'DescribeDisks' })

  expect(json.AccessDeniedDetail).toMatchObject({ AuthPrincipalType: 'AssumedRoleUser' })
})

test('a dry run is denied where the run would be', async () => {
  const parameters = { RegionId: 'cn-hangzhou', DryRun: 'true' }
  const before = await codeOf('DescribeDisks', parameters)
  await setPolicy({ Action: 'ecs:DescribeSnapshots', Resource: '*' })

  expect(before).toBe('DryRunOperation')
  expect(await codeOf('DescribeDisks', parameters)).toBe('Forbidden.RAM')
  expect(await codeOf('DescribeSnapshots', parameters)).toBe('DryRunOperation')
})

test('throttling comes before permissions, and permissions before faults', async () => {
  await setPolicy()
  await under.control('PUT', `/worlds/${accessKeyId}/throttle`, { perMinute: { DescribeDisks: 0 } })
  await under.control('POST', `/worlds/${accessKeyId}/faults`, { kind: 'code', code: 'InternalError', action: 'DescribeSnapshots' })

  expect(await listDisks()).toBe('Throttling')
  expect(await codeOf('DescribeSnapshots', { RegionId: 'cn-hangzhou' })).toBe('Forbidden.RAM')
  await under.control('DELETE', `/worlds/${accessKeyId}/policy`)
  expect(await codeOf('DescribeSnapshots', { RegionId: 'cn-hangzhou' })).toBe('InternalError')
})

test('a policy can be read, is lifted by DELETE and by making the world anew, and stays when the key changes', async () => {
  const read = async () => (await under.control('GET', `/worlds/${accessKeyId}/policy`)).json.policy
  const written = { Version: '1', Statement: [{ Effect: 'Allow', Action: ['ecs:*'], Resource: ['*'] }] }
  const seen = [await read()]
  await setPolicy({ Action: 'ecs:*', Resource: '*' })
  await under.control('PATCH', `/worlds/${accessKeyId}`, { enabled: true })
  seen.push(await read())
  await under.control('DELETE', `/worlds/${accessKeyId}/policy`)
  seen.push(await read())
  await setPolicy({ Action: 'ecs:*', Resource: '*' })
  await under.control('PUT', `/worlds/${accessKeyId}`, {})
  seen.push(await read())

  expect(seen).toEqual([null, written, null, null])
})

test.each<{ what: string; policy: unknown; says: string }>([
  { what: 'another version', policy: { Version: '2', Statement: [] }, says: 'Version' },
  { what: 'no statements', policy: { Version: '1' }, says: 'Statement' },
  {
    what: 'a condition',
    policy: { Version: '1', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: {} }] },
    says: 'Unrecognized key: "Condition"',
  },
  {
    what: 'an action without its service',
    policy: { Version: '1', Statement: [{ Effect: 'Allow', Action: ['CreateSnapshot'], Resource: '*' }] },
    says: 'Statement.0.Action.0: an action is',
  },
  {
    what: 'a resource that is no ARN',
    policy: { Version: '1', Statement: [{ Effect: 'Allow', Action: '*', Resource: 'disk/d-1' }] },
    says: 'Statement.0.Resource.0: a resource is',
  },
  {
    what: 'neither allowing nor denying',
    policy: { Version: '1', Statement: [{ Effect: 'Maybe', Action: '*', Resource: '*' }] },
    says: 'Statement.0.Effect',
  },
])('a policy with $what is refused with a sentence', async ({ policy, says }) => {
  expect(await under.control('PUT', `/worlds/${accessKeyId}/policy`, policy)).toMatchObject({
    status: 400,
    json: { error: expect.stringContaining(says) },
  })
})
