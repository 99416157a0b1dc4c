import { describe, expect, test } from 'vitest'
import { type CreateDraft, type DraftStore, dropDraft, readDraft, writeDraft } from '@/components/snapshots/create-draft'

const PLACE = { personId: 'p-1', accountId: 'default', regionId: 'cn-hangzhou', diskId: 'd-bp1s5fnvk4gn2tws0y7c' }
const DRAFT: CreateDraft = {
  fields: {
    snapshotName: '1 not legal yet',
    description: '',
    retentionDays: 7,
    tags: [{ key: 'env', value: 'prod' }],
    resourceGroupId: '',
  },
  binding: { key: '3f0f2a6e-9d4b-4a1e-8f57-0b6f2f0f8a11', sentAs: null, despite: null },
  sentAt: null,
}

const emptyStore = (): DraftStore => {
  const texts = new Map<string, string>()
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  }
}

const FORBIDDEN: DraftStore = {
  getItem: () => {
    throw new DOMException('denied', 'SecurityError')
  },
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError')
  },
  removeItem: () => {
    throw new DOMException('denied', 'SecurityError')
  },
}

describe('a draft', () => {
  test.each<[string, CreateDraft]>([
    ['with a name that is not legal yet', DRAFT],
    ['kept until deleted', { ...DRAFT, fields: { ...DRAFT.fields, retentionDays: null } }],
    ['with days that are not a number yet', { ...DRAFT, fields: { ...DRAFT.fields, retentionDays: Number.NaN } }],
    ['that was sent', { ...DRAFT, binding: { ...DRAFT.binding, sentAs: '[]', despite: null }, sentAt: '2026-11-24T02:40:00.000Z' }],
  ])('%s comes back as it was', (_, draft) => {
    const store = emptyStore()
    writeDraft(store, PLACE, draft)

    expect(readDraft(store, PLACE)).toEqual(draft)
  })

  test('belongs to its disk', () => {
    const store = emptyStore()
    writeDraft(store, PLACE, DRAFT)

    expect(readDraft(store, { ...PLACE, diskId: 'd-other' })).toBeNull()
  })

  test('is gone after it was dropped', () => {
    const store = emptyStore()
    writeDraft(store, PLACE, DRAFT)
    dropDraft(store, PLACE)

    expect(readDraft(store, PLACE)).toBeNull()
  })

  test.each([
    ['no JSON'],
    ['{}'],
    ['null'],
    [JSON.stringify({ ...DRAFT, binding: { key: 'mine', sentAs: null, despite: null } })],
    [JSON.stringify({ ...DRAFT, more: 1 })],
  ])('that reads %s is none', (text) => {
    const store = emptyStore()
    writeDraft(store, PLACE, DRAFT)
    store.setItem('create-snapshot/p-1/default/cn-hangzhou/d-bp1s5fnvk4gn2tws0y7c', text)

    expect(readDraft(store, PLACE)).toBeNull()
  })

  test('is no condition for the form: a forbidden store is an empty one', () => {
    writeDraft(FORBIDDEN, PLACE, DRAFT)
    dropDraft(FORBIDDEN, PLACE)

    expect(readDraft(FORBIDDEN, PLACE)).toBeNull()
  })
})
