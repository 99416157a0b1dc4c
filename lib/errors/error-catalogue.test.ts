import { expect, test } from 'vitest'
import { DOCUMENTED_ERRORS } from '@/lib/ecs/contract'
import { errorCatalogue } from '@/lib/errors/error-catalogue'

const entryOf = (code: string) => errorCatalogue.find((entry) => entry.code === code)

test('the catalogue holds every documented code once, in the published order, then the further ones', () => {
  const documented = errorCatalogue.filter(({ list }) => list === 'documented').map(({ code }) => code)
  expect(documented).toEqual([...new Set(DOCUMENTED_ERRORS.map(({ code }) => code))])
  expect(errorCatalogue.slice(0, 47).map(({ code }) => code)).toEqual(documented)
  expect(new Set(errorCatalogue.map(({ code }) => code)).size).toBe(errorCatalogue.length)
  expect(errorCatalogue.length).toBeGreaterThan(47)
})

test.each(DOCUMENTED_ERRORS)('$code stands with $httpStatus and the message “$message”', ({ code, httpStatus, message }) => {
  expect(entryOf(code)?.httpStatus).toBe(httpStatus)
  expect(entryOf(code)?.message?.split('\n')).toContain(message)
})

test.each([
  ['InvalidAccountStatus.NotEnoughBalance', 2],
  ['InternalError', 2],
  ['Throttling', 1],
])('%s shows %i message(s) of ECS', (code, count) => {
  expect(entryOf(code)?.message?.split('\n')).toHaveLength(count)
})

test('a further code whose status and message nobody published says so', () => {
  expect(entryOf('OperationConflict')).toMatchObject({ list: 'further', httpStatus: null, message: null })
})

test.each([
  'Forbidden.RAM',
  'InvalidAccessKeyId.NotFound',
  'SignatureDoesNotMatch',
  'LastTokenProcessing',
  'Throttling.User',
  'SnapshotCreatedImage',
])('%s is in the catalogue', (code) => {
  expect(entryOf(code)?.list).toBe('further')
})
