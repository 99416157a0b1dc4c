import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lengthOf, sendPart } from './testing/cut-request.ts'
import { randomFrom } from './testing/random-from.ts'
import { type Fleet, randomRequest } from './testing/random-request.ts'
import { type RawAnswer, type RawRequest, sendRaw } from './testing/raw-http.ts'
import { type SandboxUnderTest, sandboxUnderTest } from './testing/sandbox-under-test.ts'

/*
 * Requests as no client would send them: signed and unsigned, well and badly formed, cut off in the middle.
 * To repeat a run: SANDBOX_SEED=n; for more: SANDBOX_REQUESTS=n. `npm run fuzz` sends ten times as many.
 */

const REQUESTS = Number(process.env.SANDBOX_REQUESTS ?? 10_000)
const AT_ONCE = 20
const seed = Number(process.env.SANDBOX_SEED ?? randomInt(2 ** 31))

let under: SandboxUnderTest
let fleet: Fleet
beforeAll(async () => {
  under = await sandboxUnderTest()
  const { json } = await under.control('GET', '/worlds/sandbox/state')
  fleet = {
    diskIds: Object.keys(json.disks ?? {}),
    snapshotIds: Object.keys(json.snapshots ?? {}),
    instanceIds: Object.keys(json.instances ?? {}),
  }
})
afterAll(() => under.sandbox.close())

test(`${REQUESTS} random requests (seed ${seed}) leave it alive and are all answered in JSON or XML`, {
  timeout: REQUESTS * 30,
}, async () => {
  const random = randomFrom(seed)
  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
    const requests = Array.from({ length: AT_ONCE }, () => randomRequest(random, { host: under.host, fleet }))
    const cuts = requests.map((request) => (random.below(10) === 0 ? random.below(lengthOf(request) + 1) : null))
    const answers = await Promise.all(requests.map((request, index) => sendOrCut(request, cuts[index] ?? null)))
    for (const [index, answer] of answers.entries()) {
      if (answer !== null) expectWhole(answer, `seed ${seed}, request ${JSON.stringify(requests[index])}`)
    }
  }

  const health = await under.control('GET', '/health')
  const { entries } = await under.journal('sandbox')
  const strays = await under.control('GET', '/journal')
  expect(health.json.status).toBe('ok')
  expect(entries.filter(({ defect }) => defect !== null)).toEqual([])
  expect(strays.json.entries).not.toContainEqual(expect.objectContaining({ defect: expect.any(String) }))
  expect(entries.filter(({ outcome }) => outcome.kind === 'pending')).toEqual([])
  const granted = new Set(entries.flatMap(({ action, outcome }) => (outcome.kind === 'answered' && outcome.code === null ? [action] : [])))
  expect(granted.size, `seed ${seed}`).toBeGreaterThan(10)
  expect(await under.call({ action: 'DescribeRegions' })).toMatchObject({ status: 200 })
})

/** Never an empty body, never one that is not the gateway's own. */
const expectWhole = ({ status, headers, text, json }: RawAnswer, told: string): void => {
  const type = headers['content-type']
  const shown = `${told}\n${text}`
  if (type === 'text/xml;charset=utf-8') {
    expect(text, shown).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8" standalone="yes"\?>\n<(Error|\w+Response)><RequestId>[0-9A-F-]{36}</,
    )
    return
  }
  expect(type, shown).toBe('application/json;charset=utf-8')
  expect(json.RequestId, shown).toBeTypeOf('string')
  expect(status === 200 || typeof json.Code === 'string', shown).toBe(true)
}

const sendOrCut = (request: RawRequest, cutAfterBytes: number | null): Promise<RawAnswer | null> =>
  cutAfterBytes === null ? sendRaw(under.sandbox.url, request) : sendPart(under.sandbox.url, request, cutAfterBytes)
