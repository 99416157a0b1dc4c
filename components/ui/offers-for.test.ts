import { expect, test } from 'vitest'
import { offersFor } from '@/components/ui/offers-for'

const KNOWN = ['env = prod', 'env = test', 'team = core']

test.each([
  ['', KNOWN],
  ['ENV', ['env = prod', 'env = test']],
  ['  core ', ['team = core']],
  ['nothing like it', []],
])('typing "%s" offers %j', (draft, offers) => expect(offersFor(draft, KNOWN)).toEqual(offers))

test('what is in use is not offered again', () => {
  expect(offersFor('env', KNOWN, ['env = prod'])).toEqual(['env = test'])
})

test('a thousand suggestions do not become a list of a thousand', () => {
  expect(
    offersFor(
      '',
      Array.from({ length: 1_000 }, (_, index) => `tag ${index}`),
    ),
  ).toHaveLength(50)
})
