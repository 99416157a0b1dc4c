import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Grant } from '@/lib/people/grant'
import type { AuditTrail } from '@/server/audit/audit-trail'
import type { Context } from '@/server/context'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { cancelSnapshot } from '@/server/snapshots/cancel-snapshot'
import { createSnapshot } from '@/server/snapshots/create-snapshot'
import { contextUnderTest } from '@/server/test-setup/context-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'
import { trailUnderTest } from '@/server/test-setup/trail-under-test'

/* What the audit is told of a write to the cloud, and when. */

let under: SandboxUnderTest
let accessKeyId: string
let diskId: string
let clock: FakeClock
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())
beforeEach(async () => {
  accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })
  diskId = await plantDisk(under, accessKeyId, { DiskName: 'web-data' })
  clock = new FakeClock(Date.now())
})

const contextWith = (trail: AuditTrail, grants?: readonly Grant[]): Context =>
  contextUnderTest({
    url: under.sandbox.url,
    accessKeyId,
    clock,
    regions: ['cn-hangzhou'],
    deadlineMs: 500,
    trail,
    ...(grants ? { grants } : {}),
  })

const create = (context: Context, change: { accountId?: string; tags?: { key: string; value: string }[] } = {}) => {
  const place = { accountId: 'default', regionId: 'cn-hangzhou', diskId }
  const words = { snapshotName: 'before-upgrade', description: '', retentionDays: 30, tags: [], resourceGroupId: '' }
  return clock.flowDuring(createSnapshot(context, { ...place, ...words, submitKey: randomUUID(), ...change }))
}
const arm = (fault: object) => under.control('POST', `/worlds/${accessKeyId}/faults`, fault)
const calls = async (action: string) => (await under.journal(accessKeyId)).entries.filter((entry) => entry.action === action)

test('the wish is on record before the cloud is asked, the outcome with its RequestId after', async () => {
  const trail = trailUnderTest()

  const accepted = await create(contextWith(trail))

  const [call] = await calls('CreateSnapshot')
  expect(trail.events).toMatchObject([
    {
      event: 'create-snapshot',
      outcome: 'intent',
      personId: 'p-1',
      role: 'operator',
      accountId: 'default',
      regionId: 'cn-hangzhou',
      subjectId: diskId,
      address: '192.0.2.7',
      facts: { parameters: { diskId, snapshotName: 'before-upgrade', retentionDays: 30, clientToken: call?.clientToken } },
    },
    {
      event: 'create-snapshot',
      outcome: 'done',
      code: null,
      requestId: accepted.ok ? accepted.value.requestId : 'none',
      facts: { snapshotId: accepted.ok ? accepted.value.snapshotId : 'none' },
    },
  ])
})

test('a refusal of ECS is on record with its code and RequestId', async () => {
  const trail = trailUnderTest()

  await create(contextWith(trail), { tags: [{ key: 'sandbox-fault', value: 'QuotaExceed.Snapshot' }] })

  expect(trail.events.at(-1)).toMatchObject({ outcome: 'refused', code: 'QuotaExceed.Snapshot', requestId: expect.any(String) })
})

test('what nobody can tell is on record as that', async () => {
  const trail = trailUnderTest()
  await arm({ kind: 'cut', when: 'before', action: 'CreateSnapshot', times: 9 })
  await arm({ kind: 'cut', when: 'before', action: 'DescribeSnapshots', times: 9 })

  await create(contextWith(trail))

  expect(trail.events.at(-1)).toMatchObject({ event: 'create-snapshot', outcome: 'unknown' })
})

test('when the wish cannot be recorded, the cloud is not asked', async () => {
  const created = await create(contextWith(trailUnderTest({ fails: true })))

  expect(created).toEqual({ ok: false, problem: { kind: 'store-unavailable', cause: 'away' } })
  expect(await calls('CreateSnapshot')).toEqual([])
})

test('cancelling is on record in the same way, and not done when it cannot be', async () => {
  const trail = trailUnderTest()
  const context = contextWith(trail)
  const accepted = await create(context)
  const snapshotId = accepted.ok ? accepted.value.snapshotId : ''
  await under.control('POST', `/worlds/${accessKeyId}/clock`, { advanceMs: 2_000 })
  const place = { accountId: 'default', regionId: 'cn-hangzhou', snapshotId }

  await expect(clock.flowDuring(cancelSnapshot({ ...context, trail: trailUnderTest({ fails: true }) }, place))).rejects.toThrow()
  expect(await calls('DeleteSnapshot')).toEqual([])
  await clock.flowDuring(cancelSnapshot(context, place))

  expect(trail.events.slice(-2)).toMatchObject([
    { event: 'cancel-snapshot', outcome: 'intent', subjectId: snapshotId, accountId: 'default' },
    { event: 'cancel-snapshot', outcome: 'done', requestId: expect.any(String) },
  ])
})

test.each([
  ['a viewer', [{ accountId: '*', role: 'viewer' }], 'forbidden'],
  ['an operator of another account', [{ accountId: 'prod', role: 'operator' }], 'forbidden'],
] as const)('%s makes no snapshot and cancels none, and the attempt is on record', async (_, grants, kind) => {
  const trail = trailUnderTest()
  const context = contextWith(trail, grants)

  const created = await create(context)
  const cancelled = await cancelSnapshot(context, { accountId: 'default', regionId: 'cn-hangzhou', snapshotId: 's-1' })

  expect([created, cancelled]).toMatchObject([{ problem: { kind } }, { problem: { kind } }])
  expect(trail.events.map(({ event, outcome }) => [event, outcome])).toEqual([
    ['create-snapshot', 'denied'],
    ['cancel-snapshot', 'denied'],
  ])
  expect(await calls('CreateSnapshot')).toEqual([])
})

test('whoever has no grant on an account does not learn that it is there', async () => {
  const trail = trailUnderTest()
  const context = { ...contextWith(trail, [{ accountId: 'prod', role: 'operator' }]), accounts: [] }

  expect(await create(context)).toEqual({ ok: false, problem: { kind: 'not-found', what: 'account', id: 'default' } })
  expect(await create(context, { accountId: 'nobody' })).toEqual({
    ok: false,
    problem: { kind: 'not-found', what: 'account', id: 'nobody' },
  })
})
