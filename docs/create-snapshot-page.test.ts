import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { enMessages } from '@/lib/messages/en-messages'
import { zhCnMessages } from '@/lib/messages/zh-cn-messages'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const isThere = (path: string): boolean => existsSync(new URL(`../${path}`, import.meta.url))

type Row = { says: string; where: string; words: readonly string[]; files: readonly string[]; testFile: string; testName: string }

const PAGE = read('docs/create-snapshot-page.md')
const ROWS = rowsOf(PAGE)

/** What the published page speaks of, one subject a row, in its order: a row that is dropped is a sentence that nobody says any more. */
const SUBJECTS = [
  'snapshot service',
  'In_use or Available',
  'Running or Stopped',
  'attached once',
  'RAID array',
  'crash consistency',
  '256',
  'A snapshot of the disk is being made',
  'locked for security',
  '10 %',
  'custom image',
  'written meanwhile',
  'stop or restart',
  'resized',
  'charged per region',
  'Expired',
  'released meanwhile',
  'Local snapshots',
  'usable at once',
  'DisableInstantAccess',
  'Available',
  'ecs:CreateSnapshot',
  'signature',
  'DiskId',
  'SnapshotName',
  'auto',
  'Description',
  'RetentionDays',
  'Category',
  'ClientToken',
  'ResourceGroupId',
  'up to 20',
  'Tag values',
  'Tag.N.key',
  'StorageLocationArn',
  'RequestId',
  '47',
]

test('every subject of the page has its row, in the order of the page', () => {
  expect(ROWS.map(({ says }, index) => says.includes(SUBJECTS[index] ?? '?'))).toEqual(SUBJECTS.map(() => true))
})

describe.each(ROWS)('“$says”', ({ where, words, files, testFile, testName }) => {
  test('has a place, words, files and a test', () => {
    expect([where, ...words, ...files, testFile, testName].filter((text) => text === '')).toEqual([])
    expect([words.length > 0, files.length > 0]).toEqual([true, true])
  })

  test('its words are there in English and Chinese', () => {
    const missing = words.filter((key) => [enMessages, zhCnMessages].some((messages) => sentenceAt(messages, key) === null))
    expect(missing).toEqual([])
  })

  test('its files are there and use these words', () => {
    expect(files.filter((file) => !isThere(file))).toEqual([])
    const sources = files.map(read)
    expect(words.filter((key) => !isUsed(key, sources))).toEqual([])
  })

  test('its test is there', () => {
    expect(isThere(testFile), testFile).toBe(true)
    const source = read(testFile)
    expect(
      ["'", '"', '`'].some((quote) => source.includes(`${quote}${testName}${quote}`)),
      testName,
    ).toBe(true)
  })
})

test('every picture of the page is there', () => {
  const pictures = [...PAGE.matchAll(/\]\((screenshots\/[^)]+)\)/g)].map(([, path]) => `docs/${path}`)
  expect(pictures).toHaveLength(10)
  expect(pictures.filter((path) => !isThere(path))).toEqual([])
})

describe('what counts as used', () => {
  const source = ["const t = useTranslations('create.notes')", `t('label'); t(\`titles.$\{note.kind}\`)`, "const FEES = 'fees'"]

  test.each([
    ['create.notes.label', true],
    ['create.notes.titles.fees', true],
    ['create.notes.titles.recent', false],
    ['create.notes.details.fees', false],
    ['create.card.label', false],
  ])('%s: %s', (key, expected) => {
    expect(isUsed(key, source)).toBe(expected)
  })
})

/** The rows of the tables that name a test; the table of pictures names none. */
function rowsOf(markdown: string): Row[] {
  return markdown.split('\n').flatMap((line) => {
    const [, says = '', where = '', words = '', files = '', proof = ''] = line.split(' | ').join('|').split('|').map(trim)
    const found = /^`([^`]+)`: (.+)$/.exec(proof)
    if (found === null) return []
    const [, testFile = '', testName = ''] = found
    return [{ says, where, words: inBackticks(words), files: inBackticks(files), testFile, testName }]
  })
}

function trim(text: string): string {
  return text.trim()
}

function inBackticks(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
}

function sentenceAt(messages: object, key: string): string | null {
  const found = key.split('.').reduce<unknown>((branch, part) => {
    return typeof branch === 'object' && branch !== null ? Reflect.get(branch, part) : undefined
  }, messages)
  return typeof found === 'string' && found !== '' ? found : null
}

/**
 * A key is used when one of the files names its namespace and one asks for the rest: as it stands, or by a pattern such as
 * `titles.${kind}`, and then every part that the pattern leaves open has to stand somewhere as a text of its own.
 */
function isUsed(key: string, sources: readonly string[]): boolean {
  const source = sources.join('\n')
  const namespaces = [...source.matchAll(/(?:Translations|namespace:)[<(]?\s*\(?'([\w.-]+)'/g)].map(([, name = '']) => name)
  return namespaces
    .filter((namespace) => key.startsWith(`${namespace}.`))
    .some((namespace) => asksFor(key.slice(namespace.length + 1), source))
}

function asksFor(rest: string, source: string): boolean {
  const literals = [...source.matchAll(/'([^'\n]*)'/g)].map(([, text]) => text)
  if (literals.includes(rest)) return true
  const bare = new Set(source.match(/[\w-]+(?=:)/g) ?? [])
  const patterns = [...source.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text).concat(OPEN_END.test(source) ? [LEFT_OPEN] : [])
  return patterns.some((pattern) => {
    const shape = new RegExp(
      `^${pattern
        .split(/\$\{[^}]+\}/)
        .map(escaped)
        .join('([\\w-]+)')}$`,
    )
    const open = shape.exec(rest)?.slice(1)
    return open !== undefined && open.length > 0 && open.every((part) => literals.includes(part) || bare.has(part))
  })
}

const LEFT_OPEN = ['$', '{name}'].join('')

/** `t(name)`: the whole of the rest is left open. */
const OPEN_END = /\bt(?:\.rich)?\(\w+(?:\.\w+)?[,)]/

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
