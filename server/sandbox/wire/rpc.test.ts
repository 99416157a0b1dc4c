import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RpcWish, rpcRequest } from '../testing/rpc-request.ts'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'

/* An older client than the SDK: signature version 1.0, made by hand. */

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

const ask = (wish: Omit<RpcWish, 'host'>) => under.send(rpcRequest({ host: under.host, ...wish }))

describe.each(['GET', 'POST'] as const)('by %s', (method) => {
  test('the regions can be listed', async () => {
    const answer = await ask({ method, accessKeyId: freshKey(), action: 'DescribeRegions' })

    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({ Regions: { Region: expect.any(Array) } })
    expect(answer.headers['content-type']).toBe('application/json;charset=utf-8')
    expect(answer.headers['x-acs-request-id']).toBe(answer.json.RequestId)
  })

  test('a snapshot with a name in Chinese and reserved characters in its description is created as it was sent', async () => {
    const accessKeyId = freshKey()
    const parameters = {
      DiskId: await plantDisk(under, accessKeyId),
      SnapshotName: '升级前',
      Description: "a+b c~*'()!&=%",
      'Tag.1.Key': 'env',
      'Tag.1.Value': '',
    }

    const answer = await ask({ method, accessKeyId, action: 'CreateSnapshot', parameters })

    expect(answer.json.SnapshotId).toMatch(/^s-/)
    const { entries } = await under.journal(accessKeyId)
    expect(entries.at(-1)).toMatchObject({
      action: 'CreateSnapshot',
      scheme: 'RPC-HMAC-SHA1',
      parameters,
      effect: { SnapshotId: answer.json.SnapshotId },
      outcome: { kind: 'answered', httpStatus: 200, code: null },
    })
  })

  test('a temporary key needs its SecurityToken', async () => {
    const accessKeyId = `STS.${method}`
    await under.control('PUT', `/worlds/${accessKeyId}`, { secret: 's3cret', securityToken: 'tok+en/1==' })
    const sts = { method, accessKeyId, secret: 's3cret', action: 'DescribeRegions' }

    expect(await ask({ ...sts, securityToken: 'tok+en/1==' })).toMatchObject({ status: 200 })
    expect(await ask(sts)).toMatchObject({ status: 400, json: { Code: 'MissingSecurityToken' } })
    expect(await ask({ ...sts, securityToken: 'tok en' })).toMatchObject({ status: 400, json: { Code: 'InvalidSecurityToken.Malformed' } })
  })
})

test('parameters may stand in the query of a POST, or some there and some in the form', async () => {
  const { headers, body } = rpcRequest({ host: under.host, accessKeyId: freshKey(), action: 'DescribeRegions', method: 'POST' })
  const pairs = String(body).split('&')
  const half = (from: number, to: number): string => pairs.slice(from, to).join('&')

  const mixed = await under.send({ method: 'POST', path: `/?${half(0, 4)}`, headers, body: half(4, pairs.length) })
  const again = rpcRequest({ host: under.host, accessKeyId: freshKey(), action: 'DescribeRegions', method: 'POST' })
  const inQuery = await under.send({ method: 'POST', path: `/?${again.body}`, headers: { host: under.host } })

  expect([mixed.status, inQuery.status]).toEqual([200, 200])
})

test('the gateway keeps its own parameters: the operation and the journal see none of them', async () => {
  const accessKeyId = freshKey()

  await ask({ accessKeyId, action: 'DescribeRegions', parameters: { AcceptLanguage: 'en-US' } })

  const { entries } = await under.journal(accessKeyId)
  expect(entries.at(-1)?.parameters).toEqual({ AcceptLanguage: 'en-US' })
})

test.each<{ what: string; override: Record<string, string>; code: string; status: number }>([
  { what: 'a Format that nobody writes', override: { Format: 'YAML' }, code: 'InvalidParameter.Format', status: 400 },
  { what: 'another signature method', override: { SignatureMethod: 'HMAC-MD5' }, code: 'InvalidSignatureMethod', status: 400 },
  { what: 'another signature version', override: { SignatureVersion: '2.0' }, code: 'IncompleteSignature', status: 400 },
  { what: 'no nonce', override: { SignatureNonce: '' }, code: 'MissingParameter', status: 400 },
  { what: 'no time', override: { Timestamp: '' }, code: 'IllegalTimestamp', status: 400 },
  { what: 'a time in another form', override: { Timestamp: '2026-11-24 01:52:45' }, code: 'InvalidTimeStamp.Format', status: 400 },
  { what: 'a day that does not exist', override: { Timestamp: '2026-13-40T01:52:45Z' }, code: 'InvalidTimeStamp.Format', status: 400 },
  { what: 'another version', override: { Version: '2013-01-10' }, code: 'InvalidVersion', status: 400 },
  { what: 'no version', override: { Version: '' }, code: 'MissingParameter', status: 400 },
  { what: 'no action', override: { Action: '' }, code: 'MissingParameter', status: 400 },
  { what: 'an unknown action', override: { Action: 'RunInstances' }, code: 'InvalidAction.NotFound', status: 404 },
  { what: 'the name of an inherited property as action', override: { Action: 'constructor' }, code: 'InvalidAction.NotFound', status: 404 },
  { what: 'no key', override: { AccessKeyId: '' }, code: 'MissingAccessKeyId', status: 400 },
])('$what is refused with $code', async ({ override, code, status }) => {
  const answer = await ask({ accessKeyId: freshKey(), action: 'DescribeRegions', override })

  expect(answer).toMatchObject({ status, json: { Code: code } })
})

test('format=json in small letters is understood too', async () => {
  const answer = await ask({ accessKeyId: freshKey(), action: 'DescribeRegions', override: { Format: 'json' } })

  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/json;charset=utf-8' } })
})
