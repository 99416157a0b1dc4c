import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { ruleNamed, ruleValues } from '@/components/form/rule-values'
import en from '@/lib/messages/en/rules.json'
import zhCN from '@/lib/messages/zh-CN/rules.json'
import {
  createSnapshotFields,
  createSnapshotInput,
  DESCRIPTION_RULES,
  NAME_RULES,
  TAG_KEY_RULES,
  TAG_VALUE_RULES,
} from '@/lib/schemas/create-snapshot'
import { diskPlace, snapshotPlace } from '@/lib/schemas/places'

/** Every message that a schema gives by itself, found by walking its definition. */
const messagesIn = (schema: unknown, seen = new Set<unknown>()): string[] => {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return []
  seen.add(schema)
  const own = 'error' in schema && typeof schema.error === 'function' ? [String(schema.error({ code: 'custom', input: undefined }))] : []
  // `_zod` holds the definition of a schema or a check, and is not enumerable.
  const hidden = '_zod' in schema ? messagesIn(schema._zod, seen) : []
  return [...own, ...hidden, ...Object.values(schema).flatMap((part) => messagesIn(part, seen))]
}

/** `superRefine` gives its messages only when a rule is broken. */
const uniqueRule = (): string[] => {
  const twice = {
    snapshotName: '',
    description: '',
    retentionDays: null,
    resourceGroupId: '',
    tags: [
      { key: 'k', value: '' },
      { key: 'k', value: '' },
    ],
  }
  return createSnapshotFields.safeParse(twice).error?.issues.map(({ message }) => message) ?? []
}

const RULES_OF_SCHEMAS = [
  ...[createSnapshotInput, createSnapshotFields, diskPlace, snapshotPlace].flatMap((schema) => messagesIn(schema)),
  ...[NAME_RULES, DESCRIPTION_RULES, TAG_KEY_RULES, TAG_VALUE_RULES].flatMap((rules) => rules.map(({ rule }) => rule)),
  ...uniqueRule(),
]

describe('the rules of the schemas', () => {
  test('are found by the walk, those of nested fields included', () => {
    expect(RULES_OF_SCHEMAS).toEqual(
      expect.arrayContaining([
        'not-the-form',
        'not-a-tag',
        'tags-count',
        'retention-range',
        'resource-group-id',
        'submit-key',
        'region-id',
        'snapshot-id',
        'tag-key-unique',
      ]),
    )
  })

  test.each([...new Set(RULES_OF_SCHEMAS)])('%s has a sentence of its own', (rule) => {
    expect(ruleNamed(rule)).toBe(rule)
  })
})

test.each(['something-new', '', 'constructor', '__proto__'])('the rule %j that nobody has described gets the general sentence', (rule) => {
  expect(ruleNamed(rule)).toBe('unknown-rule')
})

describe.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)('in %s', (locale, rules) => {
  const onError = (error: Error) => {
    throw error
  }
  const t = createTranslator({ locale, messages: { rules }, namespace: 'rules', onError })

  test.each(Object.keys(ruleValues))('the sentence of %s can be filled', (name) => {
    const rule = ruleNamed(name)

    expect(t(`sentences.${rule}`, ruleValues[rule])).not.toMatch(/[{}]/)
  })

  test.each(NAME_RULES.map(({ rule }) => rule))('%s has a short text to tick', (rule) => {
    expect(t(`ticks.${rule}`, ruleValues[rule])).not.toMatch(/[{}]/)
  })

  test('has the same keys as the other language', () => {
    expect(Object.keys(rules.sentences).toSorted()).toEqual(Object.keys(ruleValues).toSorted())
  })
})
