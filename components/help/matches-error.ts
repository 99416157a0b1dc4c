import type { ExplainedError } from '@/components/help/explained-error'

export type ErrorFilter = { q: string; who: readonly string[]; list: readonly string[] }

/** Every word of the search stands somewhere in the code or the sentences; an empty facet lets everything through. */
export const matchesError = (error: ExplainedError, { q, who, list }: ErrorFilter): boolean =>
  isChosen(error.who, who) && isChosen(error.list, list) && wordsOf(q).every((word) => textOf(error).includes(word))

const isChosen = (value: string, chosen: readonly string[]): boolean => chosen.length === 0 || chosen.includes(value)

const wordsOf = (search: string): readonly string[] => search.toLowerCase().split(/\s+/u).filter(Boolean)

const textOf = ({ code, title, why, next, messages }: ExplainedError): string =>
  [code, title, why, next, ...messages].join('\n').toLowerCase()
