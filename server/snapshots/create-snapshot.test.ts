import { describe, expect, test } from 'vitest'
import { type CreateSnapshotInput, MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'
import { loadSnapshotQuery } from '@/lib/schemas/snapshot-query'
import { atDesks } from '@/server/operations/test-setup/at-desks'
import type { Desk } from '@/server/operations/test-setup/desk'
import { createSnapshot } from '@/server/snapshots/create-snapshot'
import { listSnapshots } from '@/server/snapshots/list-snapshots'

const REFUSED = { kind: 'code', action: 'CreateSnapshot', times: 1, code: 'IncorrectDiskStatus.CreatingSnapshot' }

const idOf = async (desk: Desk, answer: Awaited<ReturnType<Desk['create']>>): Promise<string> =>
  answer.ok ? answer.value.operationId : ((await desk.operations()).at(-1)?.id ?? '')

atDesks((atDesk) => {
  describe('an accepted snapshot', () => {
    test('stands in the list at once', async () => {
      const desk = await atDesk()
      const answer = await desk.create(desk.input())

      expect(answer).toMatchObject({ ok: true, value: { accepted: { accountId: 'default', requestId: expect.any(String) } } })
      expect(await listSnapshots(desk.context, loadSnapshotQuery(''))).toMatchObject({
        value: { running: 1, rows: [{ snapshot: { name: 'before-upgrade', status: 'progressing', retentionDays: 30 } }] },
      })
    })

    test('was asked for with what was given, the marker and the token, and nothing else', async () => {
      const desk = await atDesk()
      const operationId = await idOf(desk, await desk.create(desk.input({ snapshotName: '', retentionDays: null, tags: [] })))

      expect((await desk.sends()).map(({ parameters }) => parameters)).toEqual([
        { DiskId: desk.diskId, ClientToken: operationId, 'Tag.1.Key': MARKER_TAG_KEY, 'Tag.1.Value': operationId },
      ])
    })

    test('carries every field that was given', async () => {
      const desk = await atDesk()
      const wish = desk.input({ description: 'before 4.2', resourceGroupId: 'rg-aekzrt4hv6mo2pq' })
      const operationId = await idOf(desk, await desk.create(wish))

      expect((await desk.sends())[0]?.parameters).toEqual({
        DiskId: desk.diskId,
        ClientToken: operationId,
        SnapshotName: 'before-upgrade',
        Description: 'before 4.2',
        RetentionDays: '30',
        ResourceGroupId: 'rg-aekzrt4hv6mo2pq',
        'Tag.1.Key': 'env',
        'Tag.1.Value': 'prod',
        'Tag.2.Key': MARKER_TAG_KEY,
        'Tag.2.Value': operationId,
      })
    })
  })

  describe('one key, one snapshot', () => {
    test('twenty clicks at once', async () => {
      const desk = await atDesk()
      const wish = desk.input()

      const clicks = Array.from({ length: 20 }, () => createSnapshot(desk.context, wish))
      const answers = await desk.clock.flowDuring(Promise.all(clicks))

      const inTheCloud = await desk.snapshotsInTheCloud()
      expect(inTheCloud).toHaveLength(1)
      expect(new Set(answers.map((answer) => answer.ok && answer.value.accepted?.snapshotId))).toEqual(new Set(inTheCloud))
      expect(await desk.sends()).toHaveLength(1)
    })

    test('two consoles on one store, at the same moment', async () => {
      const desk = await atDesk()
      const wish = desk.input()

      const both = [createSnapshot(desk.context, wish), createSnapshot(desk.newContext(), wish)]
      await desk.clock.flowDuring(Promise.all(both))

      expect(await desk.snapshotsInTheCloud()).toHaveLength(1)
      expect(await desk.operations()).toHaveLength(1)
    })

    test('a click later gets the same answer without a call, also from a console that was restarted', async () => {
      const desk = await atDesk()
      const wish = desk.input()
      const first = await desk.create(wish)

      expect(await desk.create({ ...wish, tags: [...wish.tags] })).toEqual(first)
      expect(await desk.create(wish, desk.newContext())).toEqual(first)
      expect(await desk.sends()).toHaveLength(1)
    })

    test.each<[string, Partial<CreateSnapshotInput>]>([
      ['name', { snapshotName: 'other' }],
      ['retention', { retentionDays: null }],
      ['tags', { tags: [] }],
      ['region', { regionId: 'eu-central-1' }],
    ])('another %s under the same key is refused, and the cloud is not called', async (_, change) => {
      const desk = await atDesk()
      const wish = desk.input()
      await desk.create(wish)

      expect(await desk.create({ ...wish, ...change })).toEqual({
        ok: false,
        problem: { kind: 'submit-key-reused', submitKey: wish.submitKey },
      })
      expect(await desk.sends()).toHaveLength(1)
    })

    test('the key of somebody else is free', async () => {
      const desk = await atDesk()
      const wish = desk.input()
      const theirs = await desk.create(wish)
      const despite = theirs.ok ? theirs.value.operationId : ''
      const other = desk.newContext()

      await desk.create({ ...wish, snapshotName: 'mine', despite }, { ...other, actor: { ...other.actor, personId: 'p-2' } })

      expect(await desk.snapshotsInTheCloud()).toHaveLength(2)
    })
  })

  describe('a refusal', () => {
    test('of the first request is final: one request, no snapshot, and the same answer again', async () => {
      const desk = await atDesk()
      await desk.arm(REFUSED)
      const wish = desk.input()
      const refused = await desk.create(wish)

      expect(refused).toMatchObject({ ok: false, problem: { kind: 'ecs', code: 'IncorrectDiskStatus.CreatingSnapshot' } })
      expect(await desk.create(wish)).toEqual(refused)
      expect(await desk.sends()).toHaveLength(1)
      expect(await desk.operations()).toMatchObject([{ state: 'rejected' }])
    })

    test('is followed by a new request, under a new key and a new token', async () => {
      const desk = await atDesk()
      await desk.arm(REFUSED)
      await desk.create(desk.input())

      expect(await desk.create(desk.input())).toMatchObject({ ok: true, value: { accepted: {} } })
      expect((await desk.tokens()).size).toBe(2)
    })
  })

  describe('a cloud that asks to wait', () => {
    test('too many requests for a moment: waited for, then accepted', async () => {
      const desk = await atDesk()
      await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'Throttling.User', times: 2 })

      const operationId = await idOf(desk, await desk.create(desk.input()))

      expect(await desk.decided(operationId)).toMatchObject({ state: 'creating' })
      expect(await desk.sends()).toHaveLength(3)
    })

    test('too many requests for longer: it waits on record, says until when, and nothing was created', async () => {
      const desk = await atDesk()
      await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'Throttling', times: 99 })

      const answer = await desk.create(desk.input())

      expect(answer).toMatchObject({ ok: true, value: { accepted: null } })
      expect(await desk.read(await idOf(desk, answer))).toMatchObject({
        state: 'waiting',
        problem: { kind: 'throttled' },
        unknownSince: null,
      })
      expect(await desk.snapshotsInTheCloud()).toEqual([])
    })

    test('still processing: the same token again, until it answers', async () => {
      const desk = await atDesk()
      await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'IdempotentProcessing', times: 3 })

      const operationId = await idOf(desk, await desk.create(desk.input()))

      expect(await desk.decided(operationId)).toMatchObject({ state: 'creating' })
      expect(await desk.tokens()).toEqual(new Set([operationId]))
      expect(await desk.sends()).toHaveLength(4)
    })

    test.each(['InvalidAccessKeyId.NotFound', 'SignatureDoesNotMatch', 'InvalidSecurityToken.Expired'])(
      'a key that is refused with %s: tried once a minute, and done when it is mended',
      async (code) => {
        const desk = await atDesk()
        await desk.arm({ kind: 'code', action: 'CreateSnapshot', code, times: 2 })
        const startedAtMs = desk.clock.now()

        const operationId = await idOf(desk, await desk.create(desk.input()))
        const decided = await desk.decided(operationId)

        expect(decided).toMatchObject({ state: 'creating' })
        expect(desk.clock.now() - startedAtMs).toBeGreaterThanOrEqual(120_000)
        expect(await desk.sends()).toHaveLength(3)
      },
    )
  })

  describe('nothing is sent, and nothing is on record', () => {
    test.each<[string, Partial<CreateSnapshotInput>, object]>([
      ['for a disk that is not there', { diskId: 'd-unknown' }, { what: 'disk', id: 'd-unknown' }],
      ['for a region that the account does not have', { regionId: 'us-west-1' }, { what: 'region', id: 'us-west-1' }],
      ['for an account that is not ours', { accountId: 'other' }, { what: 'account', id: 'other' }],
    ])('%s', async (_, change, expected) => {
      const desk = await atDesk()

      expect(await desk.create(desk.input(change))).toEqual({ ok: false, problem: { kind: 'not-found', ...expected } })
      expect(await desk.sends()).toEqual([])
      expect(await desk.operations()).toEqual([])
    })

    test('when nobody listens and the disk is not known', async () => {
      const desk = await atDesk()

      const answer = await desk.create(desk.input(), desk.newContext({ url: 'http://127.0.0.1:1' }))

      expect(answer).toMatchObject({ problem: { kind: 'unreachable', cause: 'refused' } })
      expect(await desk.operations()).toEqual([])
    })
  })
})
