import { expect, test } from 'vitest'
import { relatedFilters } from '@/components/audit/related-filters'

const NOTHING = { person: '', subjectId: null, code: null, requestId: null }

test('a person is found by the e-mail, everything else by itself', () => {
  const row = { person: 'Li Wei <li.wei@example.com>', subjectId: 'd-1', code: 'QuotaExceed.Snapshot', requestId: 'ABC-1' }

  expect(relatedFilters(row)).toEqual([
    { filter: 'person', value: 'li.wei@example.com' },
    { filter: 'subject', value: 'd-1' },
    { filter: 'code', value: 'QuotaExceed.Snapshot' },
    { filter: 'requestId', value: 'ABC-1' },
  ])
})

test('a person without an e-mail is found by the name', () => {
  expect(relatedFilters({ ...NOTHING, person: 'Li Wei' })).toEqual([{ filter: 'person', value: 'Li Wei' }])
})

test('a row about nothing leads nowhere', () => {
  expect(relatedFilters(NOTHING)).toEqual([])
})
