import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { StoreContext } from '@/server/context'
import { acceptOperation } from '@/server/operations/accept-operation'
import { atDesks } from '@/server/operations/test-setup/at-desks'
import type { Desk } from '@/server/operations/test-setup/desk'
import { createWorker } from '@/server/operations/worker'
import type { Operation } from '@/server/store/schema'

/* Many wishes of several people, and a cloud that takes only so many a minute, or does not answer. */

const PER_MINUTE = 20
const STEP_MS = 500
const MINUTE_MS = 60_000
const PEOPLE = ['p-ann', 'p-bo', 'p-chen'] as const
const HANGZHOU = 'cn-hangzhou'
const FRANKFURT = 'eu-central-1'

type Wishes = { people: readonly string[]; each: number; regionId?: string }

/** On record, and not sent: all of one person before the next one's. */
const onRecord = async (
  desk: Desk,
  context: StoreContext,
  { people, each, regionId = HANGZHOU }: Wishes,
): Promise<readonly Operation[]> => {
  const [account] = context.accounts
  if (account === undefined) throw new Error('no account')
  const accepted: Operation[] = []
  for (const personId of people) {
    for (let number = 0; number < each; number += 1) {
      const diskId = await desk.plant({ DiskName: `${personId}-${number}`, RegionId: regionId })
      const disk = await context.inventory.findDisk(account, { regionId, diskId })
      if (!disk.ok) throw new Error('no disk')
      const asPerson = { ...context, actor: { ...context.actor, personId } }
      const answer = await acceptOperation(asPerson, desk.input({ regionId, diskId, submitKey: randomUUID() }), disk.value.disk)
      if (answer.ok) accepted.push(answer.value)
      await desk.clock.pass(1)
    }
  }
  return accepted
}

/** The time of the console and that of the cloud, side by side. */
const bothPass = async (desk: Desk, ms: number): Promise<void> => {
  for (let passed = 0; passed < ms; passed += STEP_MS) {
    await desk.clock.flowFor(STEP_MS)
    await desk.timePasses(STEP_MS)
  }
}

/** For both: what is sent next is sent within one minute of the cloud. */
const minuteBegins = async (desk: Desk): Promise<void> => {
  const ms = MINUTE_MS - (desk.clock.now() % MINUTE_MS) + 2_000
  await desk.clock.pass(ms)
  await desk.timePasses(ms)
}

const working = async (desk: Desk, { room }: StoreContext, work: () => Promise<void>): Promise<void> => {
  const worker = createWorker(room)
  worker.start()
  await work()
  await desk.clock.flowDuring(worker.stop())
}

const isMade = ({ snapshotId }: Operation): boolean => snapshotId !== null

atDesks((atDesk) => {
  test('sixty wishes of three people all get through, as many a minute as ECS takes, and in turn', { timeout: 60_000 }, async () => {
    const desk = await atDesk()
    const accepted = await onRecord(desk, desk.context, { people: PEOPLE, each: 20 })
    await minuteBegins(desk)
    await desk.allow({ CreateSnapshot: PER_MINUTE })

    let told: readonly Operation[] = []
    await working(desk, desk.context, async () => {
      await bothPass(desk, 70_000)
      told = (await desk.operations()).filter(({ state }) => state === 'waiting')
      await bothPass(desk, 130_000)
    })

    const made = await desk.operations()
    expect(made.filter(isMade)).toHaveLength(60)
    const sends = await desk.sends()
    const taken = sends.filter(({ effect }) => effect !== null)
    const perMinute = Map.groupBy(taken, ({ worldAt }) => worldAt?.slice(0, 'yyyy-mm-ddThh:mm'.length))
    expect(Math.max(...[...perMinute.values()].map(({ length }) => length))).toBeLessThanOrEqual(PER_MINUTE)
    // those that were under way together when the quota ran out; twice, should a minute of the cloud end meanwhile
    expect(sends.length - taken.length).toBeLessThanOrEqual(8)
    const order = taken.map(({ clientToken }) => accepted.find(({ id }) => id === clientToken)?.personId ?? '')
    const shares = [order.slice(0, 20), order.slice(20, 40), order.slice(40)].flatMap((part) =>
      PEOPLE.map((personId) => part.filter((name) => name === personId).length),
    )
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(5)
    // what they were told came true: the places of the next minute and of the one after it
    expect(told.length).toBeGreaterThanOrEqual(PER_MINUTE)
    for (const { id, nextAt } of told) {
      const createdAtMs = made.find((operation) => operation.id === id)?.createdAt?.getTime() ?? 0
      expect(Math.abs(createdAtMs - (nextAt?.getTime() ?? 0))).toBeLessThanOrEqual(15_000)
    }
    // nothing is written of a wish that has no place but that it waits
    const neverRefused = made.filter(({ attempts }) => attempts === 1)
    expect(neverRefused.length).toBeGreaterThanOrEqual(52)
    for (const { id } of neverRefused) {
      const steps = await desk.steps(id)
      expect(['accepted sending creating', 'accepted waiting sending creating']).toContain(
        steps.slice(0, steps.indexOf('creating') + 1).join(' '),
      )
    }
  })

  test('a region in which nothing goes keeps no other region waiting', { timeout: 30_000 }, async () => {
    const desk = await atDesk()
    const context = desk.newContext({ regions: [HANGZHOU, FRANKFURT] })
    await onRecord(desk, context, { people: ['p-ann'], each: 20 })
    await desk.allow({ CreateSnapshot: 6 })

    await working(desk, context, async () => {
      await bothPass(desk, 10_000)
      const [late] = await onRecord(desk, context, { people: ['p-ann'], each: 1, regionId: FRANKFURT })
      await bothPass(desk, 3_000)
      expect(await desk.read(late?.id ?? '')).toMatchObject({ state: 'creating', attempts: 1 })
    })

    expect((await desk.operations()).filter(({ state }) => state === 'waiting').length).toBeGreaterThanOrEqual(8)
  })

  describe('while the region does not answer', () => {
    test('wishes wait without being sent, and say so; when it is well they all go', { timeout: 60_000 }, async () => {
      const desk = await atDesk()
      await onRecord(desk, desk.context, { people: PEOPLE, each: 4 })
      await desk.arm({ kind: 'cut', when: 'before', times: 999 })

      await working(desk, desk.context, async () => {
        await bothPass(desk, 10_000)
        const waiting = (await desk.operations()).filter(({ attempts }) => attempts === 0)
        expect(waiting.length).toBeGreaterThanOrEqual(6)
        for (const operation of waiting) {
          expect(operation).toMatchObject({ state: 'waiting', problem: { kind: 'region-away', regionId: HANGZHOU } })
        }
        await desk.heal()
        await bothPass(desk, 15_000)
        expect((await desk.operations()).filter(({ id }) => waiting.some((one) => one.id === id)).every(isMade)).toBe(true)
        // those that were lost are looked for over a minute first
        await bothPass(desk, 90_000)
      })

      expect((await desk.operations()).every(isMade)).toBe(true)
      expect(await desk.snapshotsInTheCloud()).toHaveLength(12)
    })
  })
})
