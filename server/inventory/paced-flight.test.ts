import { expect, test } from 'vitest'
import { PacedFlight } from '@/server/inventory/paced-flight'
import { FakeClock } from '@/server/test-setup/fake-clock'

const counted = (clock: FakeClock, { takesMs }: { takesMs: number }) => {
  const state = { flights: 0 }
  const work = async (): Promise<number> => {
    state.flights += 1
    const flight = state.flights
    await clock.sleep(takesMs)
    return flight
  }
  return { state, work }
}

test('whoever asks while it flies gets the same answer', async () => {
  const clock = new FakeClock()
  const { state, work } = counted(clock, { takesMs: 9_000 })
  const flight = new PacedFlight<number>({ everyMs: 2_000, now: clock.now })

  const first = flight.ask(work)
  await clock.pass(5_000)
  const second = flight.ask(work)
  await clock.pass(5_000)

  expect(await Promise.all([first, second])).toEqual([1, 1])
  expect(state.flights).toBe(1)
})

test('the next one starts when the pace allows it, counted from start to start', async () => {
  const clock = new FakeClock()
  const { state, work } = counted(clock, { takesMs: 0 })
  const flight = new PacedFlight<number>({ everyMs: 2_000, now: clock.now })
  const askAndWait = async () => {
    const answer = flight.ask(work)
    await clock.pass(0)
    return answer
  }

  const answers = [await askAndWait()]
  await clock.pass(1_999)
  answers.push(await askAndWait())
  await clock.pass(1)
  answers.push(await askAndWait())

  expect(answers).toEqual([1, 1, 2])
  expect(state.flights).toBe(2)
})

test('one who asks every two seconds, now and then a moment early, causes as many flights as a hundred who ask all the time', async () => {
  const flightsWith = async (asksAtMs: readonly number[]): Promise<number> => {
    const clock = new FakeClock()
    const { state, work } = counted(clock, { takesMs: 0 })
    const flight = new PacedFlight<number>({ everyMs: 2_000, now: clock.now, pace: 'by-clock' })
    for (const [index, atMs] of asksAtMs.entries()) {
      await clock.pass(atMs - (asksAtMs[index - 1] ?? 0))
      void flight.ask(work)
    }
    await clock.pass(0)
    return state.flights
  }

  const one = await flightsWith([500, 2_490, 4_500, 6_480, 8_510])
  const crowd = await flightsWith(Array.from({ length: 100 }, (_, index) => index * 100))

  expect(one).toBe(5)
  expect(crowd).toBe(one)
})

test('counted from start to start, two never stand closer than the pace, wherever the clock is', async () => {
  const clock = new FakeClock()
  const { state, work } = counted(clock, { takesMs: 0 })
  const flight = new PacedFlight<number>({ everyMs: 2_000, now: clock.now })
  await clock.pass(1_900)

  void flight.ask(work)
  await clock.pass(200)
  void flight.ask(work)
  await clock.pass(0)

  expect(state.flights).toBe(1)
})
