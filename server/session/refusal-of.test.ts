import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BODY_LIMIT_BYTES, refusalOf } from '@/server/session/refusal-of'

const BASE_URL = 'http://localhost:3000'
const OWN_WRITE = { host: 'localhost:3000', origin: BASE_URL, 'content-length': '10' }

const statusOf = (method: string, headers: Record<string, string>, baseUrl = BASE_URL): number | null =>
  refusalOf({ method, headers: new Headers(headers) }, baseUrl)?.status ?? null

describe('methods', () => {
  test.each(['GET', 'HEAD'])('%s is let in', (method) => expect(statusOf(method, { host: 'localhost:3000' })).toBeNull())

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused', (method) => {
    const refusal = refusalOf({ method, headers: new Headers(OWN_WRITE) }, BASE_URL)
    expect(refusal?.status).toBe(405)
    expect(refusal?.headers.get('allow')).toBe('GET, HEAD, POST')
  })
})

describe('host names', () => {
  test.each(['localhost:3000', 'LOCALHOST:3000', '127.0.0.1:3000', '127.8.9.1:3000', '[::1]:3000', 'localhost:8080', '127.0.0.1'])(
    '%s is this machine',
    (host) => expect(statusOf('GET', { host })).toBeNull(),
  )

  test.each([
    'evil.test',
    'evil.test:3000',
    'localhost.evil.test',
    '127.0.0.1.evil.test',
    'localhost:3000.evil.test',
    '10.0.0.1:3000',
    '',
    '[::2]:3000',
  ])('"%s" is not ours', (host) => expect(statusOf('GET', { host })).toBe(421))

  test('a request without a host is not ours', () => expect(statusOf('GET', {})).toBe(421))

  test('the public name is ours, with the default port left out', () => {
    expect(statusOf('GET', { host: 'console.example.com' }, 'https://console.example.com')).toBeNull()
    expect(statusOf('GET', { host: 'console.example.com:8443' }, 'https://console.example.com')).toBe(421)
  })

  test('a forwarded host changes nothing', () => {
    expect(statusOf('GET', { host: 'evil.test', 'x-forwarded-host': 'localhost:3000' })).toBe(421)
  })
})

describe('writes', () => {
  test('from our own page are let in', () => expect(statusOf('POST', OWN_WRITE)).toBeNull())

  test('without an origin are let in only if the browser calls them same-origin', () => {
    const { origin: _, ...anonymous } = OWN_WRITE
    expect(statusOf('POST', { ...anonymous, 'sec-fetch-site': 'same-origin' })).toBeNull()
    expect(statusOf('POST', { ...anonymous, 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(statusOf('POST', anonymous)).toBe(403)
  })

  test.each(['http://evil.test', 'null', 'https://localhost:3000', 'http://localhost:3001', 'http://127.0.0.1:3000'])(
    'from %s are refused',
    async (origin) => {
      const refusal = refusalOf({ method: 'POST', headers: new Headers({ ...OWN_WRITE, origin }) }, BASE_URL)
      expect(refusal?.status).toBe(403)
      expect(await refusal?.json()).toEqual({ problem: { kind: 'foreign-origin' } })
    },
  )

  test('a forged X-Forwarded-Host does not help a foreign origin', () => {
    expect(statusOf('POST', { ...OWN_WRITE, origin: 'http://evil.test', 'x-forwarded-host': 'evil.test' })).toBe(403)
  })
})

describe('bodies', () => {
  test.each([
    ['0', null],
    [String(BODY_LIMIT_BYTES), null],
    [String(BODY_LIMIT_BYTES + 1), 413],
    ['2000000', 413],
    ['-1', 413],
    ['many', 413],
  ])('of %s bytes: %s', (length, status) => expect(statusOf('POST', { ...OWN_WRITE, 'content-length': length })).toBe(status))

  test('of unknown length are refused', () => {
    const { 'content-length': _, ...unknown } = OWN_WRITE
    expect(statusOf('POST', { ...unknown, 'transfer-encoding': 'chunked' })).toBe(411)
  })

  test('have the same limit here and in next.config.js', () => {
    const config = readFileSync(new URL('../../next.config.js', import.meta.url), 'utf8')
    expect(config).toContain(`bodySizeLimit: '${BODY_LIMIT_BYTES / 1_024}kb'`)
  })
})
