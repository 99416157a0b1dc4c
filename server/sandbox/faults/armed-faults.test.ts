import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOCUMENTED_ERRORS } from '../../../lib/ecs/contract.ts'
import { diskUnderTest } from '../testing/disk-under-test.ts'
import { plantDisk, type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

describe('an armed fault', () => {
  test.each(DOCUMENTED_ERRORS.filter(({ message }) => !message.includes('%s')))(
    'of the code $code answers as documented',
    async ({ code }) => {
      const first = DOCUMENTED_ERRORS.find((error) => error.code === code)
      const disk = await diskUnderTest(under)
      await disk.arm({ kind: 'code', code })

      const answer = await disk.create()

      expect(answer).toMatchObject({ status: first?.httpStatus, json: { Code: code, Message: first?.message } })
      expect(await disk.snapshotCount()).toBe(0)
    },
  )

  test.each([
    { code: 'ServiceUnavailable', status: 503, message: 'The request has failed due to a temporary failure of the server.' },
    { code: 'Throttling.User', status: 400, message: 'Request was denied due to user flow control.' },
    { code: 'SnapshotCreatedDisk', status: 403, message: 'The snapshot has been used to create disk(s).' },
    { code: 'QuotaExceed.Tags', status: 403, message: 'The number of tags exceeds the upper limit of 20.' },
    { code: 'Nobody.Knows', status: 400, message: 'The sandbox was asked to refuse with the code Nobody.Knows.' },
  ])('of the code $code answers $status with a sentence', async ({ code, status, message }) => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'code', code })

    expect(await disk.create()).toMatchObject({ status, json: { Code: code, Message: message } })
  })

  test('fills the gaps of a documented sentence from the request', async () => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'code', code: 'QuotaExceed.ConcurrentSnapshotQuota' })

    expect((await disk.create()).json.Message).toContain(`created for the disk ${disk.diskId} has exceeded the concurrent quota (10)`)
  })

  test('may have a status, a sentence and more of its own', async () => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'code', code: 'Throttling', httpStatus: 429, message: 'Slow down.', extra: { Hint: 'later' } })

    expect(await disk.create()).toMatchObject({ status: 429, json: { Code: 'Throttling', Message: 'Slow down.', Hint: 'later' } })
  })

  test('of a RAM refusal names the action that was denied', async () => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'code', code: 'Forbidden.RAM' })

    expect((await disk.create()).json).toMatchObject({
      AccessDeniedDetail: { AuthAction: 'ecs:CreateSnapshot', NoPermissionType: 'ImplicitDeny' },
    })
  })

  test('meets as many requests as it was armed for, then no more', async () => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'code', code: 'InternalError', times: 2 })

    const statuses = [(await disk.create()).status, (await disk.create()).status, (await disk.create()).status]

    expect(statuses).toEqual([500, 500, 200])
  })

  test('meets only its action and its disk, also inside a list of ids', async () => {
    const disk = await diskUnderTest(under)
    const otherId = await plantDisk(under, disk.accessKeyId)
    await disk.arm({ kind: 'code', code: 'InternalError', action: 'CreateSnapshot', diskId: disk.diskId })
    await disk.arm({ kind: 'code', code: 'ServiceUnavailable', action: 'DescribeDisks', diskId: disk.diskId })
    const list = (ids: readonly string[]) =>
      under.call({
        accessKeyId: disk.accessKeyId,
        action: 'DescribeDisks',
        parameters: { RegionId: 'cn-hangzhou', DiskIds: JSON.stringify(ids) },
      })

    expect((await disk.create({ DiskId: otherId })).status).toBe(200)
    expect((await disk.create()).status).toBe(500)
    expect((await list([otherId])).status).toBe(200)
    expect((await list([otherId, disk.diskId])).status).toBe(503)
  })

  test('after the effect loses the answer only: the same token finds the same snapshot', async () => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'code', code: 'InternalError', when: 'after' })

    const lost = await disk.create({ ClientToken: 'token-1' })
    const found = await disk.create({ ClientToken: 'token-1' })

    expect(lost.status).toBe(500)
    const { entries } = await under.journal(disk.accessKeyId)
    const made = entries.filter(({ effect }) => effect !== null)
    expect(made.map(({ effect }) => effect)).toEqual([{ SnapshotId: found.json.SnapshotId }, { SnapshotId: found.json.SnapshotId }])
    expect(made[0]).toMatchObject({
      fault: 'code after',
      clientToken: 'token-1',
      outcome: { kind: 'answered', httpStatus: 500, code: 'InternalError' },
    })
    expect(await disk.snapshotCount()).toBe(1)
  })

  test.each(['before', 'after'] as const)('cuts the connection %s the effect', async (when) => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'cut', when })

    await expect(disk.create()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(await disk.snapshotCount()).toBe(when === 'after' ? 1 : 0)
    expect((await under.journal(disk.accessKeyId)).entries.at(-1)).toMatchObject({ outcome: { kind: 'lost', how: 'cut' } })
  })

  test('cuts the connection in the middle of the answer', async () => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'cut', when: 'after', afterBytes: 20 })

    const answer = await disk.fetchCreate()
    const read = await answer.text().then(
      () => 'whole',
      () => 'broken',
    )

    expect(answer.status).toBe(200)
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(20)
    expect(read).toBe('broken')
  })

  test('never lets the whole answer through before it cuts', async () => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'cut', when: 'after', afterBytes: 1_000_000 })

    await expect((await disk.fetchCreate()).text()).rejects.toThrow()
  })

  test.each(['before', 'after'] as const)('hangs %s the effect until the client gives up', async (when) => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'hang', when })
    const patience = new AbortController()
    const hung = disk.fetchCreate({ signal: patience.signal })
    await expect.poll(async () => (await under.journal(disk.accessKeyId)).entries.at(-1)?.fault).toBe(`hang ${when}`)

    expect((await under.journal(disk.accessKeyId)).entries.at(-1)).toMatchObject({ outcome: { kind: 'pending' } })
    patience.abort()
    await expect(hung).rejects.toThrow()
    await expect.poll(async () => (await under.journal(disk.accessKeyId)).entries.at(-1)?.outcome).toEqual({ kind: 'lost', how: 'hang' })
    expect(await disk.snapshotCount()).toBe(when === 'after' ? 1 : 0)
  })

  test('answers with a web page', async () => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'html', httpStatus: 502 })

    const answer = await disk.create()

    expect(answer).toMatchObject({ status: 502, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(answer.headers['x-acs-request-id']).toBeUndefined()
    expect(answer.text).toContain('<h1>502</h1>')
  })

  test.each([
    { body: '{"SnapshotId":""}', contentType: 'application/json;charset=utf-8', httpStatus: 200 },
    { body: '', contentType: 'text/plain', httpStatus: 500 },
    { body: '[]', contentType: 'application/json', httpStatus: 404 },
  ])('answers with the literal body "$body"', async (literal) => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'body', ...literal })

    const answer = await disk.create()

    expect(answer).toMatchObject({ status: literal.httpStatus, text: literal.body, headers: { 'content-type': literal.contentType } })
  })

  test('slows an answer down without changing it', async () => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'slow', delayMs: 150 })
    const startedAt = performance.now()

    const answer = await disk.create()

    expect(answer).toMatchObject({ status: 200, json: { SnapshotId: expect.any(String) } })
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(149)
  })

  test('that is disarmed meets nobody', async () => {
    const disk = await diskUnderTest(under)
    await disk.arm({ kind: 'code', code: 'InternalError', times: 9 })

    expect((await under.control('GET', `/worlds/${disk.accessKeyId}/faults`)).json.faults).toMatchObject([
      { code: 'InternalError', timesLeft: 9 },
    ])
    expect((await under.control('DELETE', `/worlds/${disk.accessKeyId}/faults`)).json).toEqual({ deleted: 1 })
    expect((await disk.create()).status).toBe(200)
  })
})
