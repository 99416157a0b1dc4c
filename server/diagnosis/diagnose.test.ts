import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Diagnosis } from '@/lib/ecs/diagnosis'
import type { Feature } from '@/lib/ecs/features'
import { diagnose } from '@/server/diagnosis/diagnose'
import { freshKey, type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { contextUnderTest } from '@/server/test-setup/context-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'

let under: SandboxUnderTest
let accessKeyId: string
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())
beforeEach(() => {
  accessKeyId = freshKey()
})

const REGIONS = ['cn-hangzhou', 'cn-beijing'] as const

const world = (method: string, path: string, body?: unknown) => under.control(method, `/worlds/${accessKeyId}${path}`, body)
const context = (more: { clock?: FakeClock; regions?: readonly string[] } = {}) =>
  contextUnderTest({ url: under.sandbox.url, accessKeyId, regions: REGIONS, ...more })

const diagnosed = async (from = context(), refresh = false): Promise<Diagnosis> => {
  const answer = await diagnose(from, 'default', { refresh })
  if (!answer.ok) throw new Error(`No diagnosis: ${answer.problem.kind}`)
  return answer.value
}

const verdicts = (diagnosis: Diagnosis, feature: Feature) =>
  (diagnosis.features.find((found) => found.feature === feature)?.places ?? []).map(({ regionId, verdict }) => [regionId, verdict.kind])

const FEATURES: readonly Feature[] = [
  'list-regions',
  'list-disks',
  'list-instances',
  'list-snapshots',
  'create-snapshots',
  'cancel-snapshots',
  'list-resource-groups',
]

test('a credential that may do everything is told so, region by region', async () => {
  const diagnosis = await diagnosed()

  expect(diagnosis.features.map(({ feature }) => feature)).toEqual(FEATURES)
  expect(diagnosis.features.flatMap(({ places }) => places).filter(({ verdict }) => verdict.kind !== 'allowed')).toEqual([])
  expect(verdicts(diagnosis, 'create-snapshots')).toEqual([
    ['cn-hangzhou', 'allowed'],
    ['cn-beijing', 'allowed'],
  ])
  expect(verdicts(diagnosis, 'list-resource-groups')).toEqual([[null, 'allowed']])
})

test('it tells whose credential it is, how the clocks agree and how fast each region answers', async () => {
  const diagnosis = await diagnosed()

  expect(diagnosis.identity).toMatchObject({ kind: 'known', caller: { cloudAccountId: '1458723690417852', type: 'ram-user' } })
  expect(diagnosis.clock).toMatchObject({ kind: 'measured', aheadSeconds: expect.closeTo(0, -1) })
  expect(diagnosis.endpoints.map(({ regionId, kind }) => [regionId, kind])).toEqual([
    ['cn-hangzhou', 'answered'],
    ['cn-beijing', 'answered'],
  ])
})

test('asking makes nothing and deletes nothing', async () => {
  await diagnosed()

  const { entries } = await under.journal(accessKeyId)
  expect(entries.map(({ action }) => action)).toContain('CreateSnapshot')
  expect(entries.filter(({ effect }) => effect !== null)).toEqual([])
})

test('a permission that is missing in one region is named with its action and resource', async () => {
  await world('PUT', '/policy', {
    Version: '1',
    Statement: [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: 'ecs:DescribeSnapshots', Resource: 'acs:ecs:cn-beijing:*:*' },
    ],
  })

  const diagnosis = await diagnosed()

  expect(verdicts(diagnosis, 'list-snapshots')).toEqual([
    ['cn-hangzhou', 'allowed'],
    ['cn-beijing', 'denied'],
  ])
  const denied = diagnosis.features.flatMap(({ places }) => places).find(({ verdict }) => verdict.kind === 'denied')
  expect(denied?.verdict).toMatchObject({
    problem: {
      denied: { action: 'ecs:DescribeSnapshots', resource: 'acs:ecs:cn-beijing:1458723690417852:snapshot/*', denial: 'explicit' },
    },
  })
})

test('a credential that may only read is allowed to read and denied the rest', async () => {
  await world('PUT', '/policy', {
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: ['ecs:Describe*'], Resource: '*' }],
  })

  const diagnosis = await diagnosed(context({ regions: ['cn-hangzhou'] }))

  expect(FEATURES.map((feature) => [feature, verdicts(diagnosis, feature)[0]?.[1]])).toEqual([
    ['list-regions', 'allowed'],
    ['list-disks', 'allowed'],
    ['list-instances', 'allowed'],
    ['list-snapshots', 'allowed'],
    ['create-snapshots', 'denied'],
    ['cancel-snapshots', 'denied'],
    ['list-resource-groups', 'denied'],
  ])
})

test('an unknown key leaves everything unknown, and says why', async () => {
  const from = contextUnderTest({ url: under.sandbox.url, accessKeyId: 'LTAI-unknown', regions: ['cn-hangzhou'] })

  const diagnosis = await diagnosed(from)

  expect(diagnosis.identity).toMatchObject({ kind: 'unknown', problem: { code: 'InvalidAccessKeyId.NotFound' } })
  expect(diagnosis.clock).toEqual({ kind: 'unknown' })
  expect(new Set(diagnosis.features.flatMap(({ places }) => places).map(({ verdict }) => verdict.kind))).toEqual(new Set(['unknown']))
})

test('a clock that is too far off is named', async () => {
  await world('POST', '/faults', { kind: 'code', code: 'InvalidTimeStamp.Expired', action: 'DescribeRegions', times: 3 })

  expect((await diagnosed()).clock).toEqual({ kind: 'refused' })
})

test('ten people who look cost the cloud as much as one, and pressing again at once costs nothing', async () => {
  const clock = new FakeClock()
  const from = context({ clock })
  const calls = async (): Promise<number> => (await under.journal(accessKeyId)).entries.length
  await Promise.all(Array.from({ length: 10 }, () => diagnosed(from)))
  // regions, identity and groups once; then five permissions and one endpoint in each of two regions
  expect(await calls()).toBe(15)

  await diagnosed(from, true)
  expect(await calls()).toBe(15)

  await clock.pass(5_000)
  await diagnosed(from, true)
  expect(await calls()).toBe(30)
})

test('an account that is not there, or not yours, is not found', async () => {
  expect(await diagnose(context(), 'other', { refresh: false })).toMatchObject({
    ok: false,
    problem: { kind: 'not-found', what: 'account' },
  })
})
