import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { atDesks } from '@/server/operations/test-setup/at-desks'
import type { Desk } from '@/server/operations/test-setup/desk'
import { createTracker, type Tracker } from '@/server/operations/tracker'
import { leases } from '@/server/store/schema'

/** Everybody looks once a second, for so long. */
const lookFor = async (desk: Desk, trackers: readonly Tracker[], seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second += 1) {
    await desk.clock.flowDuring(Promise.all(trackers.map((tracker) => tracker.look())))
    await desk.clock.pass(1_000)
  }
}

const asked = async (desk: Desk): Promise<number> => (await desk.journal()).filter(({ action }) => action === 'DescribeSnapshots').length

/** Asked for on behalf of these looks alone. */
const askedDuring = async (desk: Desk, trackers: readonly Tracker[], seconds: number): Promise<number> => {
  const before = await asked(desk)
  await lookFor(desk, trackers, seconds)
  return (await asked(desk)) - before
}

atDesks((atDesk) => {
  test('while nothing is being made, ECS is not asked at all', async () => {
    const desk = await atDesk()

    expect(await askedDuring(desk, [createTracker(desk.context.room)], 60)).toBe(0)
  })

  test('two consoles on one store ask as often as one', async () => {
    const desk = await atDesk()
    await desk.create(desk.input())
    const [one, other] = [createTracker(desk.context.room), createTracker(desk.newContext().room)]

    const byBoth = await askedDuring(desk, [one, other], 20)

    expect(byBoth).toBeGreaterThanOrEqual(5)
    expect(byBoth).toBeLessThanOrEqual(11)
  })

  test('when the console that asks has died, the other one goes on and brings it to its end', async () => {
    const desk = await atDesk()
    await desk.create(desk.input())
    const [dead, other] = [createTracker(desk.context.room), createTracker(desk.newContext().room)]
    await lookFor(desk, [dead], 2)
    expect(await askedDuring(desk, [other], 4)).toBe(0)

    await desk.context.database.update(leases).set({ until: sql`now() - interval '1 second'` })
    await desk.timePasses(3_600_000)
    await lookFor(desk, [other], 10)

    expect(await desk.operations()).toMatchObject([{ state: 'accomplished' }])
  })

  test('one that stops hands over at once', async () => {
    const desk = await atDesk()
    await desk.create(desk.input())
    const [one, other] = [createTracker(desk.context.room), createTracker(desk.newContext().room)]
    await lookFor(desk, [one], 2)
    await one.stop()

    expect(await askedDuring(desk, [other], 4)).toBeGreaterThan(0)
  })

  test('what takes long is asked for less and less often', async () => {
    const desk = await atDesk()
    await desk.create(desk.input())
    // ECS lists it, and is not done with it
    await desk.timePasses(2_000)
    const tracker = createTracker(desk.context.room)

    const atFirst = await askedDuring(desk, [tracker], 30)
    await desk.clock.pass(60_000)
    const later = await askedDuring(desk, [tracker], 30)
    await desk.clock.pass(600_000)
    const muchLater = await askedDuring(desk, [tracker], 30)

    expect(atFirst).toBeGreaterThan(later)
    expect(later).toBeGreaterThan(muchLater)
    expect(muchLater).toBeGreaterThan(0)
  })
})
