import { expect, test } from 'vitest'
import { ownTags, provenanceOf } from '@/components/snapshots/provenance'

const MARKED = {
  tags: [
    { key: 'env', value: 'prod' },
    { key: 'snapshot-console:operation', value: '7f0c' },
  ],
}

test('the marker tag tells that a snapshot was made from this console, and in which operation', () => {
  expect(provenanceOf(MARKED)).toEqual({ kind: 'console', operationId: '7f0c' })
})

test('a snapshot without the marker was not started from this console', () => {
  expect(provenanceOf({ tags: [{ key: 'operation', value: '7f0c' }] })).toEqual({ kind: 'elsewhere' })
})

test('the marker is not shown among the tags that people gave', () => {
  expect(ownTags(MARKED)).toEqual([{ key: 'env', value: 'prod' }])
})
