import { afterAll, beforeAll, expect, test } from 'vitest'
import { acs3Request } from '../testing/acs3-request.ts'
import type { RawRequest } from '../testing/raw-http.ts'
import { freshKey, type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'
import { DISK, dateIn, withHeader, withoutHeader, withPath } from '../testing/tampered.ts'

/* ACS3-HMAC-SHA256: everything that steers the gateway is under the signature. */

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
  await under.control('PUT', '/worlds/LTAI-other', { secret: 'another-secret' })
})
afterAll(() => under.sandbox.close())

const acs3 = (wish: Partial<Parameters<typeof acs3Request>[0]> = {}): RawRequest =>
  acs3Request({
    host: under.host,
    accessKeyId: freshKey(),
    action: 'DescribeSnapshots',
    parameters: { RegionId: 'cn-hangzhou', ...DISK },
    ...wish,
  })

test('an untouched request is accepted', async () => {
  expect(await under.send(acs3())).toMatchObject({ status: 200 })
})

test('the order of the query does not matter', async () => {
  const reversed = withPath(acs3(), (path) => `/?${path.slice(2).split('&').reverse().join('&')}`)

  expect(await under.send(reversed)).toMatchObject({ status: 200 })
})

test('it may come by GET', async () => {
  expect(await under.send(acs3({ method: 'GET' }))).toMatchObject({ status: 200 })
})

test('some parameters may stand in the query and some in the form', async () => {
  const request = acs3({ parameters: { RegionId: 'cn-hangzhou' }, form: 'DiskId=d-1' })

  expect(await under.send(request)).toMatchObject({ status: 200 })
})

test('parameters may also stand in a form body', async () => {
  const request = acs3({ parameters: {}, form: 'RegionId=cn-hangzhou&DiskId=d-1' })

  expect(await under.send(request)).toMatchObject({ status: 200 })
})

test.each<{ what: string; tampered: () => RawRequest; code: string }>([
  { what: 'a changed value', tampered: () => withPath(acs3(), (path) => path.replace('0001', '0002')), code: 'SignatureDoesNotMatch' },
  { what: 'an extra parameter', tampered: () => withPath(acs3(), (path) => `${path}&Force=true`), code: 'SignatureDoesNotMatch' },
  {
    what: 'a missing parameter',
    tampered: () => withPath(acs3(), (path) => path.replace(/&?DiskId=[^&]*/, '')),
    code: 'SignatureDoesNotMatch',
  },
  { what: 'a wrong secret', tampered: () => acs3({ secret: 'guessed' }), code: 'SignatureDoesNotMatch' },
  {
    what: 'an added body',
    tampered: () => ({ ...withHeader(acs3(), 'content-type', 'application/x-www-form-urlencoded'), body: 'Force=true' }),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'a changed body',
    tampered: () => ({ ...acs3({ parameters: {}, form: 'RegionId=cn-hangzhou' }), body: 'RegionId=cn-shanghai' }),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'a body hash that is signed but not true',
    tampered: () => acs3({ statedBodySha256: '0'.repeat(64) }),
    code: 'SignatureDoesNotMatch',
  },
  { what: 'a changed action', tampered: () => withHeader(acs3(), 'x-acs-action', 'DeleteSnapshot'), code: 'SignatureDoesNotMatch' },
  { what: 'a changed host', tampered: () => withHeader(acs3(), 'host', 'ecs.cn-hangzhou.aliyuncs.com'), code: 'SignatureDoesNotMatch' },
  { what: 'a changed method', tampered: () => ({ ...acs3(), method: 'GET' }), code: 'SignatureDoesNotMatch' },
  { what: 'a changed version', tampered: () => withHeader(acs3(), 'x-acs-version', '2013-01-10'), code: 'SignatureDoesNotMatch' },
  {
    what: 'a nonce changed for a second sending',
    tampered: () => withHeader(acs3(), 'x-acs-signature-nonce', 'another'),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'the key of somebody else',
    tampered: () => {
      const request = acs3()
      return withHeader(
        request,
        'authorization',
        String(request.headers.authorization).replace(/Credential=[^,]+/, 'Credential=LTAI-other'),
      )
    },
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'a changed security token',
    tampered: () => withHeader(acs3({ securityToken: 'mine' }), 'x-acs-security-token', 'yours'),
    code: 'SignatureDoesNotMatch',
  },
  {
    what: 'the parameters of an older signature beside this one',
    tampered: () => withPath(acs3(), (path) => `${path}&Action=DeleteSnapshot&Signature=AAAA`),
    code: 'SignatureDoesNotMatch',
  },
  { what: 'a changed date', tampered: () => withHeader(acs3(), 'x-acs-date', dateIn(1)), code: 'SignatureDoesNotMatch' },
  { what: 'a date 16 minutes ago', tampered: () => acs3({ date: dateIn(-16) }), code: 'InvalidTimeStamp.Expired' },
  { what: 'a date in 16 minutes', tampered: () => acs3({ date: dateIn(16) }), code: 'InvalidTimeStamp.Expired' },
  { what: 'a date with milliseconds', tampered: () => acs3({ date: new Date().toISOString() }), code: 'InvalidTimeStamp.Format' },
  { what: 'no date', tampered: () => withoutHeader(acs3(), 'x-acs-date'), code: 'IllegalTimestamp' },
  { what: 'no nonce', tampered: () => withoutHeader(acs3(), 'x-acs-signature-nonce'), code: 'MissingParameter' },
  { what: 'an empty nonce', tampered: () => acs3({ nonce: '' }), code: 'MissingParameter' },
  { what: 'a nonce of 300 characters', tampered: () => acs3({ nonce: 'n'.repeat(300) }), code: 'InvalidParameter' },
  { what: 'no action', tampered: () => withoutHeader(acs3(), 'x-acs-action'), code: 'MissingParameter' },
  {
    what: 'an unsigned x-acs header',
    tampered: () => withHeader(acs3(), 'x-acs-security-token', 'smuggled'),
    code: 'IncompleteSignature',
  },
  { what: 'another version', tampered: () => acs3({ version: '2013-01-10' }), code: 'InvalidVersion' },
  { what: 'an unknown action', tampered: () => acs3({ action: 'RunInstances' }), code: 'InvalidAction.NotFound' },
  {
    what: 'another algorithm',
    tampered: () => withHeader(acs3(), 'authorization', 'ACS3-RSA-SHA256 Credential=a'),
    code: 'InvalidSignatureMethod',
  },
  {
    what: 'another kind of authorization',
    tampered: () => withHeader(acs3(), 'authorization', 'Bearer abc'),
    code: 'IncompleteSignature',
  },
  { what: 'an empty authorization', tampered: () => withHeader(acs3(), 'authorization', ''), code: 'IncompleteSignature' },
])('$what is refused with $code', async ({ tampered, code }) => {
  const answer = await under.send(tampered())

  expect(answer.json.Code).toBe(code)
  expect(answer.status).toBeGreaterThanOrEqual(400)
})

test.each(['host', 'x-acs-action', 'x-acs-version', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-content-sha256'])(
  'a signature that leaves out %s is refused, although it is right for the rest',
  async (name) => {
    const request = acs3()
    const authorization = String(request.headers.authorization)
    const shortened = authorization.replace(/SignedHeaders=([^,]+)/, (_, names: string) => `SignedHeaders=${without(names, name)}`)

    const answer = await under.send(withHeader(request, 'authorization', shortened))

    expect(answer.json).toMatchObject({ Code: 'IncompleteSignature', Message: `The header ${name} is not among the signed headers.` })
  },
)

test('a replayed request is refused, and is accepted again from another key with the same nonce', async () => {
  const request = acs3({ nonce: 'a-nonce' })
  await under.send(request)

  expect((await under.send(request)).json.Code).toBe('SignatureNonceUsed')
  expect(await under.send(acs3({ nonce: 'a-nonce' }))).toMatchObject({ status: 200 })
})

test('a request with a wrong signature does not use up its nonce', async () => {
  const accessKeyId = freshKey()
  await under.send(acs3({ accessKeyId, nonce: 'kept', secret: 'guessed' }))

  expect(await under.send(acs3({ accessKeyId, nonce: 'kept' }))).toMatchObject({ status: 200 })
})

test('the refusal echoes the string to sign, as the real one does', async () => {
  const answer = await under.send(acs3({ secret: 'guessed' }))

  expect(answer.json.Message).toMatch(
    /^Specified signature does not match our calculation\. server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\]$/,
  )
})

const without = (names: string, gone: string): string =>
  names
    .split(';')
    .filter((name) => name !== gone)
    .join(';')
