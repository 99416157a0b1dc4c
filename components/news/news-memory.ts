import { type NewsMemory, NOTHING_TOLD } from '@/components/news/what-is-news'

/** Of this tab and person: it outlives a reload, and nothing else. */
export const readMemory = (storage: Storage, personId: string): NewsMemory => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(nameOf(personId)) ?? 'null')
    return isMemory(kept) ? kept : NOTHING_TOLD
  } catch {
    return NOTHING_TOLD
  }
}

export const keepMemory = (storage: Storage, personId: string, memory: NewsMemory): void => {
  try {
    storage.setItem(nameOf(personId), JSON.stringify(memory))
  } catch {
    // without it the worst is that something is told once more after a reload
  }
}

const nameOf = (personId: string): string => `snapshot-console-news:${personId}`

const isMemory = (kept: unknown): kept is NewsMemory => {
  if (typeof kept !== 'object' || kept === null || !('since' in kept) || !('told' in kept)) return false
  const { since, told } = kept
  return (since === null || isMoment(since)) && Array.isArray(told) && told.every((key) => typeof key === 'string')
}

const isMoment = (text: unknown): boolean => typeof text === 'string' && !Number.isNaN(Date.parse(text))
