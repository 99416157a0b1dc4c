import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acs3Request } from '../testing/acs3-request.ts'
import type { RawRequest } from '../testing/raw-http.ts'
import { freshKey, type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

const FORM = 'application/x-www-form-urlencoded'
const headers = (extra: Readonly<Record<string, string | string[]>> = {}) => ({ host: under.host, ...extra })

test.each<{ what: string; request: () => RawRequest; status: number; code: string; says?: string }>([
  {
    what: 'another method',
    request: () => ({ method: 'DELETE', path: '/', headers: headers() }),
    status: 400,
    code: 'UnsupportedHTTPMethod',
  },
  { what: 'another path', request: () => ({ method: 'GET', path: '/ecs', headers: headers() }), status: 404, code: 'InvalidApi.NotFound' },
  {
    what: 'an unsigned request',
    request: () => ({ method: 'GET', path: '/', headers: headers() }),
    status: 400,
    code: 'MissingAccessKeyId',
  },
  {
    what: 'a percent sign without digits in the query',
    request: () => ({ method: 'GET', path: '/?AccessKeyId=%zz', headers: headers() }),
    status: 400,
    code: 'InvalidParameter',
    says: 'percent-encoded',
  },
  {
    what: 'bytes that are no UTF-8 in the query',
    request: () => ({ method: 'GET', path: '/?AccessKeyId=%ff%fe', headers: headers() }),
    status: 400,
    code: 'InvalidParameter',
    says: 'UTF-8',
  },
  {
    what: 'a percent sign without digits in the form',
    request: () => ({ method: 'POST', path: '/', headers: headers({ 'content-type': FORM }), body: 'AccessKeyId=%1' }),
    status: 400,
    code: 'InvalidParameter',
    says: 'percent-encoded',
  },
  {
    what: 'raw bytes in the form',
    request: () => ({ method: 'POST', path: '/', headers: headers({ 'content-type': FORM }), body: 'SnapshotName=升级前' }),
    status: 400,
    code: 'InvalidParameter',
    says: 'not percent-encoded',
  },
  {
    what: 'the same parameter twice in the query',
    request: () => ({ method: 'GET', path: '/?DiskId=d-1&DiskId=d-2', headers: headers() }),
    status: 400,
    code: 'InvalidParameter',
    says: 'The parameter "DiskId" is given more than once.',
  },
  {
    what: 'the same parameter in query and form',
    request: () => ({ method: 'POST', path: '/?DiskId=d-1', headers: headers({ 'content-type': FORM }), body: 'DiskId=d-1' }),
    status: 400,
    code: 'InvalidParameter',
    says: 'The parameter "DiskId" is given more than once.',
  },
  {
    what: 'a parameter without a name',
    request: () => ({ method: 'GET', path: '/?=d-1', headers: headers() }),
    status: 400,
    code: 'InvalidParameter',
    says: 'without a name',
  },
  {
    what: 'a JSON body',
    request: () => ({ method: 'POST', path: '/', headers: headers({ 'content-type': 'application/json' }), body: '{}' }),
    status: 400,
    code: 'InvalidParameter',
    says: FORM,
  },
  {
    what: 'a body without a content type',
    request: () => ({ method: 'POST', path: '/', headers: headers(), body: 'DiskId=d-1' }),
    status: 400,
    code: 'InvalidParameter',
    says: FORM,
  },
  {
    what: 'a body over 1 MiB',
    request: () => ({ method: 'POST', path: '/', headers: headers({ 'content-type': FORM }), body: `a=${'x'.repeat(1024 * 1024)}` }),
    status: 413,
    code: 'RequestEntityTooLarge',
  },
  {
    what: 'an x-acs header given twice',
    request: () => ({ method: 'GET', path: '/', headers: headers({ 'x-acs-action': ['DescribeDisks', 'DeleteSnapshot'] }) }),
    status: 400,
    code: 'IncompleteSignature',
    says: 'x-acs-action is given more than once',
  },
  {
    what: 'an expectation that nobody has',
    request: () => ({ method: 'GET', path: '/', headers: headers({ expect: 'a-miracle' }) }),
    status: 400,
    code: 'MissingAccessKeyId',
  },
  { what: 'no Host header', request: () => ({ method: 'GET', path: '/', headers: {} }), status: 400, code: 'MissingAccessKeyId' },
])('$what is refused with $code', async ({ request, status, code, says = '' }) => {
  const answer = await under.send(request())

  expect(answer).toMatchObject({ status, json: { Code: code, Message: expect.stringContaining(says) } })
})

test('every refusal has the documented body and headers', async () => {
  const answer = await under.send({ method: 'GET', path: '/', headers: headers() })

  expect(answer.json).toEqual({
    RequestId: expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
    HostId: under.host,
    Code: 'MissingAccessKeyId',
    Message: 'AccessKeyId is mandatory for this action.',
    Recommend: `https://api.aliyun.com/troubleshoot?q=MissingAccessKeyId&product=Ecs&requestId=${answer.json.RequestId}`,
  })
  expect(answer.headers['content-type']).toBe('application/json;charset=utf-8')
  expect(answer.headers['x-acs-request-id']).toBe(answer.json.RequestId)
})

test('a request line of 200 KB is still read', async () => {
  const parameters = { RegionId: 'cn-hangzhou', SnapshotName: '值'.repeat(22_000) }
  const request = acs3Request({ host: under.host, accessKeyId: freshKey(), action: 'DescribeSnapshots', parameters })

  const answer = await under.send(request)

  expect(request.path.length).toBeGreaterThan(190_000)
  expect(answer.json.RequestId).toBeTypeOf('string')
  expect(answer.json.Code).not.toBe('RequestEntityTooLarge')
})

test.each([
  { what: 'what is not HTTP', bytes: 'SSH-2.0-OpenSSH_9.9\r\n\r\n', code: 'MalformedRequest' },
  { what: 'a TLS handshake', bytes: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', code: 'MalformedRequest' },
  { what: 'a CONNECT', bytes: 'CONNECT ecs.aliyuncs.com:443 HTTP/1.1\r\nHost: ecs.aliyuncs.com\r\n\r\n', code: 'UnsupportedHTTPMethod' },
  { what: 'a head over 256 KiB', bytes: `GET /?a=${'x'.repeat(300_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, code: 'RequestEntityTooLarge' },
  {
    what: 'a chunk that is none',
    bytes: 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    code: 'MalformedRequest',
  },
])('$what is answered in JSON too', async ({ bytes, code }) => {
  const answer = await exchangeBytes(bytes)

  const [head = '', body = ''] = answer.split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 4\d\d /)
  expect(JSON.parse(body)).toMatchObject({ Code: code, RequestId: expect.any(String) })
})

test('requests that reach no world are in the journal of the strays', async () => {
  await under.send({ method: 'GET', path: '/?AccessKeyId=%zz', headers: headers() })
  await under.call({ accessKeyId: 'LTAI-nobody', action: 'DescribeRegions' })

  const { json } = await under.control('GET', '/journal')

  expect(json.entries).toContainEqual(expect.objectContaining({ outcome: { kind: 'answered', httpStatus: 400, code: 'InvalidParameter' } }))
  expect(json.entries).toContainEqual(
    expect.objectContaining({
      accessKeyId: 'LTAI-nobody',
      outcome: { kind: 'answered', httpStatus: 404, code: 'InvalidAccessKeyId.NotFound' },
    }),
  )
})

const exchangeBytes = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(under.sandbox.url)
    const received: Buffer[] = []
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    socket.on('data', (chunk) => received.push(chunk))
    socket.on('end', () => socket.end())
    socket.on('close', () => resolve(Buffer.concat(received).toString('utf8')))
    socket.on('error', (error) => received.length === 0 && reject(error))
  })
