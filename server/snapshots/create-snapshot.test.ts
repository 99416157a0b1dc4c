// Long on purpose: every fault of one verb in one world and one clock; apart they would set up the same world six times.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AcceptedSnapshot } from '@/lib/ecs/fleet'
import type { Result } from '@/lib/result'
import { type CreateSnapshotInput, MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'
import { loadSnapshotQuery } from '@/lib/schemas/snapshot-query'
import type { Context } from '@/server/context'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { createSnapshot } from '@/server/snapshots/create-snapshot'
import { listSnapshots } from '@/server/snapshots/list-snapshots'
import { contextUnderTest } from '@/server/test-setup/context-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'

let under: SandboxUnderTest
let accessKeyId: string
let diskId: string
let clock: FakeClock
let context: Context
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())
beforeEach(async () => {
  accessKeyId = freshKey()
  await world('PUT', '', { seed: 'empty' })
  diskId = await plantDisk(under, accessKeyId, { DiskName: 'web-data' })
  clock = new FakeClock(Date.now())
  context = newContext()
})

const world = (method: string, path: string, body?: unknown) => under.control(method, `/worlds/${accessKeyId}${path}`, body)
const arm = (fault: object) => world('POST', '/faults', fault)
const heal = () => world('DELETE', '/faults')
const newContext = () => contextUnderTest({ url: under.sandbox.url, accessKeyId, clock, regions: ['cn-hangzhou'], deadlineMs: 500 })

const input = (change: Partial<CreateSnapshotInput> = {}): CreateSnapshotInput => ({
  accountId: 'default',
  regionId: 'cn-hangzhou',
  diskId,
  snapshotName: 'before-upgrade',
  description: '',
  retentionDays: 30,
  tags: [{ key: 'env', value: 'prod' }],
  resourceGroupId: '',
  submitKey: randomUUID(),
  ...change,
})

const create = (wish: CreateSnapshotInput, from = context): Promise<Result<AcceptedSnapshot>> =>
  clock.flowDuring(createSnapshot(from, wish))

/** The sandbox's lists lag a second behind; this lets it pass. */
const untilListed = () => world('POST', '/clock', { advanceMs: 2_000 })

const sends = async () => (await under.journal(accessKeyId)).entries.filter(({ action }) => action === 'CreateSnapshot')
const tokens = async () => new Set((await sends()).map(({ clientToken }) => clientToken))
const snapshotsInTheCloud = async (): Promise<string[]> => Object.keys((await world('GET', '/state')).json.snapshots ?? {})

describe('an accepted snapshot', () => {
  test('stands in the list at once, and becomes usable and stored without a new listing of the region', async () => {
    const accepted = await create(input())
    const before = await listSnapshots(context, loadSnapshotQuery(''))
    expect(accepted).toMatchObject({ ok: true, value: { accountId: 'default', regionId: 'cn-hangzhou', requestId: expect.any(String) } })
    expect(before).toMatchObject({
      value: { running: 1, rows: [{ snapshot: { name: 'before-upgrade', status: 'progressing', retentionDays: 30 } }] },
    })

    await world('POST', '/clock', { advanceMs: 3_600_000 })
    await clock.pass(2_000)

    expect(await listSnapshots(context, loadSnapshotQuery(''))).toMatchObject({
      value: { running: 0, rows: [{ snapshot: { status: 'accomplished', progressPercent: 100 } }] },
    })
  })

  test('was asked for with what was given, the marker and the token, and nothing else', async () => {
    const wish = input({ snapshotName: '', retentionDays: null, tags: [] })
    await create(wish)

    expect((await sends()).map(({ parameters }) => parameters)).toEqual([
      { DiskId: diskId, ClientToken: wish.submitKey, 'Tag.1.Key': MARKER_TAG_KEY, 'Tag.1.Value': wish.submitKey },
    ])
  })

  test('carries every field that was given', async () => {
    const wish = input({ description: 'before 4.2', resourceGroupId: 'rg-aekzrt4hv6mo2pq' })
    await create(wish)

    expect((await sends())[0]?.parameters).toEqual({
      DiskId: diskId,
      ClientToken: wish.submitKey,
      SnapshotName: 'before-upgrade',
      Description: 'before 4.2',
      RetentionDays: '30',
      ResourceGroupId: 'rg-aekzrt4hv6mo2pq',
      'Tag.1.Key': 'env',
      'Tag.1.Value': 'prod',
      'Tag.2.Key': MARKER_TAG_KEY,
      'Tag.2.Value': wish.submitKey,
    })
  })
})

describe('an answer that is lost: exactly one snapshot, one token, and the answer is "accepted"', () => {
  const faults: [string, object][] = [
    ['silence', { kind: 'hang' }],
    ['a cut connection', { kind: 'cut' }],
    ['an answer cut short', { kind: 'cut', afterBytes: 10 }],
    ['an error page', { kind: 'html', httpStatus: 502 }],
    ['an error of the cloud', { kind: 'code', code: 'InternalError', httpStatus: 500 }],
    ['a service that is away', { kind: 'code', code: 'ServiceUnavailable', httpStatus: 503 }],
    ['an empty list', { kind: 'body', body: '[]' }],
    ['a success without an id', { kind: 'body', body: '{"RequestId":"x"}' }],
    ['a success with an empty id', { kind: 'body', body: '{"SnapshotId":""}' }],
    ['a success with an id of another shape', { kind: 'body', body: '{"SnapshotId":"../../x"}' }],
    ['a used nonce', { kind: 'code', code: 'SignatureNonceUsed', httpStatus: 400 }],
  ]
  const both = faults.flatMap(([what, fault]) => (['before', 'after'] as const).map((when) => ({ what, when, fault })))

  test.each(both)('$what $when the effect', async ({ when, fault }) => {
    await arm({ ...fault, when, action: 'CreateSnapshot', times: 1 })

    const answer = await create(input())

    const inTheCloud = await snapshotsInTheCloud()
    expect(inTheCloud).toHaveLength(1)
    expect(answer).toMatchObject({ ok: true, value: { snapshotId: inTheCloud[0] } })
    expect(await tokens()).toHaveProperty('size', 1)
  })

  test('also when the cloud forgets the token: the marker finds it', async () => {
    await arm({ kind: 'cut', when: 'after', action: 'CreateSnapshot', times: 1 })
    const wish = input()
    const answer = clock.flowDuring(createSnapshot(context, wish))
    await expect.poll(sends).toHaveLength(1)
    await world('DELETE', '/client-tokens')
    await untilListed()

    expect(await answer).toMatchObject({ ok: true })
    expect(await snapshotsInTheCloud()).toHaveLength(1)
  })
})

describe('an answer that stays away', () => {
  const loseAll = async (when: 'before' | 'after') => {
    await arm({ kind: 'cut', when, action: 'CreateSnapshot', times: 9 })
    await arm({ kind: 'cut', when: 'before', action: 'DescribeSnapshots', times: 9 })
  }

  test.each(['before', 'after'] as const)(
    '(%s the effect) is "not confirmed", never "failed", and the next try with the same key settles it',
    async (when) => {
      await loseAll(when)
      const wish = input()
      const first = await create(wish)
      expect(first).toMatchObject({ ok: false, problem: { kind: 'unconfirmed', operation: 'CreateSnapshot', submitKey: wish.submitKey } })
      expect(await sends()).toHaveLength(3)
      await heal()

      const second = await create(wish)

      const inTheCloud = await snapshotsInTheCloud()
      expect(second).toMatchObject({ ok: true, value: { snapshotId: inTheCloud[0] } })
      expect(inTheCloud).toHaveLength(1)
      expect(await tokens()).toEqual(new Set([wish.submitKey]))
    },
  )

  test('does not take longer than 25 seconds', async () => {
    await loseAll('before')
    const startedAtMs = clock.now()
    await create(input())

    expect(clock.now() - startedAtMs).toBeLessThanOrEqual(25_000)
  })

  test('keeps its key: other fields are another wish', async () => {
    await loseAll('before')
    const wish = input()
    await create(wish)

    expect(await create({ ...wish, snapshotName: 'other' })).toEqual({
      ok: false,
      problem: { kind: 'submit-key-reused', submitKey: wish.submitKey },
    })
  })
})

describe('a refusal', () => {
  const REFUSED = { kind: 'code', action: 'CreateSnapshot', times: 1, code: 'IncorrectDiskStatus.CreatingSnapshot' }

  test('of the first try is final: one request, no snapshot', async () => {
    await arm(REFUSED)

    expect(await create(input())).toMatchObject({ ok: false, problem: { kind: 'ecs', code: 'IncorrectDiskStatus.CreatingSnapshot' } })
    expect(await sends()).toHaveLength(1)
  })

  test('after a lost answer is not believed when the first try is the very reason for it', async () => {
    await arm({ kind: 'cut', when: 'after', action: 'CreateSnapshot', times: 1 })
    await arm({ kind: 'cut', when: 'before', action: 'DescribeSnapshots', times: 2 })
    await arm(REFUSED)

    const running = clock.flowDuring(createSnapshot(context, input()))
    await expect.poll(sends).toHaveLength(1)
    await untilListed()
    const answer = await running

    const inTheCloud = await snapshotsInTheCloud()
    expect(answer).toMatchObject({ ok: true, value: { snapshotId: inTheCloud[0] } })
    expect(inTheCloud).toHaveLength(1)
  })

  test('after a lost answer stays open while the list may lag, and is final once the list has been asked often and late enough', async () => {
    await arm({ kind: 'cut', when: 'before', action: 'CreateSnapshot', times: 1 })
    await arm({ ...REFUSED, times: 9 })
    const wish = input()
    expect(await create(wish)).toMatchObject({ problem: { kind: 'unconfirmed' } })
    await clock.pass(60_000)

    expect(await create(wish)).toMatchObject({ problem: { kind: 'ecs', code: 'IncorrectDiskStatus.CreatingSnapshot' } })
    expect(await snapshotsInTheCloud()).toEqual([])
  })

  test('frees the key: the same wish goes out again as a new request, and so does a corrected one', async () => {
    await arm({ ...REFUSED, times: 2 })
    const wish = input()
    await create(wish)
    await create({ ...wish, snapshotName: 'corrected' })

    const answer = await create({ ...wish, snapshotName: 'corrected' })

    expect(answer).toMatchObject({ ok: true })
    expect((await sends()).map(({ clientToken }) => clientToken)).toEqual([wish.submitKey, `${wish.submitKey}.1`, `${wish.submitKey}.2`])
    expect(await snapshotsInTheCloud()).toHaveLength(1)
  })
})

describe('one key, one snapshot', () => {
  test('twenty clicks at once', async () => {
    const wish = input()

    const answers = await clock.flowDuring(Promise.all(Array.from({ length: 20 }, () => createSnapshot(context, wish))))

    const inTheCloud = await snapshotsInTheCloud()
    expect(inTheCloud).toHaveLength(1)
    expect(answers.map((answer) => answer.ok && answer.value.snapshotId)).toEqual(Array.from({ length: 20 }, () => inTheCloud[0]))
    expect(await sends()).toHaveLength(1)
  })

  test('a click later gets the same answer without a call', async () => {
    const wish = input()
    const first = await create(wish)

    expect(await create({ ...wish, tags: [...wish.tags] })).toEqual(first)
    expect(await sends()).toHaveLength(1)
  })

  test.each<[string, Partial<CreateSnapshotInput>]>([
    ['name', { snapshotName: 'other' }],
    ['retention', { retentionDays: null }],
    ['tags', { tags: [] }],
    ['region', { regionId: 'eu-central-1' }],
  ])('another %s under the same key is refused, and the cloud is not called', async (_, change) => {
    const wish = input()
    await create(wish)

    expect(await create({ ...wish, ...change })).toEqual({ ok: false, problem: { kind: 'submit-key-reused', submitKey: wish.submitKey } })
    expect(await sends()).toHaveLength(1)
  })

  test('a console that was restarted recognises its own snapshot by the marker', async () => {
    const wish = input()
    const first = await create(wish)
    await untilListed()
    const restarted = newContext()
    await restarted.inventory.look(restarted.accounts, { refresh: false })

    const again = await create(wish, restarted)
    const other = await create({ ...wish, snapshotName: 'other' }, restarted)

    expect(again).toMatchObject({ ok: true, value: { snapshotId: first.ok && first.value.snapshotId } })
    expect(other).toMatchObject({ problem: { kind: 'submit-key-reused' } })
    expect(await sends()).toHaveLength(1)
  })

  test('two keys are two snapshots', async () => {
    await create(input())
    await create(input())

    expect(await snapshotsInTheCloud()).toHaveLength(2)
  })
})

describe('a cloud that asks to wait', () => {
  test('too many requests for a moment: waited for, then accepted', async () => {
    await arm({ kind: 'code', action: 'CreateSnapshot', code: 'Throttling.User', times: 2 })

    expect(await create(input())).toMatchObject({ ok: true })
    expect(await sends()).toHaveLength(3)
  })

  test('too many requests for longer: the problem says when to try again, and nothing was created', async () => {
    await arm({ kind: 'code', action: 'CreateSnapshot', code: 'Throttling', times: 99 })

    const answer = await create(input())

    expect(answer).toMatchObject({ ok: false, problem: { kind: 'throttled', retryAt: expect.any(String) } })
    expect(await snapshotsInTheCloud()).toEqual([])
    expect((await sends()).length).toBeLessThanOrEqual(4)
  })

  test('too many requests after a lost answer: not confirmed', async () => {
    await arm({ kind: 'cut', when: 'after', action: 'CreateSnapshot', times: 1 })
    await arm({ kind: 'cut', when: 'before', action: 'DescribeSnapshots', times: 9 })
    await arm({ kind: 'code', action: 'CreateSnapshot', code: 'Throttling', times: 99 })

    expect(await create(input())).toMatchObject({ ok: false, problem: { kind: 'unconfirmed' } })
  })

  test('still processing: the same token again, until it answers', async () => {
    await arm({ kind: 'code', action: 'CreateSnapshot', code: 'IdempotentProcessing', times: 2 })
    const wish = input()

    expect(await create(wish)).toMatchObject({ ok: true })
    expect(await tokens()).toEqual(new Set([wish.submitKey]))
    expect(await sends()).toHaveLength(3)
  })

  test('still processing for too long: said as it is, and the key stays open', async () => {
    await arm({ kind: 'code', action: 'CreateSnapshot', code: 'IdempotentProcessing', times: 99 })
    const wish = input()
    expect(await create(wish)).toMatchObject({ problem: { kind: 'ecs', code: 'IdempotentProcessing' } })

    expect(await create({ ...wish, snapshotName: 'other' })).toMatchObject({ problem: { kind: 'submit-key-reused' } })
  })
})

describe('nothing is sent', () => {
  test.each<[string, Partial<CreateSnapshotInput>, object]>([
    ['for a disk that is not there', { diskId: 'd-unknown' }, { what: 'disk', id: 'd-unknown' }],
    ['for a region that the account does not have', { regionId: 'us-west-1' }, { what: 'region', id: 'us-west-1' }],
    ['for an account that is not ours', { accountId: 'other' }, { what: 'account', id: 'other' }],
  ])('%s', async (_, change, expected) => {
    expect(await create(input(change))).toEqual({ ok: false, problem: { kind: 'not-found', ...expected } })
    expect(await sends()).toEqual([])
  })

  test('when nobody listens: the problem says so at once, and the key is free', async () => {
    const { gateway } = contextUnderTest({ url: 'http://127.0.0.1:1', accessKeyId, clock })
    const wish = input()

    expect(await create(wish, { ...context, gateway })).toMatchObject({ problem: { kind: 'unreachable', cause: 'refused' } })
    expect(await create({ ...wish, snapshotName: 'other' })).toMatchObject({ ok: true })
  })
})
