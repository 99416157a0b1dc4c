import type { News, NewsItem } from '@/lib/operations/news'

/** What a tab remembers of what it has told. */
export type NewsMemory = {
  /** What to ask from; `null`: this tab has not asked yet. */
  since: string | null
  /** Keys of what was told, newest last. */
  told: readonly string[]
}

export const NOTHING_TOLD: NewsMemory = { since: null, told: [] }
/** More than can be asked for twice within the overlap of two looks. */
const REMEMBERED_MAX = 200

/** An operation can come to one end, and later to another. */
export const newsKey = ({ operationId, event }: Pick<NewsItem, 'operationId' | 'event'>): string => `${operationId}:${event}`

/**
 * What is to be told of an answer, oldest first, and what to remember afterwards. The first answer of a tab is old to whoever opens it:
 * it is remembered, not told.
 */
export const whatIsNews = ({ since, told }: NewsMemory, { items, until }: News): { memory: NewsMemory; news: readonly NewsItem[] } => {
  const unknown = items.filter((item) => !told.includes(newsKey(item))).toReversed()
  const memory = { since: until, told: [...told, ...unknown.map(newsKey)].slice(-REMEMBERED_MAX) }
  return { memory, news: since === null ? [] : unknown }
}
