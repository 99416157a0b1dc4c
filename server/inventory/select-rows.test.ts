import { describe, expect, test } from 'vitest'
import { createOrdering, naturalKey } from '@/server/inventory/order-rows'
import { type Selection, selectRows } from '@/server/inventory/select-rows'

type Row = { id: string; region: string; status: string; size: number }

const ROWS: readonly Row[] = [
  { id: 'web-1', region: 'cn', status: 'In_use', size: 40 },
  { id: 'web-2', region: 'cn', status: 'Available', size: 20 },
  { id: 'db-1', region: 'eu', status: 'In_use', size: 500 },
  { id: 'db-2', region: 'eu', status: 'In_use', size: 40 },
]
const indexed = ROWS.map((row) => ({ row, searchText: `${row.id}\nenv=prod\nteam=${row.region}`.toLowerCase() }))

const select = (change: Partial<Selection<Row>> & { region?: string[]; status?: string[] } = {}) =>
  selectRows(indexed, {
    q: '',
    facets: [
      { name: 'region', chosen: change.region ?? [], valueOf: ({ region }) => region },
      { name: 'status', chosen: change.status ?? [], valueOf: ({ status }) => status },
    ],
    isInView: () => true,
    page: 1,
    pageSize: 50,
    ...change,
  })

const idsOf = ({ rows }: { rows: readonly Row[] }) => rows.map(({ id }) => id)

describe('a search', () => {
  test.each<[string, string[]]>([
    ['', ['web-1', 'web-2', 'db-1', 'db-2']],
    ['   ', ['web-1', 'web-2', 'db-1', 'db-2']],
    ['WEB', ['web-1', 'web-2']],
    ['web 2', ['web-2']],
    ['1 web', ['web-1']],
    ['team=eu', ['db-1', 'db-2']],
    ['env=prod team=cn -1', ['web-1']],
    ['%', []],
    ['_', []],
    ['.*', []],
    ['web-1 nothing', []],
  ])('for %j', (q, ids) => {
    expect(idsOf(select({ q }))).toEqual(ids)
  })
})

describe('facets', () => {
  test('a facet counts what the other filters let through, not what it cuts away itself', () => {
    const selected = select({ region: ['eu'], status: ['In_use'] })

    expect(idsOf(selected)).toEqual(['db-1', 'db-2'])
    expect(selected.countsOf('region')).toEqual([
      { value: 'eu', count: 2 },
      { value: 'cn', count: 1 },
    ])
    expect(selected.countsOf('status')).toEqual([{ value: 'In_use', count: 2 }])
  })

  test('what is chosen is shown, also when nothing has it', () => {
    expect(select({ region: ['us'] }).countsOf('region')).toEqual([
      { value: 'cn', count: 2 },
      { value: 'eu', count: 2 },
      { value: 'us', count: 0 },
    ])
  })

  test('several values of one facet are alternatives', () => {
    expect(select({ region: ['eu', 'cn'], status: ['Available'] })).toMatchObject({ matched: 1, total: 4 })
  })

  test('the search and the view count too', () => {
    const selected = select({ q: 'db', isInView: ({ size }) => size < 100 })

    expect(selected.countsOf('region')).toEqual([{ value: 'eu', count: 1 }])
  })
})

describe('pages', () => {
  test.each([
    [1, ['web-1', 'web-2', 'db-1'], 1],
    [2, ['db-2'], 2],
    [99, ['db-2'], 2],
  ])('page %i', (page, ids, shown) => {
    const selected = select({ page, pageSize: 3 })

    expect(idsOf(selected)).toEqual(ids)
    expect(selected).toMatchObject({ page: shown, matched: 4, total: 4, pageSize: 3 })
  })

  test('an empty list has one page', () => {
    expect(select({ q: 'nothing', page: 5 })).toMatchObject({ rows: [], page: 1, matched: 0, total: 4 })
  })
})

describe('order', () => {
  const bySize = { name: 'size', keyOf: ({ size }: Row) => size, idOf: ({ id }: Row) => id }

  test('equal rows keep their place in both directions', () => {
    const inOrder = createOrdering<Row>()

    expect(inOrder(indexed, { ...bySize, dir: 'asc' }).map(({ row }) => row.id)).toEqual(['web-2', 'db-2', 'web-1', 'db-1'])
    expect(inOrder(indexed, { ...bySize, dir: 'desc' }).map(({ row }) => row.id)).toEqual(['db-1', 'db-2', 'web-1', 'web-2'])
  })

  test('the same rows are sorted once', () => {
    const inOrder = createOrdering<Row>()
    const once = inOrder(indexed, { ...bySize, dir: 'asc' })

    expect(inOrder(indexed, { ...bySize, dir: 'asc' })).toBe(once)
    expect(inOrder([...indexed], { ...bySize, dir: 'asc' })).not.toBe(once)
  })

  test('numbers in names are read as numbers', () => {
    expect(['web-10', 'Web-2', 'web-1'].toSorted((one, other) => (naturalKey(one) < naturalKey(other) ? -1 : 1))).toEqual([
      'web-1',
      'Web-2',
      'web-10',
    ])
  })
})
