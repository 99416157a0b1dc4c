import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isOpen } from '@/lib/operations/operation-state'
import { type OperationUnderModel, operationUnderModel } from '@/server/operations/test-setup/operation-under-model'
import type { Fate } from '@/server/operations/test-setup/tiny-ecs'
import type { Store } from '@/server/store/database'
import { STORE_KINDS, type StoresUnderTest } from '@/server/store/test-setup/stores-under-test'

/*
 * One wish through everything that can happen to it, in random order and virtual time: answers that are lost, consoles that die, freeze
 * and wake, leases that run out, lists that lag, tokens that are forgotten. Held against I1, I2, I4 and I6 after every step, and at rest.
 * To repeat a run: MODEL_SEED=n; for more: MODEL_RUNS=n. `npm run fuzz` runs more.
 */

const RUNS = Number(process.env.MODEL_RUNS ?? 100)
const STEPS_MAX = 22
/** A failing life is told as it was; to have it made as short as possible: MODEL_SHRINK=1. */
const isShrunk = process.env.MODEL_SHRINK === '1'
const seed = Number(process.env.MODEL_SEED ?? randomInt(2 ** 31))

let stores: StoresUnderTest
let store: Store
beforeAll(async () => {
  stores = await STORE_KINDS['the embedded store']()
  store = await stores.fresh()
}, 60_000)
afterAll(async () => {
  await store.close()
  await stores.stop()
})

/** What has been promised so far. */
type Promised = { operationId: string | null; version: number; settledAs: string | null }
type Step = fc.AsyncCommand<Promised, OperationUnderModel>

const SETTLED = ['rejected', 'cancelled', 'needs_attention', 'creating']
const WITHOUT_SNAPSHOT = ['rejected', 'cancelled']

/** After every step, whatever it was. */
const expectKept = async (promised: Promised, real: OperationUnderModel): Promise<void> => {
  const { made, sends } = real.ecs
  const [operation, ...others] = await real.all()
  expect(real.surprises).toEqual([])
  expect(others, 'I1: one submit key is one operation').toEqual([])
  expect(made.length, 'I1: at most one snapshot').toBeLessThanOrEqual(1)
  expect(new Set(sends.map(({ clientToken }) => clientToken)).size, 'I6: one token').toBeLessThanOrEqual(1)
  expect(new Set(sends.map(({ parameters }) => parameters)).size, 'I6: one set of parameters').toBeLessThanOrEqual(1)
  if (promised.operationId === null) return
  expect(operation?.id, 'I2: what was accepted is there').toBe(promised.operationId)
  if (operation === undefined) return
  expect(operation.version, 'no step is undone').toBeGreaterThanOrEqual(promised.version)
  if (promised.settledAs !== null) expect(operation.state, 'what is settled stays').toBe(promised.settledAs)
  if (WITHOUT_SNAPSHOT.includes(operation.state)) expect(made, `I4: ${operation.state}, so there is none`).toEqual([])
  if (operation.state === 'creating') expect(operation.snapshotId, 'I3').toBe(made[0]?.snapshotId)
  if (sends.length > 0) expect(operation.attempts, 'what leaves is on record').toBeGreaterThanOrEqual(sends.length)
  promised.version = operation.version
  promised.settledAs = SETTLED.includes(operation.state) ? operation.state : null
}

const step = (name: string, run: (real: OperationUnderModel, promised: Promised) => Promise<void>): Step => ({
  check: () => true,
  run: async (promised, real) => {
    await run(real, promised)
    await expectKept(promised, real)
  },
  toString: () => name,
})

const withOperation = (name: string, run: (real: OperationUnderModel, operationId: string) => Promise<void>): Step => ({
  ...step(name, async (real, { operationId }) => {
    if (operationId !== null) await run(real, operationId)
  }),
  check: ({ operationId }) => operationId !== null,
})

const work = (fate: Fate): Step =>
  withOperation(`work: ${fate}`, async (real) => {
    const operation = await real.read()
    if (operation === undefined) return
    await real.passesUntilDue(operation, DUE_WITHIN_MS)
    await real.work(operation, fate)
    const isLeased = operation.leaseUntil !== null && operation.leaseUntil.getTime() > Date.now()
    if (isLeased) expect((await real.read())?.version, 'what one console is at, no other touches').toBe(operation.version)
  })

/** A console comes back to an operation about when it is due. */
const DUE_WITHIN_MS = 1_000

const submit = step('submit, twice at once', async (real, promised) => {
  const ids = await Promise.all([real.submit(), real.submit()])
  expect(new Set([...ids, promised.operationId ?? ids[0]]).size, 'I1: the same wish').toBe(1)
  promised.operationId = ids[0]
})
const dieAfterLease = withOperation('die after the lease', async (real) => {
  const operation = await real.read()
  if (operation !== undefined) await real.dieAfterLease(operation)
})
const wake = step('what was frozen wakes', async ({ ecs }) => {
  ecs.releaseHeld()
  await turns()
})
const cancel = withOperation('take back', async (real, operationId) => {
  const isCancelled = await real.cancel(operationId)
  if (isCancelled) expect(real.ecs.made, 'I4: taken back').toEqual([])
})
const passes = (ms: number): Step => step(`${ms / 1_000} s pass`, (real) => real.passes(ms))
const forget = step('tokens are forgotten', async ({ ecs }) => ecs.forgetTokens())

/** Enough for what has been woken to write what it wants to write. */
const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15))

/** The more often, the longer a life is open under it. */
const FATES = [
  { weight: 3, arbitrary: fc.constantFrom('processing after', 'busy') },
  { weight: 5, arbitrary: fc.constantFrom('lost before', 'lost after', 'late', 'held before', 'held after') },
  { weight: 2, arbitrary: fc.constantFrom('processing before', 'throttled', 'key refused', 'refused', 'mismatch', 'answered') },
] as const

const STEPS = [
  fc.oneof(...FATES).map(work),
  fc.oneof(...FATES).map(work),
  fc.constantFrom(1_000, 1_000, 4_000, 16_000, 31_000).map(passes),
  fc.constantFrom(cancel, forget, wake, dieAfterLease, submit),
]

/** Of ECS's lists; with what comes late it stays below the minute after which the list is believed. */
const LAG = fc.constantFrom(0, 5_000, 30_000)

/** Lives that many a design does not survive; always tried, before those by chance. */
const HARD_LIVES: [number, Iterable<Step>][] = [
  [30_000, [work('processing after'), work('busy')]],
  [30_000, [work('lost after'), forget]],
  [0, [work('held after'), passes(31_000), work('lost before'), wake]],
  [0, [work('held before'), passes(31_000), work('answered'), cancel, wake]],
  [30_000, [work('processing after'), cancel]],
]

/** Everything heals: what was held is answered, and a console that lives works on, until it is decided. */
const comesToRest = async (real: OperationUnderModel, promised: Promised): Promise<void> => {
  await wake.run(promised, real)
  for (let looks = 0; looks < REST_LOOKS_MAX; looks += 1) {
    const operation = await real.read()
    if (operation === undefined || !isOpen(operation.state)) break
    await real.passes(looks < SHORT_LOOKS ? SHORT_LOOK_MS : LONG_LOOK_MS)
    real.ecs.forgetTokens()
    await real.work(operation, 'answered')
    await expectKept(promised, real)
  }
  const operation = await real.read()
  if (operation === undefined) throw new Error('I2: what was accepted is gone')
  expect(isOpen(operation.state), 'I2: it is decided').toBe(false)
  if (real.ecs.made.length > 0 && operation.state !== 'needs_attention') expect(operation.state, 'what was made is known').toBe('creating')
}
const SHORT_LOOKS = 4
const SHORT_LOOK_MS = 2_000
const LONG_LOOK_MS = 16_000
const REST_LOOKS_MAX = 40

test(`${RUNS} lives of an operation (seed ${seed}) keep every promise`, { timeout: 30_000 + RUNS * 3_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(LAG, fc.commands(STEPS, { maxCommands: STEPS_MAX, size: 'max' }), async (lagMs, steps) => {
      const real = await operationUnderModel(store)
      const promised: Promised = { operationId: null, version: 0, settledAs: null }
      real.ecs.lagMs = lagMs
      await submit.run(promised, real)
      await fc.asyncModelRun(() => ({ model: promised, real }), steps)
      await comesToRest(real, promised)
    }),
    { numRuns: RUNS, seed, endOnFailure: !isShrunk, examples: HARD_LIVES },
  )
})
