import { expect, test } from 'vitest'
import { explainedError } from '@/components/help/explained-error'
import { matchesError } from '@/components/help/matches-error'
import { errorCatalogue } from '@/lib/errors/error-catalogue'
import words from '@/lib/messages/en/errors.json'

const NOTHING_CHOSEN = { q: '', who: [], list: [] }
const errors = errorCatalogue.map((entry) =>
  explainedError(entry, { whoWords: '', retryWords: '', ...words.words[entry.explanation.words] }),
)
const found = (filter: Partial<Parameters<typeof matchesError>[1]>) =>
  errors.filter((error) => matchesError(error, { ...NOTHING_CHOSEN, ...filter })).map(({ code }) => code)

test('without a search and filters every code is there', () => {
  expect(found({})).toEqual(errorCatalogue.map(({ code }) => code))
})

test.each([
  ['a code, in any case', 'disk_has_creating', 'DISK_HAS_CREATING_SNAPSHOT'],
  ['words of the explanation, in any order', 'manual maximum', 'QuotaExceed.Snapshot'],
  ["ECS's own message", 'user flow control', 'Throttling'],
  ['the second message of a code that stands twice in the table', 'postpaid', 'InvalidAccountStatus.NotEnoughBalance'],
  ['what to do next', 'KMS restore', 'InvalidParameter.KMSKeyId.NotFound'],
])('an error is found by %s', (_, q, code) => {
  expect(found({ q })).toContain(code)
})

test('every word has to be there', () => {
  expect(found({ q: 'throttling giraffe' })).toEqual([])
})

test('a search narrows, it does not only sort', () => {
  expect(found({ q: 'InvalidSnapshotName' })).toEqual(['InvalidSnapshotName.Malformed'])
})

test('facets add up within one and cut across two', () => {
  const wait = found({ who: ['wait'] })
  const either = found({ who: ['wait', 'form'] })
  const documented = found({ who: ['wait'], list: ['documented'] })
  expect(either.length).toBeGreaterThan(wait.length)
  expect(documented).toEqual(wait.filter((code) => found({ list: ['documented'] }).includes(code)))
  expect(documented.length).toBeLessThan(wait.length)
})
