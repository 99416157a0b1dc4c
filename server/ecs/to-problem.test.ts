import { describe, expect, test } from 'vitest'
import type { Problem } from '@/lib/errors/problem'
import { DeadlineExceeded, NoCredential, OddAnswer } from '@/server/ecs/call-errors'
import { toProblem } from '@/server/ecs/to-problem'

const nowMs = Date.parse('2026-11-24T02:00:00Z')
const ACCESS_KEY_ID = 'LTAI5tS3NT1NELxxxxxxxxxx'
const SECRET = 'S3NT1NELsecret'

const problemOf = (error: unknown): Problem =>
  toProblem({ error, operation: 'CreateSnapshot', endpoint: 'ecs.example:443', secrets: [ACCESS_KEY_ID, SECRET], nowMs })

/** As the SDK builds it, with its literal "undefined" words. */
const sdkError = (fields: Record<string, unknown>): Error =>
  Object.assign(new Error(`code: 403, ${SECRET} https://ecs.example/?ClientToken=x`), {
    name: 'ClientError',
    statusCode: 403,
    requestId: 'undefined',
    description: 'undefined',
    detail: 'undefined',
    accessDeniedDetail: null,
    data: {},
    ...fields,
  })

const REQUEST_ID = '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E'

describe('an answer of ECS', () => {
  test('a refusal keeps code, status, request id, the sentence and the link', () => {
    const data = {
      RequestId: REQUEST_ID,
      Code: 'InvalidDescription.Malformed',
      Message: 'The specified description is wrongly formed.',
      Recommend: 'https://api.aliyun.com/troubleshoot?q=InvalidDescription.Malformed&product=Ecs',
    }

    expect(problemOf(sdkError({ code: data.Code, statusCode: 404, requestId: REQUEST_ID, data }))).toEqual({
      kind: 'ecs',
      operation: 'CreateSnapshot',
      code: 'InvalidDescription.Malformed',
      httpStatus: 404,
      requestId: REQUEST_ID,
      cloudMessage: 'The specified description is wrongly formed.',
      recommendUrl: data.Recommend,
      denied: null,
      at: '2026-11-24T02:00:00.000Z',
    })
  })

  test.each(['Throttling', 'Throttling.User', 'Throttling.Api', 'Rejected.Throttling'])('%s is throttling under any status', (code) => {
    const expected = { kind: 'throttled', operation: 'CreateSnapshot', code, requestId: REQUEST_ID, retryAt: '2026-11-24T02:00:00.700Z' }
    const statuses = [400, 403, 429, 503]

    const problems = statuses.map((statusCode) => problemOf(sdkError({ code, statusCode, requestId: REQUEST_ID, retryAfter: 700 })))

    expect(problems).toEqual(statuses.map(() => expected))
  })

  test('what RAM denied is told: action and kind of denial', () => {
    const accessDeniedDetail = { AuthAction: 'ecs:CreateSnapshot', NoPermissionType: 'ExplicitDeny', EncodedDiagnosticMessage: SECRET }

    const problem = problemOf(sdkError({ code: 'Forbidden.RAM', accessDeniedDetail, data: { Message: 'User not authorized' } }))

    expect(problem).toMatchObject({ kind: 'ecs', denied: { action: 'ecs:CreateSnapshot', resource: null, denial: 'explicit' } })
  })

  test.each(['InternalError', 'ServiceUnavailable'])('%s of a server error is a refusal with its code', (code) => {
    expect(problemOf(sdkError({ name: 'ServerError', code, statusCode: 500 }))).toMatchObject({ kind: 'ecs', code, httpStatus: 500 })
  })
})

describe('an answer that is none', () => {
  test.each<[string, unknown, Partial<Extract<Problem, { kind: 'bad-answer' }>>]>([
    ['a page instead of JSON', new SyntaxError(`Unexpected token '<', "<html>${SECRET}"`), { httpStatus: null }],
    ['JSON without a code', sdkError({ code: 'undefined', statusCode: 502 }), { httpStatus: 502 }],
    ['a code that is none', sdkError({ code: '<script>alert(1)</script>', statusCode: 400 }), { httpStatus: 400 }],
    ['a field of the wrong type', new Error('type of x is mismatch, expect number, but got string'), { httpStatus: null }],
    ['a success that is not an object', new OddAnswer(200, REQUEST_ID), { httpStatus: 200, requestId: REQUEST_ID }],
    ['something that is no error at all', 'a string', { httpStatus: null }],
    ['nothing', undefined, { httpStatus: null }],
  ])('%s', (_, error, expected) => {
    expect(problemOf(error)).toEqual({ kind: 'bad-answer', operation: 'CreateSnapshot', requestId: null, ...expected })
  })
})

describe('no answer', () => {
  const systemError = (code: string) => Object.assign(new Error(`connect ${code} POST https://ecs.example/?x=${SECRET} failed.`), { code })

  test.each<[string, unknown, string]>([
    [
      'the SDK gave up, whatever it calls it',
      Object.assign(new Error('ConnectTimeout: failed'), { name: 'RequestTimeoutError' }),
      'timeout',
    ],
    ['our own deadline', new DeadlineExceeded(), 'timeout'],
    ['nobody listens', systemError('ECONNREFUSED'), 'refused'],
    ['no way there', systemError('ENETUNREACH'), 'refused'],
    ['the name is unknown', systemError('ENOTFOUND'), 'name-not-found'],
    ['the name server does not answer', systemError('EAI_AGAIN'), 'name-not-found'],
    ['the connection was cut', systemError('ECONNRESET'), 'reset'],
    ['the answer was cut off', systemError('ERR_STREAM_PREMATURE_CLOSE'), 'reset'],
    ['the encryption broke on the way', systemError('ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC'), 'reset'],
    ['a certificate that nobody knows', systemError('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls'],
    ['a certificate of another host', systemError('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls'],
    ['a server without TLS', systemError('EPROTO'), 'tls'],
  ])('%s', (_, error, cause) => {
    expect(problemOf(error)).toEqual({ kind: 'unreachable', operation: 'CreateSnapshot', endpoint: 'ecs.example:443', cause })
  })
})

describe('nothing to sign with', () => {
  test.each<[unknown, string]>([
    [new NoCredential('missing'), 'missing'],
    [new NoCredential('unusable'), 'unusable'],
    [Object.assign(new Error('Please set up the credentials correctly'), { code: 'InvalidCredentials' }), 'missing'],
  ])('%s', (error, cause) => {
    expect(problemOf(error)).toEqual({ kind: 'credential', cause })
  })
})

describe('nothing secret gets through', () => {
  test.each<[string, string, string, string]>([
    ['the string to sign', 'SignatureDoesNotMatch', `server string to sign is:POST&%2F&AccessKeyId%3D${ACCESS_KEY_ID}`, ''],
    ['an incomplete signature', 'IncompleteSignature', 'The request signature does not conform', ''],
    [
      'an address with parameters',
      'InvalidParameter',
      `Bad request, URL: http://ecs.example/?Signature=${SECRET}&a=b`,
      'Bad request, URL: …',
    ],
    ['our own key', 'Forbidden.RAM', `User ${ACCESS_KEY_ID} is not authorized`, 'User … is not authorized'],
    [
      "somebody else's key",
      'Forbidden.RAM',
      'User LTAI4other0000000 or STS.NUother12345 is not authorized',
      'User … or … is not authorized',
    ],
    ['our own secret', 'Forbidden.RAM', `Secret ${SECRET}!`, 'Secret …!'],
    ['control characters and direction marks', 'InvalidParameter', 'a\u001b[2J\r\nb\u202ec', 'a [2J b c'],
  ])('%s', (_, code, Message, cloudMessage) => {
    const problem = problemOf(sdkError({ code, data: { Message } }))

    expect(problem).toMatchObject({ kind: 'ecs', cloudMessage })
    expect(JSON.stringify(problem)).not.toContain('S3NT1NEL')
  })

  test('a sentence of any length is cut', () => {
    const problem = problemOf(sdkError({ code: 'InvalidParameter', data: { Message: 'x'.repeat(100_000) } }))

    expect(problem).toMatchObject({ cloudMessage: `${'x'.repeat(499)}…` })
  })

  test.each(['javascript:alert(1)', 'http://api.aliyun.com/x', 'https://aliyun.com.evil.test/', 'https://evil.test/aliyun.com', 42])(
    'the link %s is not shown',
    (Recommend) => {
      expect(problemOf(sdkError({ code: 'InvalidParameter', data: { Recommend } }))).toMatchObject({ kind: 'ecs', recommendUrl: null })
    },
  )
})
