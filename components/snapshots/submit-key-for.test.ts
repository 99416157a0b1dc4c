import { describe, expect, test } from 'vitest'
import { newBinding, submitKeyFor } from '@/components/snapshots/submit-key-for'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'

const FIELDS: CreateSnapshotFields = {
  snapshotName: 'before-upgrade',
  description: '',
  retentionDays: 30,
  tags: [{ key: 'env', value: 'prod' }],
  resourceGroupId: '',
}

const numberedKeys = () => {
  let count = 0
  return () => {
    count += 1
    return `key-${count}`
  }
}

describe('the submit key', () => {
  test('made when the drawer opens is the one that is sent first', () => {
    const newKey = numberedKeys()

    expect(submitKeyFor(newBinding(newKey), FIELDS, newKey).key).toBe('key-1')
  })

  test('stays the same however often the same fields are sent', () => {
    const newKey = numberedKeys()
    const sends = [FIELDS, { ...FIELDS }, { ...FIELDS, tags: [{ value: 'prod', key: 'env' }] }]

    const final = sends.reduce((binding, fields) => submitKeyFor(binding, fields, newKey), newBinding(newKey))

    expect(final.key).toBe('key-1')
  })

  test.each([
    ['the name', { snapshotName: 'after-upgrade' }],
    ['the description', { description: 'why' }],
    ['the days', { retentionDays: 7 }],
    ['until deleted instead of days', { retentionDays: null }],
    ['a tag value', { tags: [{ key: 'env', value: 'test' }] }],
    ['no tag any more', { tags: [] }],
    ['the border between key and value', { tags: [{ key: 'envp', value: 'rod' }] }],
    ['the resource group', { resourceGroupId: 'rg-1' }],
  ])('is a new one when something sent before has changed: %s', (_, change) => {
    const newKey = numberedKeys()
    const sent = submitKeyFor(newBinding(newKey), FIELDS, newKey)

    expect(submitKeyFor(sent, { ...FIELDS, ...change }, newKey).key).toBe('key-2')
  })

  test('belongs to what was sent last, so going back to the first fields is a third wish', () => {
    const newKey = numberedKeys()
    const first = submitKeyFor(newBinding(newKey), FIELDS, newKey)
    const second = submitKeyFor(first, { ...FIELDS, retentionDays: 7 }, newKey)

    expect(submitKeyFor(second, FIELDS, newKey).key).toBe('key-3')
  })
})
