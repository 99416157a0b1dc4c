import { describe, expect, test } from 'vitest'
import { createSnapshotInput } from '@/lib/schemas/create-snapshot'
import { diskPlace } from '@/lib/schemas/places'
import { isForeign } from '@/server/session/check-origin'
import { may } from '@/server/session/may'
import { parseInput } from '@/server/session/parse-input'

const BASE_URL = 'http://localhost:3000'

const request = (headers: Record<string, string>): Headers => new Headers(headers)

describe('a read is answered only under a name of this console', () => {
  test.each([
    ['localhost:3000', false],
    ['LOCALHOST:3000', false],
    ['127.0.0.1:3000', false],
    ['[::1]:3000', false],
    ['localhost', false],
    ['evil.test', true],
    ['evil.test:3000', true],
    ['localhost.evil.test:3000', true],
    ['127.0.0.1.evil.test', true],
    ['127.0.0.2', true],
    ['localhost:3000@evil.test', true],
    ['', true],
  ])('Host: %s', (host, foreign) => {
    expect(isForeign(request({ host }), { via: 'get', baseUrl: BASE_URL })).toBe(foreign)
  })

  test('or under its public name', () => {
    const baseUrl = 'https://snapshots.example'

    expect(isForeign(request({ host: 'snapshots.example' }), { via: 'get', baseUrl })).toBe(false)
    expect(isForeign(request({ host: 'snapshots.example:444' }), { via: 'get', baseUrl })).toBe(true)
  })

  test('a forwarded name does not help', () => {
    expect(isForeign(request({ host: 'evil.test', 'x-forwarded-host': 'localhost:3000' }), { via: 'get', baseUrl: BASE_URL })).toBe(true)
  })
})

describe('a write is taken only from a page of this console', () => {
  const host = 'localhost:3000'

  test.each<[string, Record<string, string>, boolean]>([
    ['our own page', { host, origin: BASE_URL }, false],
    ['our own page, as a browser marks it', { host, origin: BASE_URL, 'sec-fetch-site': 'same-origin' }, false],
    ['no origin', { host }, true],
    ['an origin without a name', { host, origin: 'null' }, true],
    ['another origin', { host, origin: 'http://evil.test' }, true],
    ['another origin and a forwarded name', { host, origin: 'http://evil.test', 'x-forwarded-host': 'evil.test' }, true],
    ['another port of this machine', { host, origin: 'http://localhost:3001' }, true],
    ['another name of this machine', { host, origin: 'http://127.0.0.1:3000' }, true],
    ['our origin with something behind it', { host, origin: `${BASE_URL}.evil.test` }, true],
    ['our origin under a foreign name', { host: 'evil.test', origin: BASE_URL }, true],
    ['our origin, but the browser says another site', { host, origin: BASE_URL, 'sec-fetch-site': 'cross-site' }, true],
  ])('%s', (_, headers, foreign) => {
    expect(isForeign(request(headers), { via: 'action', baseUrl: BASE_URL })).toBe(foreign)
  })
})

test.each([
  ['nobody in particular', [], { read: true, write: false, administer: false }],
  ['a viewer', [{ accountId: '*', role: 'viewer' }], { read: true, write: false, administer: false }],
  ['an operator', [{ accountId: '*', role: 'operator' }], { read: true, write: true, administer: false }],
  ['an operator of one account', [{ accountId: 'prod', role: 'operator' }], { read: true, write: true, administer: false }],
  ['an admin of one account', [{ accountId: 'prod', role: 'admin' }], { read: true, write: true, administer: false }],
  ['an admin', [{ accountId: '*', role: 'admin' }], { read: true, write: true, administer: true }],
] as const)('what %s may', (_, grants, { read, write, administer }) => {
  expect([may(grants, 'read'), may(grants, 'be-oneself'), may(grants, 'write'), may(grants, 'administer')]).toEqual([
    read,
    true,
    write,
    administer,
  ])
})

describe('input from outside', () => {
  const VALID = {
    accountId: 'default',
    regionId: 'cn-hangzhou',
    diskId: 'd-1',
    snapshotName: '',
    description: '',
    retentionDays: null,
    tags: [],
    resourceGroupId: '',
    submitKey: '123e4567-e89b-42d3-a456-426655440000',
    despite: null,
    retryOf: null,
  }
  const issuesOf = (input: unknown) => {
    const result = parseInput(createSnapshotInput, input)
    return !result.ok && result.problem.kind === 'invalid-input' ? result.problem.issues : null
  }

  test('that keeps all rules passes', () => {
    expect(parseInput(createSnapshotInput, VALID)).toMatchObject({ ok: true })
  })

  test.each<[string, unknown, object[]]>([
    [
      'the field and the rule are named, dotted',
      {
        ...VALID,
        tags: [
          { key: 'a', value: '' },
          { key: 'acs:x', value: '' },
        ],
      },
      [{ path: 'tags.1.key', rule: 'tag-key-prefix' }],
    ],
    ['an extra field is named', { ...VALID, clientToken: 'x' }, [{ path: 'clientToken', rule: 'not-the-form' }]],
    ['a field of the language', { ...VALID, constructor: { prototype: 1 } }, [{ path: 'constructor', rule: 'not-the-form' }]],
    ['a text', 'd-1', [{ path: '', rule: 'not-the-form' }]],
    ['nothing', undefined, [{ path: '', rule: 'not-the-form' }]],
    ['a list', [VALID], [{ path: '', rule: 'not-the-form' }]],
    ['an object for an id', { ...VALID, diskId: { $ne: null } }, [{ path: 'diskId', rule: 'disk-id' }]],
  ])('%s', (_, input, issues) => {
    expect(issuesOf(input)).toEqual(issues)
  })

  test('a rule that has no name of ours is told as "not the form", never as an English sentence', () => {
    expect(parseInput(diskPlace, 7)).toEqual({
      ok: false,
      problem: { kind: 'invalid-input', issues: [{ path: '', rule: 'not-the-form' }] },
    })
  })

  test('a thousand mistakes are not repeated a thousand times', () => {
    const tags = Array.from({ length: 19 }, () => ({ key: '', value: 7, more: 1 }))

    expect(issuesOf({ ...VALID, tags })?.length).toBeLessThanOrEqual(50)
  })
})
