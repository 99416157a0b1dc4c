import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { errorCatalogue } from '@/lib/errors/error-catalogue'
import { explain } from '@/lib/errors/explain'
import type { MessageValues } from '@/lib/errors/explained-values'
import { CREATED, type Explanation, NEXT_STEPS, RETRIES, WHO } from '@/lib/errors/explanation'
import { explanations } from '@/lib/errors/explanations'
import { familyExplanations } from '@/lib/errors/family-explanations'
import { furtherErrors } from '@/lib/errors/further-errors'
import { credentialExplanations, kindExplanations, storeExplanations, unreachableExplanations } from '@/lib/errors/kind-explanations'
import { allSampleProblems, cloudProblem } from '@/lib/errors/test-setup/sample-problems'
import en from '@/lib/messages/en/errors.json'
import zhCN from '@/lib/messages/zh-CN/errors.json'

const PARTS = ['title', 'why', 'next'] as const
type Texts = Record<(typeof PARTS)[number], string>
type Told = { name: string; created: Explanation['created'] } & Texts

const translate = (locale: 'en' | 'zh-CN', messages: Record<string, unknown>) => {
  const t = createTranslator({
    locale,
    messages: JSON.parse(JSON.stringify(messages)),
    onError: (error) => {
      throw error
    },
  })
  return (words: string, values: MessageValues): Texts => ({
    title: t(`words.${words}.title`, values),
    why: t(`words.${words}.why`, values),
    next: t(`words.${words}.next`, values),
  })
}
const tell = { en: translate('en', en), zh: translate('zh-CN', zhCN) }

const everyExplanation: readonly Explanation[] = [
  ...Object.values(explanations),
  ...Object.values(furtherErrors).map(({ explanation }) => explanation),
  ...Object.values(familyExplanations),
  ...Object.values(kindExplanations),
  ...Object.values(credentialExplanations),
  ...Object.values(unreachableExplanations),
  ...Object.values(storeExplanations),
]

/** Everything that can come before a person: every problem, every code as an answer of ECS, every row of the help page. */
const occasions: readonly { name: string; explanation: Explanation; values: MessageValues }[] = [
  ...allSampleProblems.map((problem) => ({ name: JSON.stringify(problem), ...explain(problem) })),
  ...[...Object.keys(explanations), ...Object.keys(furtherErrors), ...Object.keys(familyExplanations)].map((code) => ({
    name: code,
    ...explain(cloudProblem({ code, requestId: null }), { manualSnapshotsPerDisk: 256 }),
  })),
  ...errorCatalogue.map(({ code, explanation, values }) => ({ name: `help: ${code}`, explanation, values })),
]

const toldIn = (language: 'en' | 'zh'): readonly Told[] =>
  occasions.map(({ name, explanation, values }) => ({ name, created: explanation.created, ...tell[language](explanation.words, values) }))

/** Formatted inside the tests, so that a broken message fails one of them by name. */
const english = () => toldIn('en')
const chinese = () => toldIn('zh')
const offending = (told: readonly Told[], isBad: (text: string) => boolean) =>
  told.flatMap((one) => PARTS.filter((part) => isBad(one[part])).map((part) => `${one.name} ${part}: ${one[part]}`))

describe('the messages are complete', () => {
  test('both languages have the same keys', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : 'text'
    expect(shape(zhCN)).toEqual(shape(en))
  })

  test.each(Object.entries(en.words))('%s has a title, a why and a next, all three not empty', (_, texts) => {
    expect(Object.keys(texts)).toEqual(PARTS)
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([])
  })

  test('every explanation has words and no words are unused', () => {
    const used = [...new Set(everyExplanation.map(({ words }) => words))]
    expect(used.toSorted()).toEqual(Object.keys(en.words).toSorted())
  })

  test('keys hold no dot, which next-intl reads as nesting', () => {
    const keys = [en.words, en.who, en.retry, en.created, en.nextStep].flatMap((branch) => Object.keys(branch))
    expect(keys.filter((key) => key.includes('.'))).toEqual([])
    expect(Object.keys(en.words).filter((key) => !/^[a-z][A-Za-z]+$/.test(key))).toEqual([])
  })

  test('whose move, retry, created and every button have a label', () => {
    expect(Object.keys(en.who)).toEqual(WHO)
    expect(Object.keys(en.retry)).toEqual(RETRIES)
    expect(Object.keys(en.created)).toEqual(CREATED)
    expect(Object.keys(en.nextStep)).toEqual(NEXT_STEPS)
  })
})

describe('the messages read well', () => {
  test('every message formats with the values that come with the problem, in both languages', () => {
    expect(english()).toHaveLength(occasions.length)
    expect(offending(english(), (text) => /[{}#]|undefined|NaN/.test(text))).toEqual([])
    expect(offending(chinese(), (text) => /[{}#]|undefined|NaN/.test(text))).toEqual([])
  })

  test('a title is a short phrase without full stop', () => {
    expect([...english(), ...chinese()].filter(({ title }) => /[.。]$/.test(title) || title.length > 62).map(({ title }) => title)).toEqual(
      [],
    )
  })

  test('why and next are sentences', () => {
    expect(offending(english(), (text) => !/\.$/.test(text)).filter((line) => !/ title: /.test(line))).toEqual([])
    expect(offending(chinese(), (text) => !/。$/.test(text)).filter((line) => !/ title: /.test(line))).toEqual([])
  })

  test('English neither shouts nor blames nor uses words from elsewhere', () => {
    const forbidden =
      /!|\b(oops|sorry|unfortunately|please|illegal|invalid|wrong|fail(ed|ure)?|an error|server|dashboard|payload|null|API|you (must|should|have to))\b/i
    expect(offending(english(), (text) => forbidden.test(text))).toEqual([])
    expect(Object.values({ ...en.who, ...en.retry, ...en.created, ...en.nextStep }).filter((text) => forbidden.test(text))).toEqual([])
  })

  test('apostrophes and quotes are typographic: a straight one is a command to the message format', () => {
    expect(JSON.stringify([en, zhCN])).not.toMatch(/'|\\"/)
  })

  test('no sentence has a quota or a limit of ECS written into it', () => {
    const written = /\d{2,}/
    const sentences = Object.entries({ ...en.words, ...zhCN.words }).concat(Object.entries(en.words))
    expect(sentences.filter(([, texts]) => written.test(Object.values(texts).join(' '))).map(([key]) => key)).toEqual([])
  })

  test('where nothing was created for certain, the why says so; where it is not known, it does not', () => {
    const says =
      /[Nn]othing was (created|changed|deleted|sent to ECS)\b|request was not sent|(did|does) not carry|left the snapshot|stays as it was/
    const certain = english().filter(({ created }) => created === 'no')
    expect(certain.filter(({ why }) => !says.test(why)).map(({ name, why }) => `${name}: ${why}`)).toEqual([])
    const uncertain = english().filter(({ created }) => created === 'unknown')
    expect(uncertain.filter(({ why }) => /Nothing was created/.test(why))).toEqual([])
  })
})

describe('the Chinese messages', () => {
  test('are Chinese, not a copy of the English ones', () => {
    expect(offending(chinese(), (text) => !/\p{Script=Han}/u.test(text))).toEqual([])
    const original = english()
    expect(chinese().filter((one, index) => PARTS.some((part) => one[part] === original[index]?.[part]))).toEqual([])
    const labels = Object.values({ ...zhCN.who, ...zhCN.retry, ...zhCN.created, ...zhCN.nextStep })
    expect(labels.filter((label) => !/\p{Script=Han}/u.test(label))).toEqual([])
  })

  test('use the words of the ECS console and address people politely', () => {
    const forbidden = /[!！]|哎呀|抱歉|对不起|非法|服务器|主机|磁盘|硬盘|区域|帐号|帐户|令牌|你|失败|,(?!\d)|;|\?/
    expect(offending(chinese(), (text) => forbidden.test(text))).toEqual([])
  })
})

describe('quotas in words', () => {
  const why = (code: string, known = {}) =>
    tell.en(explain(cloudProblem({ code }), known).words, explain(cloudProblem({ code }), known).values).why

  test('a quota that is known is named, with separators', () => {
    expect(why('QuotaExceed.Snapshot', { manualSnapshotsPerDisk: 2_000 })).toContain('at most 2,000 manual snapshots')
  })

  test('a quota that is not known is not made up', () => {
    expect(why('QuotaExceed.Snapshot')).not.toMatch(/\d/)
    expect(why('QuotaExceed.ConcurrentSnapshotQuota')).not.toMatch(/\d/)
  })
})
