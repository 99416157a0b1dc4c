import { describe, expect, test } from 'vitest'
import { keepMemory, readMemory } from '@/components/news/news-memory'
import { NOTHING_TOLD } from '@/components/news/what-is-news'

/** As the browser's, without a browser. */
const newStorage = (kept: Record<string, string> = {}): Storage => {
  const entries = new Map(Object.entries(kept))
  return {
    get length() {
      return entries.size
    },
    clear: () => entries.clear(),
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
  }
}

test('what was told is known after a reload, to the same person only', () => {
  const storage = newStorage()
  const memory = { since: '2026-11-24T02:00:00.000Z', told: ['a:failed'] }
  keepMemory(storage, 'li', memory)

  expect(readMemory(storage, 'li')).toEqual(memory)
  expect(readMemory(storage, 'ada')).toEqual(NOTHING_TOLD)
})

describe('what is no memory is nothing', () => {
  test.each(['{', 'null', '[]', '{"since":"yesterday","told":[]}', '{"since":null,"told":[1]}', '{"told":[]}'])('%s', (text) => {
    expect(readMemory(newStorage({ 'snapshot-console-news:li': text }), 'li')).toEqual(NOTHING_TOLD)
  })
})

test('a browser that keeps nothing breaks nothing', () => {
  const full = {
    ...newStorage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  expect(() => keepMemory(full, 'li', NOTHING_TOLD)).not.toThrow()
})
