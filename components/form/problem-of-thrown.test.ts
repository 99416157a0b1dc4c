import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { expect, test } from 'vitest'
import { problemOfThrown } from '@/components/form/problem-of-thrown'

test.each([
  ['an action of an older build is a stale page', new UnrecognizedActionError('gone'), { kind: 'stale-page' }],
  ['a broken connection leaves the outcome open', new TypeError('Failed to fetch'), { kind: 'offline' }],
  [
    'a failure on the server is told with its number',
    Object.assign(new Error('An error occurred'), { digest: '1234' }),
    { kind: 'unexpected', reference: '1234' },
  ],
  ['anything else is unexpected', 'text', { kind: 'unexpected', reference: null }],
])('%s', (_, thrown, problem) => {
  expect(problemOfThrown(thrown)).toEqual(problem)
})
