import { expect, test } from 'vitest'
import { NOTHING_TOLD, whatIsNews } from '@/components/news/what-is-news'
import type { News, NewsItem } from '@/lib/operations/news'

const item = (operationId: string, event: NewsItem['event'] = 'accomplished'): NewsItem => ({
  operationId,
  event,
  at: '2026-11-24T02:00:00.000Z',
  disk: 'web-data',
  submitKey: `key-of-${operationId}`,
})
const answer = (minute: number, ...items: NewsItem[]): News => ({ items, until: `2026-11-24T02:0${minute}:00.000Z`, isRunning: false })
const ids = (news: readonly NewsItem[]) => news.map(({ operationId, event }) => `${operationId} ${event}`)

test('what ended before the tab was opened is not told, not even when the next look goes back that far', () => {
  const opened = whatIsNews(NOTHING_TOLD, answer(1, item('a')))
  expect(opened.news).toEqual([])

  expect(whatIsNews(opened.memory, answer(2, item('a'))).news).toEqual([])
})

test('what ends afterwards is told once, oldest first', () => {
  const { memory } = whatIsNews(NOTHING_TOLD, answer(1))

  const second = whatIsNews(memory, answer(2, item('b'), item('a')))
  expect(ids(second.news)).toEqual(['a accomplished', 'b accomplished'])

  const third = whatIsNews(second.memory, answer(3, item('c', 'failed'), item('b'), item('a')))
  expect(ids(third.news)).toEqual(['c failed'])
  expect(third.memory.since).toBe('2026-11-24T02:03:00.000Z')
})

test('an operation that needed attention and then came to its end is told twice', () => {
  const { memory } = whatIsNews(NOTHING_TOLD, answer(1))
  const first = whatIsNews(memory, answer(2, item('a', 'needs_attention')))

  expect(ids(whatIsNews(first.memory, answer(3, item('a', 'accomplished'), item('a', 'needs_attention'))).news)).toEqual(['a accomplished'])
})

test('what is remembered does not grow for ever', () => {
  let { memory } = whatIsNews(NOTHING_TOLD, answer(1))
  for (let n = 0; n < 500; n += 1) memory = whatIsNews(memory, answer(2, item(`operation-${n}`))).memory

  expect(memory.told.length).toBeLessThanOrEqual(200)
  expect(whatIsNews(memory, answer(3, item('operation-499'))).news).toEqual([])
})
