import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDiskQuery, parseDiskQuery, serializeDiskQuery } from '@/lib/schemas/disk-query'
import { loadSnapshotQuery, parseSnapshotQuery, serializeSnapshotQuery } from '@/lib/schemas/snapshot-query'

const DEFAULTS = {
  q: '',
  account: [],
  region: [],
  status: [],
  category: [],
  type: [],
  eligibility: [],
  view: 'all',
  sort: 'name',
  dir: 'asc',
  page: 1,
  pageSize: 50,
}

test('an address without a question is the whole list', () => {
  expect(loadDiskQuery('')).toEqual(DEFAULTS)
  expect(loadSnapshotQuery('')).toMatchObject({ view: 'all', sort: 'created', dir: 'desc', page: 1, pageSize: 50 })
})

test('what is chosen stands in the address, and nothing else', () => {
  const query = { ...loadDiskQuery(''), q: 'env=prod web', account: ['prod'], region: ['cn-hangzhou', 'eu-central-1'], page: 2 }
  const address = serializeDiskQuery('/api/disks', query)

  expect(address).toBe('/api/disks?q=env=prod+web&account=prod&region=cn-hangzhou,eu-central-1&page=2')
  expect(loadDiskQuery(new URL(address, 'http://x').searchParams)).toEqual(query)
  expect(serializeSnapshotQuery('/api/snapshots', loadSnapshotQuery(''))).toBe('/api/snapshots')
})

describe('on a page, what is not understood is as if it were not there', () => {
  test.each([
    'account=Prod',
    'account=prod,',
    'region=x.evil.test%23',
    'region=cn-hangzhou,',
    'status=a b',
    'type=floppy',
    'eligibility=maybe',
    'view=mine',
    'sort=__proto__',
    'sort=name;drop',
    'dir=up',
    'page=0',
    'page=-1',
    'page=1e9',
    'page=9999999',
    'page=NaN',
    'page[]=1',
    'pageSize=1000000000',
    'pageSize=75',
    'create=default/cn-hangzhou/d-1',
    'utm_source=mail',
  ])('%s', (search) => {
    expect(loadDiskQuery(search)).toEqual(DEFAULTS)
  })
})

test('a search may have 128 characters', () => {
  expect(loadDiskQuery(`q=${'x'.repeat(128)}`).q).toHaveLength(128)
  expect(loadDiskQuery(`q=${'x'.repeat(129)}`).q).toBe('')
})

describe('in the API, what is not understood is a problem that names the parameter', () => {
  const issuesOf = (search: string) => {
    const parsed = parseDiskQuery(new URLSearchParams(search))
    return !parsed.ok && parsed.problem.kind === 'invalid-input' ? parsed.problem.issues : null
  }

  test.each([
    ['page=0', [{ path: 'page', rule: 'parameter-value' }]],
    ['pageSize=1000000000', [{ path: 'pageSize', rule: 'parameter-value' }]],
    ['sort=__proto__', [{ path: 'sort', rule: 'parameter-value' }]],
    ['page=1&page=2', [{ path: 'page', rule: 'repeated-parameter' }]],
    ['page[]=1', [{ path: 'page[]', rule: 'unknown-parameter' }]],
    ['__proto__=1', [{ path: '__proto__', rule: 'unknown-parameter' }]],
    ['constructor=1', [{ path: 'constructor', rule: 'unknown-parameter' }]],
    [`account=prod,${'a'.repeat(33)}`, [{ path: 'account', rule: 'parameter-value' }]],
    ['account=prod&account=test', [{ path: 'account', rule: 'repeated-parameter' }]],
    ['region=cn-hangzhou,x.evil.test', [{ path: 'region', rule: 'parameter-value' }]],
    [
      'type=floppy&dir=up',
      [
        { path: 'type', rule: 'parameter-value' },
        { path: 'dir', rule: 'parameter-value' },
      ],
    ],
    ['refresh=yes', [{ path: 'refresh', rule: 'parameter-value' }]],
    ['refresh=1&refresh=1', [{ path: 'refresh', rule: 'repeated-parameter' }]],
  ])('%s', (search, issues) => {
    expect(issuesOf(search)).toEqual(issues)
  })

  test('a text that is too long, and a name that is too long', () => {
    expect(issuesOf(`q=${'x'.repeat(8_192)}`)).toEqual([{ path: 'q', rule: 'parameter-value' }])
    expect(issuesOf(`${'x'.repeat(9_000)}=1`)).toEqual([{ path: 'x'.repeat(64), rule: 'unknown-parameter' }])
  })

  test('what is understood comes with its defaults', () => {
    expect(parseDiskQuery(new URLSearchParams('q=%25_.*&refresh=1&status=In_use'))).toEqual({
      ok: true,
      value: { query: { ...DEFAULTS, q: '%_.*', status: ['In_use'] }, refresh: true },
    })
  })

  test('snapshots have words of their own', () => {
    expect(parseSnapshotQuery(new URLSearchParams('view=kept-forever&kind=manual,automatic&status=failed'))).toMatchObject({
      ok: true,
      value: { query: { view: 'kept-forever', kind: ['manual', 'automatic'], status: ['failed'] }, refresh: false },
    })
    expect(parseSnapshotQuery(new URLSearchParams('status=In_use'))).toMatchObject({ ok: false })
  })

  test('a thousand parameters are answered with a handful of issues', () => {
    const search = Array.from({ length: 1_000 }, (_, number) => `x${number}=1`).join('&')

    expect(issuesOf(search)).toHaveLength(20)
  })
})

const anyParameters = fc.array(
  fc.tuple(fc.constantFrom('q', 'page', 'region', 'sort', 'x'), fc.string({ unit: 'binary', maxLength: 20 })),
  {
    maxLength: 6,
  },
)

test('whatever is written into the address, both readings survive it, and agree on what is right', () => {
  fc.assert(
    fc.property(anyParameters, (pairs) => {
      const parameters = new URLSearchParams(pairs.map(([key, value]) => [key, value]))
      const lenient = loadDiskQuery(parameters)
      const strict = parseDiskQuery(parameters)
      if (strict.ok) expect(strict.value.query).toEqual(lenient)
      expect(lenient.page).toBeGreaterThan(0)
    }),
  )
})
