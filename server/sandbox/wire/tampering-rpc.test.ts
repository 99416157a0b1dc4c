import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RawRequest } from '../testing/raw-http.ts'
import { rpcRequest } from '../testing/rpc-request.ts'
import { freshKey, type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'
import { DISK, dateIn, MINUTE_MS, withHeader, withPath } from '../testing/tampered.ts'

/* RPC-HMAC-SHA1: method and parameters are under the signature, host and headers are not. */

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
  await under.control('PUT', '/worlds/LTAI-other', { secret: 'another-secret' })
})
afterAll(() => under.sandbox.close())

const rpc = (wish: Partial<Parameters<typeof rpcRequest>[0]> = {}): RawRequest =>
  rpcRequest({
    host: under.host,
    accessKeyId: freshKey(),
    action: 'DescribeSnapshots',
    parameters: { RegionId: 'cn-hangzhou', ...DISK },
    ...wish,
  })

test.each<{ what: string; tampered: () => RawRequest; code: string }>([
  { what: 'a changed value', tampered: () => withPath(rpc(), (path) => path.replace('0001', '0002')), code: 'SignatureDoesNotMatch' },
  { what: 'an extra parameter', tampered: () => withPath(rpc(), (path) => `${path}&Force=true`), code: 'SignatureDoesNotMatch' },
  { what: 'a wrong secret', tampered: () => rpc({ secret: 'guessed' }), code: 'SignatureDoesNotMatch' },
  {
    what: 'an added body',
    tampered: () => ({ ...withHeader(rpc(), 'content-type', 'application/x-www-form-urlencoded'), body: 'Force=true' }),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'a changed action',
    tampered: () => withPath(rpc(), (path) => path.replace('DescribeSnapshots', 'DeleteSnapshot')),
    code: 'SignatureDoesNotMatch',
  },
  { what: 'a changed method', tampered: () => ({ ...rpc(), method: 'POST' }), code: 'SignatureDoesNotMatch' },
  {
    what: 'a missing parameter',
    tampered: () => withPath(rpc(), (path) => path.replace(/&DiskId=[^&]*/, '')),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'a changed body',
    tampered: () => {
      const request = rpc({ method: 'POST' })
      return { ...request, body: String(request.body).replace('0001', '0002') }
    },
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'a changed version',
    tampered: () => withPath(rpc(), (path) => path.replace('2014-05-26', '2013-01-10')),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'a nonce changed for a second sending',
    tampered: () => withPath(rpc(), (path) => path.replace('SignatureNonce=', 'SignatureNonce=0')),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'a changed time',
    tampered: () =>
      withPath(rpc({ override: { Timestamp: dateIn(-5) } }), (path) => path.replace(/Timestamp=[^&]*/, `Timestamp=${dateIn(-4)}`)),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'the key of somebody else',
    tampered: () => withPath(rpc(), (path) => path.replace(/AccessKeyId=[^&]*/, 'AccessKeyId=sandbox')),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'a changed security token',
    tampered: () => withPath(rpc({ securityToken: 'mine' }), (path) => path.replace('SecurityToken=mine', 'SecurityToken=yours')),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'a moved signature',
    tampered: () => withPath(rpc(), (path) => path.replace(/Signature=[^&]*$/, 'Signature=AAAA')),
    code: 'SignatureDoesNotMatch',
  },
  { what: 'no signature', tampered: () => withPath(rpc(), (path) => path.replace(/&Signature=[^&]*$/, '')), code: 'MissingParameter' },
  { what: 'a time 16 minutes ago', tampered: () => rpc({ override: { Timestamp: dateIn(-16) } }), code: 'InvalidTimeStamp.Expired' },
  { what: 'a time in 16 minutes', tampered: () => rpc({ override: { Timestamp: dateIn(16) } }), code: 'InvalidTimeStamp.Expired' },
])('$what is refused with $code', async ({ tampered, code }) => {
  const answer = await under.send(tampered())

  expect(answer).toMatchObject({ status: 400, json: { Code: code } })
})

test('this signature covers parameters only: neither the host nor a header changes what is done', async () => {
  const request = withHeader(withHeader(rpc(), 'host', 'ecs.cn-hangzhou.aliyuncs.com'), 'x-acs-action', 'DeleteSnapshot')

  const answer = await under.send(request)

  expect(answer).toMatchObject({ status: 200, json: { Snapshots: { Snapshot: [] } } })
})

test('a replayed request is refused', async () => {
  const request = rpc()
  await under.send(request)

  expect((await under.send(request)).json.Code).toBe('SignatureNonceUsed')
})

test('the refusal echoes the string to sign with the parameters, as the real one does', async () => {
  const answer = await under.send(rpc({ secret: 'guessed' }))

  expect(answer.json.Message).toMatch(
    /^Specified signature is not matched with our calculation\. server string to sign is:GET&%2F&AccessKeyId/,
  )
  expect(answer.json.Message).toContain(DISK.DiskId)
})

test('moving the clock of a world makes no temporary key run out', async () => {
  const key = { accessKeyId: freshKey(), secret: 's3cret', securityToken: 'token' }
  const securityTokenExpiresAt = new Date(Date.now() + 60 * MINUTE_MS).toISOString()
  await under.control('PUT', `/worlds/${key.accessKeyId}`, {
    secret: key.secret,
    securityToken: key.securityToken,
    securityTokenExpiresAt,
  })
  await under.control('POST', `/worlds/${key.accessKeyId}/clock`, { advanceMs: 3 * 24 * 60 * MINUTE_MS })

  expect(await under.send(rpc(key))).toMatchObject({ status: 200 })
})

test('moving the clock of a world does not make the dates of its clients wrong', async () => {
  const accessKeyId = freshKey()
  await under.control('POST', `/worlds/${accessKeyId}/clock`, { advanceMs: 3 * 24 * 60 * MINUTE_MS })

  expect(await under.send(rpc({ accessKeyId }))).toMatchObject({ status: 200 })
})
