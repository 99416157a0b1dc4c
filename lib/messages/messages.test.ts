import { describe, expect, test } from 'vitest'
import { loadMessages } from '@/lib/messages/load-messages'

const [en, zhCN] = await Promise.all([loadMessages('en'), loadMessages('zh-CN')])
const namespaces = Object.keys(en)

describe.each(namespaces)('%s', (namespace) => {
  const english = sentencesOf(Reflect.get(en, namespace))
  const chinese = sentencesOf(Reflect.get(zhCN, namespace))

  test('has the same sentences in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('fills the same blanks in both languages', () => {
    const blanks = (sentences: Map<string, string>) => Object.fromEntries([...sentences].map(([key, text]) => [key, blanksOf(text)]))
    expect(blanks(chinese)).toEqual(blanks(english))
  })

  test('leaves no sentence empty', () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })
})

describe('reading the blanks of a sentence', () => {
  test.each([
    ['plain', []],
    ['{count, number} of {total}', ['count', 'total']],
    ['{count, plural, one {one region} other {{regions} regions}}', ['regions']],
    ['{count, plural, =0 {none} other {# left}}', ['count']],
    ["it''s <b>{name}</b>", ['<b>', 'name']],
    ["a '{literal}' brace", []],
  ])('%s', (text, blanks) => {
    expect(blanksOf(text)).toEqual(blanks)
  })

  test('an unclosed blank is an error', () => {
    expect(() => blanksOf('{count, plural, one {x}')).toThrow('is not closed')
  })
})

function sentencesOf(tree: unknown, path = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[path, tree]])
  if (typeof tree !== 'object' || tree === null) throw new Error(`${path} is neither a sentence nor a group`)
  const branches = Object.entries(tree).flatMap(([key, branch]) => [...sentencesOf(branch, path === '' ? key : `${path}.${key}`)])
  return new Map(branches)
}

/** Names of the arguments and rich-text tags of an ICU sentence, each once, sorted. */
function blanksOf(text: string): string[] {
  const found = new Set<string>()
  const plain = text.replaceAll("''", '').replace(/'[{<][^']*'/g, '')
  readSentence(plain, 0, found)
  for (const [, tag] of plain.matchAll(/<([a-z][\w-]*)>/gi)) found.add(`<${tag}>`)
  return [...found].sort()
}

/** From `at` up to the closing brace of the branch it stands in; answers where that is. */
function readSentence(text: string, at: number, found: Set<string>): number {
  let here = at
  while (here < text.length && text[here] !== '}') here = text[here] === '{' ? readArgument(text, here + 1, found) : here + 1
  return here
}

/** `name}`, `name, number}` or `name, plural, one {…} other {…}}`. A plural that never shows its number (#) only serves grammar: no blank. */
function readArgument(text: string, at: number, found: Set<string>): number {
  const head = /^\s*([\w-]+)\s*(,\s*plural\b)?/.exec(text.slice(at))
  if (head === null) throw new Error(`no name after the brace at ${at} of: ${text}`)
  const [all, name = '', isPlural] = head
  let here = at + all.length
  while (here < text.length && text[here] !== '}') here = text[here] === '{' ? readSentence(text, here + 1, found) + 1 : here + 1
  if (here >= text.length) throw new Error(`the blank "${name}" is not closed in: ${text}`)
  if (!isPlural || text.slice(at, here).includes('#')) found.add(name)
  return here + 1
}
