import { describe, expect, test } from 'vitest'
import { loadAuditQuery, parseAuditFileQuery, parseAuditQuery, serializeAuditQuery } from '@/lib/schemas/audit-query'

const issuesOf = (search: string) => {
  const asked = parseAuditQuery(new URLSearchParams(search))
  if (asked.ok) return []
  return asked.problem.kind === 'invalid-input' ? asked.problem.issues : [asked.problem]
}

describe('the API refuses', () => {
  test.each([
    ['a NUL, which no store can look for', 'q=%00', 'q'],
    ['a NUL in the middle of an id', 'subject=d-%001', 'subject'],
    ['an empty filter', 'person=', 'person'],
    ['a day that the calendar does not have', 'from=2026-02-31', 'from'],
    ['a year that databases do not have', 'from=0000-01-01', 'from'],
    ['a moment in place of a day', 'to=2026-11-24T00:00:00Z', 'to'],
    ['an event that is not known', 'event=sign-in,fly', 'event'],
    ['row number 0', 'before=0', 'before'],
    ['a row number that is no number', 'before=1e3', 'before'],
    ['a region with a path in it', 'region=cn-hangzhou/..', 'region'],
    ['a page of another size', 'pageSize=100000', 'pageSize'],
    ['a text that is too long', `code=${'x'.repeat(129)}`, 'code'],
    ['a filter that is not known', 'sort=name', 'sort'],
    ['a filter that is given twice', 'subject=d-1&subject=d-2', 'subject'],
  ])('%s', (_, search, path) => {
    expect(issuesOf(search)).toMatchObject([{ path }])
  })
})

test('a page takes what it does not understand for not there', () => {
  expect(serializeAuditQuery(loadAuditQuery('?from=2026-02-31&subject=d-1&event=fly&q=%00'))).toBe('?subject=d-1')
})

test('what stands in the address is read back from it', () => {
  const search = '?q=50%25&event=sign-in&region=cn-hangzhou&person=li+wei&code=QuotaExceed.Snapshot&from=2024-02-29&before=7'

  expect(serializeAuditQuery(loadAuditQuery(search))).toBe(search)
})

test.each(['', 'format=xml', 'format=', 'format=csv&format=jsonl'])('an export with "%s" has no format', (search) => {
  expect(parseAuditFileQuery(new URLSearchParams(search))).toMatchObject({ ok: false, problem: { issues: [{ path: 'format' }] } })
})

test('an export takes the same filters as the list', () => {
  const asked = parseAuditFileQuery(new URLSearchParams('format=csv&subject=d-1'))

  expect(asked).toMatchObject({ ok: true, value: { format: 'csv', query: { subject: 'd-1', q: '' } } })
  expect(asked.ok && 'format' in asked.value.query).toBe(false)
})
