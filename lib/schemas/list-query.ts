import { createParser, type ParserMap, parseAsNumberLiteral } from 'nuqs/server'
import type { InputIssue } from '@/lib/errors/problem'
import { fail, ok, type Result } from '@/lib/result'
import { ACCOUNT_ID, DISK_ID, REGION_ID } from '@/lib/schemas/place-shapes'

/** What the disk list and the snapshot list have in common in their URLs. Lists of words are written `a,b`, each key at most once. */
export const SEARCH_MAX_CHARACTERS = 128
export const PAGE_SIZES = [50, 100] as const
export const SORT_DIRECTIONS = ['asc', 'desc'] as const

/** Free text. Longer than allowed is not understood at all. */
export const searchParser = createParser<string>({
  parse: (text) => (text.length <= SEARCH_MAX_CHARACTERS && text.isWellFormed() ? text : null),
  serialize: (text) => text,
}).withDefault('')

/** What a store can look for: PostgreSQL has no NUL in its text. */
export const isStorable = (text: string): boolean => text.length <= SEARCH_MAX_CHARACTERS && text.isWellFormed() && !text.includes('\0')

/** The same for lists that the store searches. */
export const storedSearchParser = createParser<string>({
  parse: (text) => (isStorable(text) ? text : null),
  serialize: (text) => text,
}).withDefault('')

export const pageParser = createParser<number>({
  parse: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null),
  serialize: String,
}).withDefault(1)

export const pageSizeParser = parseAsNumberLiteral(PAGE_SIZES).withDefault(50)

const WORDS_MAX = 50

/** A filter: the words must all look right, or the whole filter is not there. */
export const wordsParser = <Word extends string>(isWord: (text: string) => text is Word) =>
  createParser<Word[]>({
    parse: (text) => {
      const words = text.split(',')
      return words.length <= WORDS_MAX && words.every(isWord) ? [...new Set(words)].filter(isWord) : null
    },
    serialize: (words) => words.join(','),
    eq: (one, other) => one.length === other.length && one.every((word, index) => word === other[index]),
  }).withDefault([])

export const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (text: string): text is Word =>
    words.some((word) => word === text)

export const isAccountId = (text: string): text is string => ACCOUNT_ID.test(text)

export const isRegionId = (text: string): text is string => REGION_ID.test(text)

export const isDiskId = (text: string): text is string => DISK_ID.test(text)

/** ECS's own words (statuses, categories): also such as do not exist yet. */
export const isEcsWord = (text: string): text is string => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text)

/** For the API: what is not understood is a Problem. `load` is the lenient reader of the same parsers. */
export const parseStrictly = <Query>(
  parameters: URLSearchParams,
  parsers: ParserMap,
  load: (parameters: URLSearchParams) => Query,
): Result<{ query: Query; refresh: boolean }> => {
  const known = checkParameters(parameters, parsers, [REFRESH_PARAMETER])
  if (!known.ok) return known
  const refresh = checkRefresh(parameters)
  return refresh.ok ? ok({ query: load(parameters), refresh: refresh.value }) : refresh
}

/** Every parameter known, written once, and of the right form; else the Problem `invalid-input` with the parameter as path. */
const checkParameters = (parameters: URLSearchParams, parsers: ParserMap, others: readonly string[]): Result<null> => {
  const issues = [...new Set(parameters.keys())].slice(0, ISSUES_MAX).flatMap((name): InputIssue[] => {
    const path = name.slice(0, NAME_MAX)
    const parser = Object.hasOwn(parsers, name) ? parsers[name] : undefined
    if (parser === undefined) return others.includes(name) ? [] : [{ path, rule: 'unknown-parameter' }]
    const given = parameters.getAll(name)
    if (given.length > 1) return [{ path, rule: 'repeated-parameter' }]
    const [text = ''] = given
    return parser.type !== 'multi' && parser.parse(text) === null ? [{ path, rule: 'parameter-value' }] : []
  })
  return issues.length === 0 ? ok(null) : fail({ kind: 'invalid-input', issues })
}

/** `refresh=1` asks the cloud again; anything else is a mistake. */
const checkRefresh = (parameters: URLSearchParams): Result<boolean> => {
  const given = parameters.getAll(REFRESH_PARAMETER)
  if (given.length === 0) return ok(false)
  if (given.length === 1 && given[0] === '1') return ok(true)
  return fail({
    kind: 'invalid-input',
    issues: [{ path: REFRESH_PARAMETER, rule: given.length > 1 ? 'repeated-parameter' : 'parameter-value' }],
  })
}

export const REFRESH_PARAMETER = 'refresh'
const ISSUES_MAX = 20
const NAME_MAX = 64
