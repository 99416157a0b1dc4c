import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendRaw } from '../testing/raw-http.ts'
import { type SandboxUnderTest, sandboxUnderTest } from '../testing/sandbox-under-test.ts'

let under: SandboxUnderTest
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())

const controlHost = (): string => new URL(under.sandbox.controlUrl).host

test.each([
  { what: 'from a web page', headers: () => ({ host: controlHost(), origin: 'http://localhost:3000' }), says: 'not for web pages' },
  { what: 'from a web page without a name', headers: () => ({ host: controlHost(), origin: 'null' }), says: 'not for web pages' },
  { what: 'under a name that was made to point here', headers: () => ({ host: 'rebound.example:4601' }), says: 'loopback name' },
  { what: 'under a name that begins like loopback', headers: () => ({ host: '127.0.0.1.example' }), says: 'loopback name' },
])('a request $what is refused', async ({ headers, says }) => {
  const answer = await sendRaw(under.sandbox.controlUrl, { method: 'GET', path: '/health', headers: headers() })

  expect(answer).toMatchObject({ status: 403, json: { error: expect.stringContaining(says) } })
})

test.each(['localhost:4601', '127.0.0.1', '[::1]:4601'])('the host name %s is this machine', async (host) => {
  expect(await sendRaw(under.sandbox.controlUrl, { method: 'GET', path: '/health', headers: { host } })).toMatchObject({ status: 200 })
})

test.each<{ what: string; method: string; path: string; body?: unknown; status: number; error: string }>([
  { what: 'an unknown path', method: 'GET', path: '/nothing', status: 404, error: 'There is nothing at /nothing.' },
  { what: 'a wrong method', method: 'POST', path: '/health', status: 405, error: 'Here one may only GET.' },
  { what: 'a malformed path', method: 'GET', path: '/worlds/%zz/state', status: 400, error: 'The path is not well-formed.' },
  { what: 'an unknown key', method: 'GET', path: '/worlds/LTAI-x/state', status: 404, error: 'PUT /worlds/LTAI-x first' },
  { what: 'a key that cannot be one', method: 'GET', path: '/worlds/a%20b/state', status: 400, error: 'an AccessKeyId is' },
  { what: 'a new key without its secret', method: 'PUT', path: '/worlds/LTAI-x', body: {}, status: 400, error: 'secret:' },
  { what: 'a world with an unknown seed', method: 'PUT', path: '/worlds/sandbox-c', body: { seed: 'full' }, status: 400, error: 'seed:' },
  {
    what: 'a misspelt field',
    method: 'PUT',
    path: '/worlds/sandbox-c',
    body: { secrt: 'x' },
    status: 400,
    error: 'Unrecognized key: "secrt"',
  },
  {
    what: 'an expiry without a token',
    method: 'PUT',
    path: '/worlds/sandbox-c',
    body: { securityTokenExpiresAt: '2026-01-01T00:00:00Z' },
    status: 400,
    error: 'no securityToken that could expire',
  },
  { what: 'a clock set back', method: 'POST', path: '/worlds/sandbox-c/clock', body: { advanceMs: -1 }, status: 400, error: 'advanceMs:' },
  { what: 'a clock without a step', method: 'POST', path: '/worlds/sandbox-c/clock', body: {}, status: 400, error: 'advanceMs:' },
  {
    what: 'an unknown kind of fault',
    method: 'POST',
    path: '/worlds/sandbox-c/faults',
    body: { kind: 'flood' },
    status: 400,
    error: 'kind:',
  },
  {
    what: 'a fault for no request',
    method: 'POST',
    path: '/worlds/sandbox-c/faults',
    body: { kind: 'hang', times: 0 },
    status: 400,
    error: 'times:',
  },
  {
    what: 'a slow fault without its delay',
    method: 'POST',
    path: '/worlds/sandbox-c/faults',
    body: { kind: 'slow' },
    status: 400,
    error: 'delayMs:',
  },
  {
    what: 'a web page that is a success',
    method: 'POST',
    path: '/worlds/sandbox-c/faults',
    body: { kind: 'html', httpStatus: 200 },
    status: 400,
    error: 'httpStatus:',
  },
  {
    what: 'a content type that would split the head',
    method: 'POST',
    path: '/worlds/sandbox-c/faults',
    body: { kind: 'body', body: '', contentType: 'a\r\nb: c' },
    status: 400,
    error: 'contentType:',
  },
  {
    what: 'a negative limit',
    method: 'PUT',
    path: '/worlds/sandbox-c/throttle',
    body: { perMinute: { CreateSnapshot: -1 } },
    status: 400,
    error: 'perMinute',
  },
  { what: 'a journal from nowhere', method: 'GET', path: '/worlds/sandbox-c/journal?after=x', status: 400, error: 'after' },
  { what: 'a disk of an impossible size', method: 'POST', path: '/worlds/sandbox-c/disks', body: { Size: 0 }, status: 400, error: 'Size' },
  { what: 'a disk that is not there', method: 'PATCH', path: '/worlds/sandbox-c/disks/d-1', body: {}, status: 400, error: 'd-1' },
  {
    what: 'a disk named like an inherited property',
    method: 'PATCH',
    path: '/worlds/sandbox-c/disks/constructor',
    body: {},
    status: 400,
    error: 'constructor',
  },
  { what: 'an instance that is not there', method: 'PATCH', path: '/worlds/sandbox-c/instances/i-1', body: {}, status: 400, error: 'i-1' },
  { what: 'a snapshot that is not there', method: 'PATCH', path: '/worlds/sandbox-c/snapshots/s-1', body: {}, status: 400, error: 's-1' },
  {
    what: 'an account that is none',
    method: 'PATCH',
    path: '/worlds/sandbox-c/account',
    body: { Balance: 'plenty' },
    status: 400,
    error: 'Balance',
  },
  { what: 'an array as a body', method: 'PUT', path: '/worlds/sandbox-c', body: [], status: 400, error: 'expected object' },
  { what: 'a world that is not there', method: 'DELETE', path: '/worlds/sandbox-never', status: 404, error: 'There is no world' },
])('$what is refused with $status and a sentence', async ({ method, path, body, status, error }) => {
  const answer = await under.control(method, path, body)

  expect(answer).toMatchObject({ status, json: { error: expect.stringContaining(error) } })
})

test.each([
  { what: 'no JSON', contentType: 'application/json', body: '{', status: 400 },
  { what: 'a form', contentType: 'application/x-www-form-urlencoded', body: 'seed=empty', status: 415 },
  { what: 'plain text', contentType: 'text/plain', body: '{}', status: 415 },
  { what: 'over 1 MiB', contentType: 'application/json', body: `"${'x'.repeat(1024 * 1024)}"`, status: 413 },
])('a body that is $what is refused', async ({ contentType, body, status }) => {
  const headers = { host: controlHost(), 'content-type': contentType }

  expect(await sendRaw(under.sandbox.controlUrl, { method: 'PUT', path: '/worlds/sandbox-b', headers, body })).toMatchObject({
    status,
    json: { error: expect.any(String) },
  })
})
