import { describe, expect, test } from 'vitest'
import { loadOperationQuery, parseOperationQuery, serializeOperationQuery } from '@/lib/schemas/operation-query'

const ID = '0b6e3c1a-8f0d-4c2e-9a51-6f2f7a1c0d3e'

const issuesOf = (search: string) => {
  const asked = parseOperationQuery(new URLSearchParams(search))
  if (asked.ok) return []
  return asked.problem.kind === 'invalid-input' ? asked.problem.issues : [asked.problem]
}

describe('the API refuses', () => {
  test.each([
    ['a view that is not known', 'view=theirs', 'view'],
    ['an id that is not of a disk', 'diskId=s-1', 'diskId'],
    ['a path in place of a disk', 'diskId=d-1/../x', 'diskId'],
    ['a NUL, which no store can look for', 'q=%00', 'q'],
    ['a page that begins nowhere', `before=${ID}`, 'before'],
    ['a page that begins at a moment that databases do not have', `before=99999999999999.${ID}`, 'before'],
    ['a page that begins at something else than an operation', 'before=1764011001000.1 OR 1=1', 'before'],
    ['a page of another size', 'pageSize=100000', 'pageSize'],
    ['a filter that is not known', 'person=li', 'person'],
    ['a filter that is given twice', 'diskId=d-1&diskId=d-2', 'diskId'],
  ])('%s', (_, search, path) => {
    expect(issuesOf(search)).toMatchObject([{ path }])
  })
})

test('a page takes what it does not understand for not there', () => {
  expect(serializeOperationQuery(loadOperationQuery('?view=theirs&diskId=d-1&before=x&q=%00'))).toBe('?diskId=d-1')
})

test('what stands in the address is read back from it', () => {
  const search = `?q=50%25&view=failed&account=prod&region=cn-hangzhou&diskId=d-1&before=1764011001000.${ID}&pageSize=100`

  expect(serializeOperationQuery(loadOperationQuery(search))).toBe(search)
})
