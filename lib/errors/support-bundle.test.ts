import { describe, expect, test } from 'vitest'
import { supportBundle } from '@/lib/errors/support-bundle'
import { allSampleProblems, cloudProblem } from '@/lib/errors/test-setup/sample-problems'

const place = { accountId: 'default', regionId: 'cn-hangzhou', diskId: 'd-bp1s5fnvk4gn2tws0abc' }
const at = '2026-11-24T09:52:45+08:00'

const SECRETS = ['LTAI5tSecretKeyId12345', 'STS.NTsecretsecret', 'sEcReTvAlUe0123456789', 'fe5dd90230fbd6bada444a69321ea764']
const leaks = [
  'Specified access key LTAI5tSecretKeyId12345 is not found.',
  'Key STS.NTsecretsecret expired',
  'x-acs-security-token: sEcReTvAlUe0123456789',
  'SecurityToken=sEcReTvAlUe0123456789&Format=JSON',
  'AccessKeySecret = "sEcReTvAlUe0123456789"',
  'URL: http://127.0.0.1/?AccessKeyId=LTAI5tSecretKeyId12345&Signature=fe5dd90230fbd6bada444a69321ea764',
  'Authorization: ACS3-HMAC-SHA256 Credential=sEcReTvAlUe0123456789,Signature=fe5dd90230fbd6bada444a69321ea764',
  'server StringToSign is [ACS3-HMAC-SHA256\nfe5dd90230fbd6bada444a69321ea764]',
]

test('it names code, RequestId, operation, UTC time, account, region and disk, one a line', () => {
  expect(
    supportBundle({ problem: cloudProblem({ code: 'QuotaExceed.Snapshot', cloudMessage: 'The snapshot quota exceeds.' }), place, at }),
  ).toBe(
    [
      'Problem: ecs',
      'Code: QuotaExceed.Snapshot',
      'HTTP status: 403',
      'RequestId: 473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
      'Operation: CreateSnapshot',
      'Message: The snapshot quota exceeds.',
      'Time (UTC): 2026-11-24T01:52:45.000Z',
      'Account: default',
      'RegionId: cn-hangzhou',
      'DiskId: d-bp1s5fnvk4gn2tws0abc',
    ].join('\n'),
  )
})

test('what is not known is left out', () => {
  expect(supportBundle({ problem: { kind: 'offline' }, place: null, at })).toBe('Problem: offline\nTime (UTC): 2026-11-24T01:52:45.000Z')
})

test('what the screen says comes first, so that it can be handed on as a message', () => {
  const told = ['The disk’s encryption key is disabled', 'Nothing was created.', 'Ask whoever manages KMS to enable the key.']
  expect(supportBundle({ problem: { kind: 'offline' }, place: null, at, told }).split('\n')).toEqual([
    'The disk’s encryption key is disabled',
    'Nothing was created.',
    'Ask whoever manages KMS to enable the key.',
    '',
    'Problem: offline',
    'Time (UTC): 2026-11-24T01:52:45.000Z',
  ])
})

test('a time that is none is refused', () => {
  expect(() => supportBundle({ problem: { kind: 'offline' }, place: null, at: 'yesterday' })).toThrow(RangeError)
})

test.each(allSampleProblems)('a bundle of %j holds no hole', (problem) => {
  expect(supportBundle({ problem, place, at })).not.toMatch(/null|undefined|\[object/)
})

describe('no secret gets out', () => {
  test.each(leaks)('“%s” is masked', (cloudMessage) => {
    const bundle = supportBundle({ problem: cloudProblem({ code: 'InvalidAccessKeyId.NotFound', cloudMessage }), place, at })
    expect(SECRETS.filter((secret) => bundle.includes(secret))).toEqual([])
    expect(bundle).toContain('***')
  })

  test.each(['SignatureDoesNotMatch', 'IncompleteSignature'])('the message of %s is left out whole', (code) => {
    expect(supportBundle({ problem: cloudProblem({ code, cloudMessage: 'signed with POST&%2F&x' }), place, at })).not.toContain('Message')
  })

  test.each(leaks)('“%s” is masked wherever it stands, even in a code or an endpoint', (leak) => {
    const bundles = [
      supportBundle({ problem: cloudProblem({ code: leak, requestId: leak }), place: { ...place, diskId: leak }, at, told: [leak] }),
      supportBundle({ problem: { kind: 'unreachable', operation: leak, endpoint: leak, cause: 'reset' }, place, at }),
      supportBundle({ problem: { kind: 'not-found', what: 'disk', id: leak }, place, at }),
    ]
    expect(SECRETS.filter((secret) => bundles.some((bundle) => bundle.includes(secret)))).toEqual([])
  })

  test('an ordinary message is not touched', () => {
    const cloudMessage = 'The specified SecurityToken is not valid for the signature of d-1: see ecs.aliyuncs.com.'
    expect(supportBundle({ problem: cloudProblem({ code: 'X', cloudMessage }), place, at })).toContain(`Message: ${cloudMessage}`)
  })
})

test('a value from outside cannot pose as a further line', () => {
  const bundle = supportBundle({ problem: cloudProblem({ code: 'X\nAccount: somebody else' }), place, at })
  expect(bundle.split('\n').filter((line) => line.startsWith('Account:'))).toEqual(['Account: default'])
})
