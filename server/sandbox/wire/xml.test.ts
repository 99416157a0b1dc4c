import { afterAll, beforeAll, expect, test } from 'vitest'
import { rpcRequest } from '../testing/rpc-request.ts'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'
import { toXml } from './to-xml.ts'

/* XML is what the older style is answered with unless it asks for JSON. */

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

test.each([
  { what: 'Format=XML', override: { Format: 'XML' } },
  { what: 'Format=xml', override: { Format: 'xml' } },
  { what: 'no Format', override: { Format: '' } },
])('$what: a create is answered in XML', async ({ override }) => {
  const accessKeyId = freshKey()
  const parameters = { DiskId: await plantDisk(under, accessKeyId) }

  const answer = await under.send(rpcRequest({ host: under.host, accessKeyId, action: 'CreateSnapshot', parameters, override }))

  const requestId = answer.headers['x-acs-request-id']
  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/xml;charset=utf-8' } })
  expect(answer.text.replace(/s-[a-z0-9]{20}/, 's-20')).toBe(
    `${HEAD}\n<CreateSnapshotResponse><RequestId>${requestId}</RequestId><SnapshotId>s-20</SnapshotId></CreateSnapshotResponse>\n`,
  )
})

test('a list is the same element again and again, and an empty one an empty wrapper', async () => {
  const accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })
  const override = { Format: 'XML' }

  const regions = await under.send(rpcRequest({ host: under.host, accessKeyId, action: 'DescribeRegions', override }))
  const parameters = { RegionId: 'cn-hangzhou' }
  const disks = await under.send(rpcRequest({ host: under.host, accessKeyId, action: 'DescribeDisks', parameters, override }))

  expect(regions.text).toContain('<Regions><Region><RegionId>cn-hangzhou</RegionId>')
  expect(regions.text).toContain('</Region><Region><RegionId>cn-beijing</RegionId>')
  expect(disks.text).toContain('<Disks></Disks>')
})

test('a refusal is an Error with the same fields and headers as in JSON, and its sentence is escaped', async () => {
  const request = rpcRequest({
    host: under.host,
    accessKeyId: freshKey(),
    action: 'DescribeRegions',
    secret: 'guessed',
    override: { Format: 'XML' },
  })

  const answer = await under.send(request)

  const requestId = answer.headers['x-acs-request-id']
  expect(answer).toMatchObject({ status: 400, headers: { 'content-type': 'text/xml;charset=utf-8' } })
  expect(answer.text).toContain(
    `${HEAD}\n<Error><RequestId>${requestId}</RequestId><HostId>${under.host}</HostId><Code>SignatureDoesNotMatch</Code><Message>Specified signature`,
  )
  expect(answer.text).toContain('server string to sign is:GET&amp;%2F&amp;AccessKeyId')
})

test.each<{ what: string; body: Record<string, unknown>; text: string }>([
  { what: 'signs of XML', body: { Name: `<a & "b">` }, text: '<Name>&lt;a &amp; &quot;b&quot;&gt;</Name>' },
  { what: 'Chinese and emoji', body: { Name: '升级前 😀' }, text: '<Name>升级前 😀</Name>' },
  { what: 'what XML cannot write', body: { Name: 'a\u0000b\ud800c\r\n' }, text: '<Name>a\ufffdb\ufffdc&#13;\n</Name>' },
  { what: 'numbers and booleans', body: { Size: 40, Portable: false }, text: '<Size>40</Size><Portable>false</Portable>' },
  { what: 'nothing', body: { Name: null, Other: undefined, Empty: '' }, text: '<Empty></Empty>' },
  {
    what: 'a list without a wrapper',
    body: { Locked: [{ Id: 1 }, { Id: 2 }] },
    text: '<Locked><Id>1</Id></Locked><Locked><Id>2</Id></Locked>',
  },
  { what: 'a name that is none', body: { '1 <x': 'a' }, text: '<_1__x>a</_1__x>' },
])('$what can be written', ({ body, text }) => {
  expect(toXml('R', body)).toBe(`${HEAD}\n<R>${text}</R>\n`)
})
