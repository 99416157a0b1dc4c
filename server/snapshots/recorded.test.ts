import { describe, expect, test } from 'vitest'
import type { AuditTrail } from '@/server/audit/audit-trail'
import { atDesks } from '@/server/operations/test-setup/at-desks'
import type { Desk } from '@/server/operations/test-setup/desk'
import { cancelSnapshot } from '@/server/snapshots/cancel-snapshot'

/* What the audit is told of a write to the cloud, and when. */

const words = async (desk: Desk) => (await desk.told()).map(({ event, outcome, code }) => [event, outcome, code])
const calls = async (desk: Desk, action: string) => (await desk.journal()).filter((entry) => entry.action === action)

atDesks((atDesk) => {
  test('the wish is on record before the cloud is asked, the outcome with its RequestId after', async () => {
    const desk = await atDesk()
    const answer = await desk.create(desk.input())

    const [call] = await desk.sends()
    const accepted = answer.ok ? answer.value.accepted : null
    expect(await desk.told()).toMatchObject([
      {
        event: 'create-snapshot',
        outcome: 'intent',
        personId: 'p-1',
        role: 'operator',
        accountId: 'default',
        regionId: 'cn-hangzhou',
        subjectId: desk.diskId,
        address: '192.0.2.7',
        facts: { parameters: { snapshotName: 'before-upgrade', retentionDays: 30, clientToken: call?.clientToken } },
      },
      {
        event: 'create-snapshot',
        outcome: 'done',
        personId: 'p-1',
        role: 'operator',
        address: '192.0.2.7',
        code: null,
        requestId: accepted?.requestId,
        facts: { snapshotId: accepted?.snapshotId, clientToken: call?.clientToken },
      },
    ])
  })

  test('a refusal of ECS is on record with its code and RequestId', async () => {
    const desk = await atDesk()
    await desk.create(desk.input({ tags: [{ key: 'sandbox-fault', value: 'QuotaExceed.Snapshot' }] }))

    expect((await desk.told()).at(-1)).toMatchObject({ outcome: 'refused', code: 'QuotaExceed.Snapshot', requestId: expect.any(String) })
  })

  test('what nobody can tell is on record as that, once, and what became of it too', async () => {
    const desk = await atDesk()
    await desk.arm({ kind: 'cut', when: 'after', action: 'CreateSnapshot', times: 1 })
    const answer = await desk.create(desk.input())
    await desk.timePasses(2_000)
    await desk.decided(answer.ok ? answer.value.operationId : '')

    expect(await words(desk)).toEqual([
      ['create-snapshot', 'intent', null],
      ['create-snapshot', 'unknown', 'unreachable'],
      ['create-snapshot', 'done', null],
    ])
  })

  test('when the wish cannot be recorded, nothing of it is kept and the cloud is not asked', async () => {
    const desk = await atDesk()
    const { trail } = desk.context
    const recorded: AuditTrail['recorded'] = (work) =>
      trail.recorded((transaction) => work(transaction, () => Promise.reject(new Error('away'))))
    const broken = { ...trail, recorded }

    await expect(desk.create(desk.input(), { ...desk.context, trail: broken })).rejects.toThrow()

    expect(await calls(desk, 'CreateSnapshot')).toEqual([])
    expect(await desk.operations()).toEqual([])
  })

  test('cancelling is on record in the same way, and not done when it cannot be', async () => {
    const desk = await atDesk()
    const answer = await desk.create(desk.input())
    const snapshotId = answer.ok ? (answer.value.accepted?.snapshotId ?? '') : ''
    await desk.timePasses(2_000)
    const place = { accountId: 'default', regionId: 'cn-hangzhou', snapshotId }
    const broken = { ...desk.context.trail, record: () => Promise.reject(new Error('away')) }

    await expect(desk.clock.flowDuring(cancelSnapshot({ ...desk.context, trail: broken }, place))).rejects.toThrow()
    expect(await calls(desk, 'DeleteSnapshot')).toEqual([])
    await desk.clock.flowDuring(cancelSnapshot(desk.context, place))

    expect((await desk.told()).slice(-2)).toMatchObject([
      { event: 'cancel-snapshot', outcome: 'intent', subjectId: snapshotId, accountId: 'default' },
      { event: 'cancel-snapshot', outcome: 'done', requestId: expect.any(String) },
    ])
  })

  describe.each([
    ['a viewer', [{ accountId: '*', role: 'viewer' }], 'forbidden'],
    ['an operator of another account', [{ accountId: 'prod', role: 'operator' }], 'forbidden'],
  ] as const)('%s', (_, grants, kind) => {
    test('makes no snapshot and cancels none, and the attempt is on record', async () => {
      const desk = await atDesk()
      const context = desk.newContext({ grants })

      const created = await desk.create(desk.input(), context)
      const cancelled = await cancelSnapshot(context, { accountId: 'default', regionId: 'cn-hangzhou', snapshotId: 's-1' })

      expect([created, cancelled]).toMatchObject([{ problem: { kind } }, { problem: { kind } }])
      expect(await words(desk)).toEqual([
        ['create-snapshot', 'denied', null],
        ['cancel-snapshot', 'denied', null],
      ])
      expect(await desk.sends()).toEqual([])
    })
  })

  test('whoever has no grant on an account does not learn that it is there', async () => {
    const desk = await atDesk()
    const context = { ...desk.newContext({ grants: [{ accountId: 'prod', role: 'operator' }] }), accounts: [] }

    expect(await desk.create(desk.input(), context)).toEqual({ ok: false, problem: { kind: 'not-found', what: 'account', id: 'default' } })
    expect(await desk.create(desk.input({ accountId: 'nobody' }), context)).toEqual({
      ok: false,
      problem: { kind: 'not-found', what: 'account', id: 'nobody' },
    })
  })
})
