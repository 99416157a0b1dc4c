import { expect, test } from 'vitest'
import { negotiateLocale } from '@/lib/messages/negotiate-locale'

test.each([
  [null, 'en'],
  ['', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['ZH', 'zh-CN'],
  ['en-GB,zh;q=0.5', 'en'],
  ['zh;q=0.3, en;q=0.7', 'en'],
  ['de-DE, zh ; q=0.4', 'zh-CN'],
  ['de, fr', 'en'],
  ['*', 'en'],
  ['zh;q=0, en;q=0.1', 'en'],
  ['zh;q=abc', 'en'],
  [';;;,,,=', 'en'],
])('a browser that wishes "%s" gets %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale)
})

test('a header of ten kilobytes is not read to its end', () => {
  expect(negotiateLocale(`${'de,'.repeat(3_500)}zh-CN`)).toBe('en')
  expect(negotiateLocale(`zh-CN,${'x'.repeat(10_240)}`)).toBe('zh-CN')
})
