import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '@/server/context'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { contextUnderTest } from '@/server/test-setup/context-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'

/* While the cloud hangs, what is known is answered at once: of the console's time nothing, or as long as a viewer waits for news. */

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

const REGION = 'cn-hangzhou'
/** Longer than any of the tests waits. */
const DEADLINE_MS = 3_000

/** A console that has read a disk, and two hours later hears nothing of the cloud any more. */
const silenced = async () => {
  const accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })
  const diskId = await plantDisk(under, accessKeyId, { DiskName: 'web-data' })
  const clock = new FakeClock(Date.now())
  const context = contextUnderTest({ url: under.sandbox.url, accessKeyId, clock, deadlineMs: DEADLINE_MS })
  const [account] = context.accounts
  if (account === undefined) throw new Error('no account')
  await context.inventory.look([account], { refresh: false })
  await context.inventory.resourceGroups(account)
  await under.control('POST', `/worlds/${accessKeyId}/faults`, { kind: 'hang', times: 999 })
  await clock.pass(2 * 3_600_000)
  return { account, clock, context, diskId }
}

type Silenced = Awaited<ReturnType<typeof silenced>>

const READS: readonly [string, number, (from: Silenced) => Promise<unknown>][] = [
  [
    'the lists, also when the regions would be listed again',
    0,
    ({ account, context }) => context.inventory.look([account], { refresh: false }),
  ],
  ['the lists that somebody wants to be read again', 1_000, ({ account, context }) => context.inventory.look([account], { refresh: true })],
  ['a disk', 1_000, ({ account, context, diskId }) => context.inventory.lookAtDisk(account, { regionId: REGION, diskId })],
  [
    'a disk that is to be snapshotted',
    0,
    ({ account, context, diskId }) => context.inventory.findDisk(account, { regionId: REGION, diskId }),
  ],
  ['the resource groups', 0, ({ account, context }) => context.inventory.resourceGroups(account)],
  ['readiness', 0, ({ account, context }) => context.inventory.trouble([account])],
]

test.each(READS)('%s: after %i ms', async (_, waitedMs, read) => {
  const from = await silenced()
  const startedAtMs = from.clock.now()
  let answeredAtMs: number | null = null
  void read(from).then(() => {
    answeredAtMs = from.clock.now()
  })

  // what does not wait for anything but promises is there by then
  await from.clock.pass(0)
  await from.clock.pass(waitedMs)

  expect(answeredAtMs).toBe(startedAtMs + waitedMs)
})

test('and once it is known that a region hangs, nobody waits for it again', async () => {
  const { account, clock, context, diskId } = await silenced()
  const isRegionAway = (of: Context) => of.inventory.glance([account]).freshness.some(({ problem }) => problem?.kind === 'region-away')
  void context.inventory.look([account], { refresh: false })
  await expect
    .poll(
      async () => {
        await clock.pass(100)
        void context.inventory.look([account], { refresh: false })
        return isRegionAway(context)
      },
      { timeout: 15_000 },
    )
    .toBe(true)

  const startedAtMs = clock.now()
  const disk = context.inventory.lookAtDisk(account, { regionId: REGION, diskId })
  await clock.pass(0)

  expect(await disk).toMatchObject({ ok: true })
  expect(clock.now()).toBe(startedAtMs)
})
