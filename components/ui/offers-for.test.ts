import { expect, test } from 'vitest'
import { offersFor } from '@/components/ui/offers-for'

const KNOWN = ['env = prod', 'env = test', 'team = core']

test.each([
  ['', KNOWN],
  ['ENV', ['env = prod', 'env = test']],
  ['  core ', ['team = core']],
  ['nothing like it', []],
])('typing "%s" offers %j', (draft, offers) => expect(offersFor(draft, { suggestions: KNOWN })).toEqual(offers))

test('what is in use is not offered again', () => {
  expect(offersFor('env', { suggestions: KNOWN, used: ['env = prod'] })).toEqual(['env = test'])
})

test('an id is also found by its name', () => {
  const noteOf = (id: string): string => (id === 'rg-1' ? 'Production' : '')

  expect(offersFor('prod', { suggestions: ['rg-1', 'rg-2'], noteOf })).toEqual(['rg-1'])
})

test('a thousand suggestions do not become a list of a thousand', () => {
  const suggestions = Array.from({ length: 1_000 }, (_, index) => `tag ${index}`)

  expect(offersFor('', { suggestions })).toHaveLength(50)
})
