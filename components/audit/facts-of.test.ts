import { expect, test } from 'vitest'
import { factsOf } from '@/components/audit/facts-of'

test('facts are listed one by one under their dotted names', () => {
  const facts = {
    submitKey: 'k',
    parameters: { diskId: 'd-1', retentionDays: 0, tag: [{ key: 'env', value: '' }] },
    found: false,
    code: null,
  }

  expect(factsOf(facts)).toEqual([
    { name: 'submitKey', value: 'k' },
    { name: 'parameters.diskId', value: 'd-1' },
    { name: 'parameters.retentionDays', value: '0' },
    { name: 'parameters.tag.0.key', value: 'env' },
    { name: 'found', value: 'false' },
  ])
})

test('no facts are none', () => {
  expect(factsOf({})).toEqual([])
})
