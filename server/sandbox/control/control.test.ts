import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshKey, type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

test('health says how many worlds there are', async () => {
  expect(await under.control('GET', '/health')).toMatchObject({ status: 200, json: { status: 'ok', worlds: expect.any(Number) } })
})

test('a key can be registered, disabled, given back and removed', async () => {
  const key = { accessKeyId: 'LTAI-life', secret: 's3cret' }
  const call = async () => (await under.call({ ...key, action: 'DescribeRegions' })).json.Code ?? 'OK'

  const created = await under.control('PUT', '/worlds/LTAI-life', { secret: 's3cret', seed: 'empty' })
  const codes = [await call()]
  await under.control('PATCH', '/worlds/LTAI-life', { enabled: false })
  codes.push(await call())
  await under.control('PATCH', '/worlds/LTAI-life', { enabled: true })
  codes.push(await call())
  await under.control('DELETE', '/worlds/LTAI-life')
  codes.push(await call())

  expect(created).toMatchObject({ status: 201, json: { accessKeyId: 'LTAI-life', enabled: true, hasSecurityToken: false } })
  expect(created.text).not.toContain('s3cret')
  expect(codes).toEqual(['OK', 'InvalidAccessKeyId.Inactive', 'OK', 'InvalidAccessKeyId.NotFound'])
})

test('a token can be let expire and renewed without touching the world', async () => {
  const accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty', securityToken: 'old' })
  const call = async (securityToken: string) =>
    (await under.call({ accessKeyId, securityToken, action: 'DescribeRegions' })).json.Code ?? 'OK'

  await under.control('PATCH', `/worlds/${accessKeyId}`, { securityTokenExpiresAt: '2020-01-01T00:00:00Z' })
  const expired = await call('old')
  await under.control('PATCH', `/worlds/${accessKeyId}`, { securityToken: 'new', securityTokenExpiresAt: null })

  expect([expired, await call('old'), await call('new')]).toEqual([
    'InvalidSecurityToken.Expired',
    'InvalidSecurityToken.MismatchWithAccessKey',
    'OK',
  ])
})

test('the clock of a world moves, and with it its snapshots', async () => {
  const accessKeyId = freshKey()
  const { json: disk } = await under.control('POST', `/worlds/${accessKeyId}/disks`, { RegionId: 'cn-hangzhou' })
  const { json: made } = await under.call({ accessKeyId, action: 'CreateSnapshot', parameters: { DiskId: String(disk.DiskId) } })
  const status = async () => {
    const parameters = { RegionId: 'cn-hangzhou', SnapshotIds: JSON.stringify([made.SnapshotId]) }
    return (await under.call({ accessKeyId, action: 'DescribeSnapshots', parameters })).text
  }

  await under.control('POST', `/worlds/${accessKeyId}/clock`, { advanceMs: 5_000 })
  const soon = await status()
  await under.control('POST', `/worlds/${accessKeyId}/clock`, { advanceMs: 24 * 3_600_000 })
  const later = await status()

  expect(soon).toContain('"Status":"progressing"')
  expect(later).toContain('"Status":"accomplished"')
})

test('disks, instances, snapshots and the account can be edited while the world runs', async () => {
  const world = `/worlds/${freshKey()}`
  const { json: instance } = await under.control('POST', `${world}/instances`, { InstanceName: 'web-01' })
  const { json: disk } = await under.control('POST', `${world}/disks`, { DiskName: 'web-01-data' })
  const { json: snapshot } = await under.control('POST', `${world}/snapshots`, { SourceDiskId: disk.DiskId })

  const answers = [
    await under.control('PATCH', `${world}/instances/${instance.InstanceId}`, { Status: 'Stopped' }),
    await under.control('PATCH', `${world}/disks/${disk.DiskId}`, { DiskName: 'renamed' }),
    await under.control('PATCH', `${world}/snapshots/${snapshot.SnapshotId}`, { Description: 'changed' }),
    await under.control('PATCH', `${world}/account`, { Balance: 'insufficient' }),
    await under.control('DELETE', `${world}/instances/${instance.InstanceId}`),
    await under.control('DELETE', `${world}/disks/${disk.DiskId}`),
  ]
  const { json: state } = await under.control('GET', `${world}/state`)

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  expect(answers[1]?.json).toMatchObject({ DiskName: 'renamed' })
  expect(JSON.stringify(state.disks)).not.toContain(String(disk.DiskId))
  expect(state).toMatchObject({ account: { Balance: 'insufficient' } })
})

test('forgotten ClientTokens let a second snapshot happen', async () => {
  const accessKeyId = freshKey()
  const { json: disk } = await under.control('POST', `/worlds/${accessKeyId}/disks`, { Category: 'cloud_essd' })
  const create = () =>
    under.call({ accessKeyId, action: 'CreateSnapshot', parameters: { DiskId: String(disk.DiskId), ClientToken: 'one-token' } })

  const first = await create()
  const { json: forgotten } = await under.control('DELETE', `/worlds/${accessKeyId}/client-tokens`)
  const second = await create()

  expect(forgotten).toEqual({ forgotten: 1 })
  expect(second.json.SnapshotId).toMatch(/^s-/)
  expect(second.json.SnapshotId).not.toBe(first.json.SnapshotId)
})

test('the journal can be read from where one stopped', async () => {
  const accessKeyId = freshKey()
  for (const action of ['DescribeRegions', 'RunInstances', 'DescribeRegions']) await under.call({ accessKeyId, action })

  const { json } = await under.control('GET', `/worlds/${accessKeyId}/journal?after=1`)

  expect(json).toMatchObject({
    entries: [
      { sequence: 2, action: 'RunInstances', effect: null, outcome: { kind: 'answered', httpStatus: 404, code: 'InvalidAction.NotFound' } },
      { sequence: 3, action: 'DescribeRegions', effect: null, outcome: { kind: 'answered', httpStatus: 200, code: null } },
    ],
    lastSequence: 3,
    dropped: 0,
  })
})
