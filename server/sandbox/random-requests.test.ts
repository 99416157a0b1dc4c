import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acs3Request } from './testing/acs3-request.ts'
import { type RawRequest, sendRaw } from './testing/raw-http.ts'
import { rpcRequest } from './testing/rpc-request.ts'
import { type SandboxUnderTest, sandboxUnderTest } from './testing/sandbox-under-test.ts'

/* Requests as no client would send them: signed and unsigned, well and badly formed. To repeat a run: SANDBOX_SEED=n. */

const REQUESTS = 2_000
const AT_ONCE = 20
const seed = Number(process.env.SANDBOX_SEED ?? randomInt(2 ** 31))

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

test(`${REQUESTS} random requests (seed ${seed}) leave it alive and are all answered in JSON`, { timeout: 120_000 }, async () => {
  const random = randomFrom(seed)
  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
    const requests = Array.from({ length: AT_ONCE }, () => randomRequest(random))
    const answers = await Promise.all(requests.map((request) => sendRaw(under.sandbox.url, request)))
    for (const [index, answer] of answers.entries()) {
      const told = `seed ${seed}, request ${JSON.stringify(requests[index])}`
      expect(answer.json.RequestId, told).toBeTypeOf('string')
      expect(answer.headers['content-type'], told).toBe('application/json;charset=utf-8')
      expect(answer.status === 200 || typeof answer.json.Code === 'string', told).toBe(true)
    }
  }

  const health = await under.control('GET', '/health')
  const { entries } = await under.journal('sandbox')
  expect(health.json.status).toBe('ok')
  expect(entries.filter(({ defect }) => defect !== null)).toEqual([])
  expect(entries.filter(({ outcome }) => outcome.kind === 'pending')).toEqual([])
  expect(entries.filter(({ outcome }) => outcome.kind === 'answered' && outcome.code === null).length, `seed ${seed}`).toBeGreaterThan(20)
})

type Random = { below: (limit: number) => number; pick: <T>(choices: readonly [T, ...T[]]) => T }

/** mulberry32 */
const randomFrom = (start: number): Random => {
  let state = start
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: (choices) => choices[below(choices.length)] ?? choices[0] }
}

const ACTIONS = [
  'CreateSnapshot',
  'DescribeDisks',
  'DescribeSnapshots',
  'DescribeInstances',
  'DescribeRegions',
  'DeleteSnapshot',
  'ModifySnapshotAttribute',
  'RunInstances',
  '__proto__',
  'toString',
] as const
const NAMES = [
  'DiskId',
  'DiskIds',
  'RegionId',
  'SnapshotId',
  'SnapshotIds',
  'SnapshotName',
  'Description',
  'RetentionDays',
  'ClientToken',
  'Tag.1.Key',
  'Tag.1.Value',
  'Tag.99.Key',
  'Tag.x.Key',
  'MaxResults',
  'NextToken',
  'PageNumber',
  'PageSize',
  'Status',
  'Filter.1.Key',
  'Filter.1.Value',
  'ResourceGroupId',
  'InstanceAccess',
  'Category',
  'Force',
  'DryRun',
  '__proto__',
  'constructor',
  '键',
] as const
const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '50',
  '1e9',
  '99999999999999999999',
  'true',
  'True',
  'null',
  'cn-hangzhou',
  'cn-nowhere',
  'd-1',
  's-1',
  '[]',
  '["d-1"]',
  '[1]',
  '{',
  '[[[[',
  'auto',
  '升级前',
  '\u0000',
  '\u202e',
  '😀',
  '<script>alert(1)</script>',
  "' or 1=1 --",
  'http://a',
  '*',
  '%',
  '2026-11-24T01:52Z',
  'progressing',
  'In_use',
  '__proto__',
  'x'.repeat(5_000),
] as const

const randomRequest = (random: Random): RawRequest => {
  const parameters: Record<string, string> = {}
  for (let number = random.below(6); number > 0; number -= 1)
    Object.defineProperty(parameters, random.pick(NAMES), { value: random.pick(VALUES), enumerable: true, configurable: true })
  const wish = { host: under.host, action: random.pick(ACTIONS), parameters }
  const request = random.below(2) === 0 ? acs3Request(wish) : rpcRequest({ ...wish, method: random.pick(['GET', 'POST'] as const) })
  return random.below(4) === 0 ? spoiled(request, random) : request
}

/** One thing about a request is made wrong. */
const spoiled = (request: RawRequest, random: Random): RawRequest => {
  switch (random.below(6)) {
    case 0:
      return { ...request, method: random.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'GET', 'POST'] as const) }
    case 1:
      return { ...request, path: request.path.slice(0, 1 + random.below(request.path.length)) }
    case 2:
      return { ...request, path: `${request.path}${random.pick(['%', '&=&', '&DiskId=1&DiskId=2', '%ff', '?', '&&&'] as const)}` }
    case 3:
      return { ...request, body: Buffer.from(Array.from({ length: random.below(200) }, () => random.below(256))) }
    case 4:
      return {
        ...request,
        headers: {
          ...request.headers,
          [random.pick(['x-acs-date', 'x-acs-new', 'authorization', 'content-type'] as const)]: random.pick([
            '',
            'a',
            'ACS3-HMAC-SHA256 Credential=,SignedHeaders=,Signature=',
          ] as const),
        },
      }
    default:
      return { ...request, headers: { host: under.host } }
  }
}
