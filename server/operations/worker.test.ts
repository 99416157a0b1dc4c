import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { advanceOperation } from '@/server/operations/advance-operation'
import { cancelOperation } from '@/server/operations/cancel-operation'
import { claimOperation } from '@/server/operations/lease'
import { moveOperation } from '@/server/operations/move-operation'
import { toSending } from '@/server/operations/next-move'
import { readOperation } from '@/server/operations/read-operation'
import { atDesks } from '@/server/operations/test-setup/at-desks'
import type { Desk } from '@/server/operations/test-setup/desk'
import { createWorker } from '@/server/operations/worker'
import { cancelSnapshot } from '@/server/snapshots/cancel-snapshot'
import { operations } from '@/server/store/schema'

/** On record, waiting for a minute, and nothing of it at ECS. */
const onRecord = async (desk: Desk): Promise<string> => {
  await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'InvalidAccessKeyId.NotFound', times: 1 })
  const answer = await desk.create(desk.input())
  return answer.ok ? answer.value.operationId : ''
}

const leaseEnds = (desk: Desk, id: string) =>
  desk.context.database.update(operations).set({ leaseUntil: sql`now() - interval '1 second'` }).where(eq(operations.id, id))

atDesks((atDesk) => {
  test('when ECS gets the request, it is on record that it may have left', async () => {
    const desk = await atDesk()
    await desk.arm({ kind: 'hang', when: 'after', action: 'CreateSnapshot', times: 1 })

    const creating = desk.create(desk.input())
    await expect.poll(desk.sends).toHaveLength(1)
    const atThatMoment = await desk.operations()
    await creating

    expect(atThatMoment).toMatchObject([{ state: 'sending', attempts: 1 }])
  })

  describe('a console that dies', () => {
    test('before it sends: the next one sends, once', async () => {
      const desk = await atDesk()
      const id = await onRecord(desk)

      expect(await desk.decided(id, desk.newContext())).toMatchObject({ state: 'creating' })
      expect(await desk.snapshotsInTheCloud()).toHaveLength(1)
    })

    test('while it sends: the next one finds out first whether the request arrived', async () => {
      const desk = await atDesk()
      const id = await onRecord(desk)
      const claimed = await claimOperation(desk.context, id)
      if (claimed === null) throw new Error('not free')
      const sending = await moveOperation(desk.context.room, claimed, toSending(claimed, desk.clock.now()))
      const [account] = desk.context.accounts
      if (sending === null || account === undefined) throw new Error('not sending')
      await desk.clock.pass(2_000)
      await desk.context.gateway.createSnapshot({ account, regionId: 'cn-hangzhou' }, sending.parameters)
      await desk.timePasses(2_000)
      const sendsBefore = (await desk.sends()).length
      await leaseEnds(desk, id)

      const decided = await desk.decided(id, desk.newContext())

      expect(decided).toMatchObject({ state: 'creating', snapshotId: (await desk.snapshotsInTheCloud())[0] })
      expect(await desk.sends()).toHaveLength(sendsBefore)
    })

    test('and wakes again does no harm: what it decided is not written over what happened since', async () => {
      const desk = await atDesk()
      const id = await onRecord(desk)
      const frozen = await claimOperation(desk.context, id)
      if (frozen === null) throw new Error('not free')
      await leaseEnds(desk, id)
      await desk.decided(id, desk.newContext())

      const moved = await moveOperation(desk.context.room, frozen, toSending(frozen, desk.clock.now()))

      expect(moved).toBeNull()
      expect(await desk.read(id)).toMatchObject({ state: 'creating' })
    })
  })

  test('what one console is at, no other touches', async () => {
    const desk = await atDesk()
    const id = await onRecord(desk)
    await claimOperation(desk.context, id)
    await desk.clock.pass(60_000)

    await desk.clock.flowDuring(createWorker(desk.newContext().room).sweep())

    expect(await desk.read(id)).toMatchObject({ state: 'waiting' })
  })

  test('a job that runs twice does nothing twice', async () => {
    const desk = await atDesk()
    const id = await onRecord(desk)
    await desk.clock.pass(60_000)
    const operation = await desk.read(id)

    const advance = () => advanceOperation(desk.context.room, operation)
    await desk.clock.flowDuring(Promise.all([advance(), advance(), advance()]))
    await desk.clock.flowDuring(advance())

    expect(await desk.snapshotsInTheCloud()).toHaveLength(1)
    expect((await desk.steps(id)).filter((state) => state === 'creating')).toHaveLength(1)
  })

  describe('what ECS makes', () => {
    const creating = async (desk: Desk): Promise<string> => {
      const answer = await desk.create(desk.input())
      return answer.ok ? answer.value.operationId : ''
    }
    const sweep = async (desk: Desk, by = desk.context) => {
      await desk.clock.flowDuring(createWorker(by.room).sweep())
      await desk.clock.pass(5_000)
    }

    test('is followed until it is stored, also by a console that did not begin it', async () => {
      const desk = await atDesk()
      const id = await creating(desk)
      await desk.timePasses(24 * 3_600_000)

      await sweep(desk, desk.newContext())

      expect(await desk.read(id)).toMatchObject({ state: 'accomplished', usableAt: expect.any(Date), settledAt: expect.any(Date) })
    })

    test('and what nobody watches costs no call when nothing runs', async () => {
      const desk = await atDesk()
      await creating(desk)
      await desk.timePasses(24 * 3_600_000)
      await sweep(desk)
      const before = (await desk.journal()).length

      for (let looks = 0; looks < 5; looks += 1) await sweep(desk)

      expect(await desk.journal()).toHaveLength(before)
    })

    test('is not called gone while ECS’s list lags, and is when it stays away', async () => {
      const desk = await atDesk()
      const id = await creating(desk)
      const { snapshotId } = await desk.read(id)
      const [account] = desk.context.accounts
      if (account === undefined || snapshotId === null) throw new Error('no snapshot')
      await desk.timePasses(2_000)
      await desk.context.gateway.deleteSnapshot({ account, regionId: 'cn-hangzhou' }, snapshotId)
      await desk.timePasses(60_000)

      for (let looks = 0; looks < 4; looks += 1) await sweep(desk)
      expect(await desk.read(id)).toMatchObject({ state: 'creating' })
      for (let looks = 0; looks < 12; looks += 1) await sweep(desk)

      expect(await desk.read(id)).toMatchObject({ state: 'failed', problem: { kind: 'not-found', what: 'snapshot' } })
    })

    test('and is cancelled by a person is cancelled, not failed', async () => {
      const desk = await atDesk()
      const id = await creating(desk)
      const { snapshotId } = await desk.read(id)
      await desk.timePasses(2_000)

      const place = { accountId: 'default', regionId: 'cn-hangzhou', snapshotId: snapshotId ?? '' }
      await desk.clock.flowDuring(cancelSnapshot(desk.context, place))

      expect(await desk.read(id)).toMatchObject({ state: 'cancelled' })
    })
  })

  describe('taking a wish back', () => {
    test('while it waits: it is never sent', async () => {
      const desk = await atDesk()
      const id = await onRecord(desk)

      const cancelled = await cancelOperation(desk.context, { operationId: id })
      await desk.clock.pass(60_000)
      await desk.clock.flowDuring(createWorker(desk.context.room).sweep())

      expect(cancelled).toMatchObject({ ok: true, value: { operation: { state: 'cancelled' } } })
      expect(await desk.snapshotsInTheCloud()).toEqual([])
      expect((await desk.told()).at(-1)).toMatchObject({ event: 'cancel-snapshot', outcome: 'done', subjectId: desk.diskId })
    })

    test('is not possible once a request may have arrived', async () => {
      const desk = await atDesk()
      await desk.arm({ kind: 'cut', when: 'before', action: 'CreateSnapshot', times: 1 })
      const answer = await desk.create(desk.input())
      const operationId = answer.ok ? answer.value.operationId : ''

      expect(await cancelOperation(desk.context, { operationId })).toMatchObject({ problem: { kind: 'not-cancellable', state: 'unknown' } })
    })

    test('nor while ECS says that it is still at it', async () => {
      const desk = await atDesk()
      await desk.arm({ kind: 'code', action: 'CreateSnapshot', code: 'IdempotentProcessing', times: 99 })
      const answer = await desk.create(desk.input())
      const operationId = answer.ok ? answer.value.operationId : ''

      expect(await desk.read(operationId)).toMatchObject({ state: 'waiting', unknownSince: expect.any(Date) })
      expect(await cancelOperation(desk.context, { operationId })).toMatchObject({ problem: { kind: 'not-cancellable', state: 'waiting' } })
    })

    test('is not for a viewer, and not for anybody without a grant on the account', async () => {
      const desk = await atDesk()
      const id = await onRecord(desk)
      const viewer = desk.newContext({ grants: [{ accountId: '*', role: 'viewer' }] })
      const stranger = { ...desk.newContext({ grants: [{ accountId: 'prod', role: 'operator' }] }), accounts: [] }

      expect(await cancelOperation(viewer, { operationId: id })).toMatchObject({ problem: { kind: 'forbidden' } })
      expect(await cancelOperation(stranger, { operationId: id })).toMatchObject({ problem: { kind: 'not-found', what: 'operation' } })
      expect(await readOperation(stranger, id)).toEqual({ ok: false, problem: { kind: 'not-found', what: 'operation', id } })
      expect(await readOperation(stranger, randomUUID())).toMatchObject({ problem: { kind: 'not-found', what: 'operation' } })
      expect(await desk.read(id)).toMatchObject({ state: 'waiting' })
    })
  })
})
