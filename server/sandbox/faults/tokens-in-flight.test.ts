import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DiskUnderTest, diskUnderTest } from '../testing/disk-under-test.ts'
import { type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

const WISH = { ClientToken: 'one', SnapshotName: 'before-upgrade' }
const SLOW = { kind: 'slow', delayMs: 400 }

/** A first request that the fault keeps: it has reached the sandbox when this returns. */
const kept = async (disk: DiskUnderTest, fault: Record<string, unknown>) => {
  await disk.arm({ action: 'CreateSnapshot', ...fault })
  const patience = new AbortController()
  const first = disk.fetchCreate({ signal: patience.signal, parameters: WISH })
  await expect.poll(async () => (await under.journal(disk.accessKeyId)).entries).toHaveLength(1)
  return { first, giveUp: () => patience.abort() }
}

describe('while the first request with a token is still being worked on', () => {
  test('the same request is told so, and nothing is made by it', async () => {
    const disk = await diskUnderTest(under)
    const { first } = await kept(disk, SLOW)

    const second = await disk.create(WISH)

    expect(second).toMatchObject({
      status: 403,
      json: { Code: 'IdempotentProcessing', Message: 'The previous idempotent request(s) is still processing.' },
    })
    expect(await disk.snapshotCount()).toBe(0)
    expect((await first).status).toBe(200)
    expect(await disk.snapshotCount()).toBe(1)
  })

  test.each([
    ['another token', { ...WISH, ClientToken: 'two' }],
    ['no token', { SnapshotName: 'before-upgrade' }],
  ])('a request with %s is served', async (_, parameters) => {
    const disk = await diskUnderTest(under)
    const { first } = await kept(disk, SLOW)

    expect((await disk.create(parameters)).status).toBe(200)
    expect((await first).status).toBe(200)
  })

  test('it is served in the end, also when its client has given up, and the token finds that snapshot', async () => {
    const disk = await diskUnderTest(under)
    const { first, giveUp } = await kept(disk, SLOW)
    giveUp()
    await expect(first).rejects.toThrow()
    expect((await disk.create(WISH)).json.Code).toBe('IdempotentProcessing')

    await expect.poll(async () => (await disk.create(WISH)).status).toBe(200)

    expect(await disk.snapshotCount()).toBe(1)
  })
})

test('of two requests with one token the later one to end sets the token free', async () => {
  const disk = await diskUnderTest(under)
  await disk.arm({ action: 'CreateSnapshot', kind: 'slow', delayMs: 200 })
  await disk.arm({ action: 'CreateSnapshot', kind: 'slow', delayMs: 1_000 })
  const [first, second] = [disk.create(WISH), disk.create(WISH)]

  const soon = await Promise.race([first, second])
  expect((await disk.create(WISH)).json.Code).toBe('IdempotentProcessing')
  const both = await Promise.all([first, second])

  expect(both.map(({ json }) => json.SnapshotId)).toEqual([soon.json.SnapshotId, soon.json.SnapshotId])
  expect((await disk.create(WISH)).json.SnapshotId).toBe(soon.json.SnapshotId)
  expect(await disk.snapshotCount()).toBe(1)
})

test('a request that hangs before its effect holds no token: the same one sent again is served', async () => {
  const disk = await diskUnderTest(under)
  const { first, giveUp } = await kept(disk, { kind: 'hang' })

  expect((await disk.create(WISH)).status).toBe(200)
  giveUp()
  await expect(first).rejects.toThrow()
})
