import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskUnderTest } from '../testing/disk-under-test.ts'
import { type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

describe('the tag sandbox-fault', () => {
  const tagged = (value: string, parameters: Record<string, string> = {}) => ({
    'Tag.1.Key': 'env',
    'Tag.1.Value': 'test',
    'Tag.2.Key': 'sandbox-fault',
    'Tag.2.Value': value,
    ...parameters,
  })

  test.each([
    { value: 'DiskInArrears', status: 403, code: 'DiskInArrears' },
    { value: 'InvalidDescription.Malformed', status: 404, code: 'InvalidDescription.Malformed' },
    { value: 'Forbidden.RAM', status: 403, code: 'Forbidden.RAM' },
    { value: 'Made.Up', status: 400, code: 'Made.Up' },
  ])('with the value $value refuses with $status every time', async ({ value, status, code }) => {
    const disk = await diskUnderTest(under)

    expect(await disk.create(tagged(value, { ClientToken: 't' }))).toMatchObject({ status, json: { Code: code } })
    expect(await disk.create(tagged(value, { ClientToken: 't' }))).toMatchObject({ status, json: { Code: code } })
    expect(await disk.snapshotCount()).toBe(0)
  })

  test('with a code and -once refuses the first attempt of a token', async () => {
    const disk = await diskUnderTest(under)
    const parameters = tagged('Throttling-once', { ClientToken: 't' })

    expect((await disk.create(parameters)).json.Code).toBe('Throttling')
    expect((await disk.create(parameters)).status).toBe(200)
  })

  test('with a code and -after refuses although the snapshot was made', async () => {
    const disk = await diskUnderTest(under)

    expect((await disk.create(tagged('InternalError-after'))).status).toBe(500)
    expect(await disk.snapshotCount()).toBe(1)
  })

  test('html-503 answers with a web page', async () => {
    expect(await (await diskUnderTest(under)).create(tagged('html-503'))).toMatchObject({
      status: 503,
      text: expect.stringContaining('<html>'),
    })
  })

  test.each([
    { value: 'cut', made: 0 },
    { value: 'cut-after', made: 1 },
  ])('$value loses the first answer of a token; a resend succeeds and makes one snapshot in all', async ({ value, made }) => {
    const disk = await diskUnderTest(under)
    const parameters = tagged(value, { ClientToken: 't' })

    await expect(disk.create(parameters)).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(await disk.snapshotCount()).toBe(made)

    expect((await disk.create(parameters)).json.SnapshotId).toMatch(/^s-/)
    expect(await disk.snapshotCount()).toBe(1)
  })

  test('hang-after hangs the first attempt; a resend meanwhile finds the snapshot', async () => {
    const disk = await diskUnderTest(under)
    const parameters = tagged('hang-after', { ClientToken: 't' })
    const patience = new AbortController()
    const hung = disk.fetchCreate({ signal: patience.signal, parameters })
    await expect.poll(disk.snapshotCount).toBe(1)

    expect((await disk.create(parameters)).status).toBe(200)
    expect(await disk.snapshotCount()).toBe(1)
    patience.abort()
    await expect(hung).rejects.toThrow()
  })

  test('without a token every attempt is a first one', async () => {
    const disk = await diskUnderTest(under)

    await expect(disk.create(tagged('cut'))).rejects.toMatchObject({ code: 'ECONNRESET' })
    await expect(disk.create(tagged('cut'))).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test('an empty value asks for nothing', async () => {
    expect((await (await diskUnderTest(under)).create(tagged(''))).status).toBe(200)
  })
})
