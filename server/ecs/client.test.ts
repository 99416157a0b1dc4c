// Long on purpose: one table of odd answers for the one door to the SDK.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import type { Problem } from '@/lib/errors/problem'
import type { AccountWithCredential } from '@/server/config/accounts'
import { createEcsClient } from '@/server/ecs/client'
import type { EcsRequest } from '@/server/ecs/requests'

/** The SDK itself, against a server that answers what an ECS should not. */
const SECRET = 'S3NT1NEL-SECRET'
const KEY_ID = 'S3NT1NELKEYID'
/** Short where silence is waited for. */
const DEADLINE_MS = 400
const PATIENT_MS = 10_000

const configured = {
  account: { id: 'default', label: 'default', credentialKind: 'access-key', regions: null },
  credential: { kind: 'access-key', accessKeyId: KEY_ID, accessKeySecret: SECRET },
} as const satisfies AccountWithCredential

const CREATE = {
  operation: 'CreateSnapshot',
  parameters: {
    diskId: 'd-1',
    clientToken: 'token',
    tag: [
      { key: 'a b', value: '测试' },
      { key: 'empty', value: '' },
    ],
  },
} satisfies EcsRequest

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const listen = (handler: Handler): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer({ maxHeaderSize: 262_144 }, handler)
    servers.push(server)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    })
  })

const clientTo = (endpoint: string, deadlineMs = PATIENT_MS) =>
  createEcsClient({ accounts: [configured], address: { protocol: 'http', endpoint }, now: Date.now, deadlineMs })

const place = { account: configured.account, regionId: 'cn-hangzhou' }

const call = async (handler: Handler, deadlineMs = PATIENT_MS) => clientTo(await listen(handler), deadlineMs).call(place, CREATE)

const json =
  (status: number, body: string): Handler =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', 'x-acs-request-id': 'REQ-1' }).end(body)
  }

const problemOf = async (handler: Handler, deadlineMs = PATIENT_MS): Promise<Problem | null> => {
  const answer = await call(handler, deadlineMs)
  return answer.ok ? null : answer.problem
}

test('what is asked goes out signed, in the query, and nothing that was not given', async () => {
  const seen: { url: string; headers: IncomingMessage['headers'] }[] = []
  const answer = await call((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers })
    json(200, '{"RequestId":"REQ-2","SnapshotId":"s-1"}')(request, response)
  })

  expect(answer).toMatchObject({
    ok: true,
    value: { httpStatus: 200, requestId: 'REQ-2', body: { RequestId: 'REQ-2', SnapshotId: 's-1' }, tookMs: expect.any(Number) },
  })
  const [{ url, headers } = { url: '', headers: {} }] = seen
  expect(Object.fromEntries(new URL(url, 'http://x').searchParams)).toEqual({
    DiskId: 'd-1',
    ClientToken: 'token',
    'Tag.1.Key': 'a b',
    'Tag.1.Value': '测试',
    'Tag.2.Key': 'empty',
    'Tag.2.Value': '',
  })
  expect(headers).toMatchObject({ 'x-acs-action': 'CreateSnapshot', 'x-acs-version': '2014-05-26' })
  expect(headers.authorization).toContain(`Credential=${KEY_ID}`)
})

describe('an answer that is none of ECS', () => {
  test.each<[string, Handler, { httpStatus: number | null; requestId: string | null }]>([
    ['an empty list', json(200, '[]'), { httpStatus: 200, requestId: 'REQ-1' }],
    ['null', json(200, 'null'), { httpStatus: 200, requestId: 'REQ-1' }],
    ['a text', json(200, '"ok"'), { httpStatus: 200, requestId: 'REQ-1' }],
    ['nothing', json(200, ''), { httpStatus: 200, requestId: 'REQ-1' }],
    ['a page', json(200, '<html>'), { httpStatus: 200, requestId: 'REQ-1' }],
    ['half an answer', json(200, '{"SnapshotId":"s-'), { httpStatus: 200, requestId: 'REQ-1' }],
    [
      'more than an answer can be',
      json(200, `{"SnapshotId":"s-1","x":"${'x'.repeat(6_000_000)}"}`),
      { httpStatus: 200, requestId: 'REQ-1' },
    ],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { location: 'http://evil.test/' }).end('{}'),
      { httpStatus: 302, requestId: null },
    ],
    [
      'an error page',
      (_, response) => response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>'),
      { httpStatus: null, requestId: null },
    ],
    ['an error without a word', (_, response) => response.writeHead(502).end(), { httpStatus: null, requestId: null }],
    ['an error without a code', json(500, '{"message":"oops"}'), { httpStatus: 500, requestId: null }],
  ])('%s', async (_, handler, expected) => {
    expect(await problemOf(handler)).toEqual({ kind: 'bad-answer', operation: 'CreateSnapshot', ...expected })
  })

  test('names of the language in it change nothing', async () => {
    const answer = await call(json(200, '{"SnapshotId":"s-1","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'))

    expect(answer.ok).toBe(true)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('a refusal', () => {
  const BODY = JSON.stringify({ RequestId: 'REQ-3', HostId: 'x', Code: 'QuotaExceed.Snapshot', Message: 'The snapshot quota exceeds.' })

  test.each([400, 403, 404, 500])('with status %i', async (status) => {
    expect(await problemOf(json(status, BODY))).toMatchObject({
      kind: 'ecs',
      code: 'QuotaExceed.Snapshot',
      httpStatus: status,
      requestId: 'REQ-3',
      cloudMessage: 'The snapshot quota exceeds.',
      denied: null,
      recommendUrl: null,
    })
  })

  test('inside a success is a refusal all the same', async () => {
    expect(await problemOf(json(200, BODY))).toMatchObject({ kind: 'ecs', code: 'QuotaExceed.Snapshot', httpStatus: 200 })
  })

  test('by RAM names the action', async () => {
    const AccessDeniedDetail = { AuthAction: 'ecs:CreateSnapshot', NoPermissionType: 'ImplicitDeny', PolicyType: 'x' }
    const body = JSON.stringify({ RequestId: 'REQ-4', Code: 'Forbidden.RAM', Message: 'no', AccessDeniedDetail })

    expect(await problemOf(json(403, body))).toMatchObject({ denied: { action: 'ecs:CreateSnapshot', denial: 'implicit' } })
  })

  test.each([400, 403, 429, 503])('for too many requests, with status %i', async (status) => {
    const body = '{"RequestId":"REQ-5","Code":"Throttling.User","Message":"slow down"}'

    expect(await problemOf(json(status, body))).toMatchObject({ kind: 'throttled', code: 'Throttling.User', requestId: 'REQ-5' })
  })
})

describe('no answer', () => {
  test.each<[string, Handler, string]>([
    ['silence', () => undefined, 'timeout'],
    ['a head and then silence', (_, response) => void response.writeHead(200).write('{"Snap'), 'timeout'],
    ['the connection is cut at once', (request) => request.socket.destroy(), 'reset'],
    [
      'the connection is cut within the answer',
      (_, response) => response.writeHead(200, { 'content-length': '100' }).write('{"Snap', () => response.destroy()),
      'reset',
    ],
  ])('%s', async (_, handler, cause) => {
    expect(await problemOf(handler, DEADLINE_MS)).toMatchObject({ kind: 'unreachable', operation: 'CreateSnapshot', cause })
  })

  test('an answer in drops does not outlive the deadline', async () => {
    const startedAt = performance.now()
    const problem = await problemOf((_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write(' '), 20)
      response.once('close', () => clearInterval(drip))
    }, DEADLINE_MS)

    expect(problem).toMatchObject({ kind: 'unreachable', cause: 'timeout' })
    expect(performance.now() - startedAt).toBeLessThan(DEADLINE_MS * 4)
  })

  test('nobody listens', async () => {
    const endpoint = await listen(() => undefined)
    await new Promise((resolve) => servers.splice(0).at(0)?.close(resolve))

    expect(await clientTo(endpoint).call(place, CREATE)).toMatchObject({ problem: { kind: 'unreachable', endpoint, cause: 'refused' } })
  })

  test('a server without TLS', async () => {
    const endpoint = await listen(() => undefined)
    const client = createEcsClient({
      accounts: [configured],
      address: { protocol: 'https', endpoint },
      now: Date.now,
      deadlineMs: DEADLINE_MS,
    })

    expect(await client.call(place, CREATE)).toMatchObject({ problem: { kind: 'unreachable', cause: 'tls' } })
  })

  test('one request leaves, however it ends', async () => {
    let requests = 0
    await call((_, response) => {
      requests += 1
      response.writeHead(503).end('<html>')
    })

    expect(requests).toBe(1)
  })
})

test.each([
  'x.evil.test#',
  '169.254.169.254',
  '100.100.100.200',
  '[::1]',
  '0x7f.1',
  'cn-hangzhou.evil',
  'cn-hangzhou/..',
  '',
  'CN-HANGZHOU',
])('the region %j never becomes a host name', async (regionId) => {
  let requests = 0
  const client = clientTo(await listen(() => (requests += 1)))

  await expect(client.call({ account: configured.account, regionId }, CREATE)).rejects.toThrow()
  expect(requests).toBe(0)
})

test('neither a problem nor the client itself shows a secret', async () => {
  const echo: Handler = (request, response) =>
    json(400, JSON.stringify({ Code: 'InvalidParameter', Message: JSON.stringify(request.headers) }))(request, response)
  const client = clientTo(await listen(echo))

  const answer = await client.call(place, CREATE)

  expect(answer).toMatchObject({ problem: { kind: 'ecs', code: 'InvalidParameter' } })
  expect(JSON.stringify(answer) + JSON.stringify(client) + inspect(client, { depth: 9 })).not.toContain('S3NT1NEL')
})

test('a temporary key sends its token', async () => {
  const key = { accessKeyId: 'STS.x', accessKeySecret: 'secret', securityToken: 'the-token' }
  const accounts = [{ account: configured.account, credential: { kind: 'sts-token', ...key } }] as const
  const seen: unknown[] = []
  const endpoint = await listen((request, response) => {
    seen.push(request.headers['x-acs-security-token'])
    json(200, '{}')(request, response)
  })

  await createEcsClient({ accounts, address: { protocol: 'http', endpoint }, now: Date.now, deadlineMs: DEADLINE_MS }).call(place, CREATE)

  expect(seen).toEqual(['the-token'])
})
