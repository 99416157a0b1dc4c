import { describe, expect, test } from 'vitest'
import {
  formatAge,
  formatCount,
  formatDate,
  formatDateTime,
  formatDuration,
  formatGiB,
  formatMoment,
  formatOffset,
  formatPercent,
  formatTime,
} from '@/lib/format'

const SHANGHAI = { timeZone: 'Asia/Shanghai' }
const MOMENT = '2026-12-24T02:40:09Z'
/** Numbers and Latin units do not part at the end of a line. */
const plain = (text: string) => text.replaceAll(' ', ' ')

describe('sizes and counts', () => {
  test.each([
    [40, 'en', '40 GiB'],
    [2_048, 'en', '2,048 GiB'],
    [32_768, 'zh-CN', '32,768 GiB'],
  ])('%d GiB in %s is "%s"', (size, locale, shown) => {
    expect(plain(formatGiB(size, locale))).toBe(shown)
  })

  test('a count has its thousands apart', () => expect(formatCount(12_345, 'en')).toBe('12,345'))

  test.each([
    [0, '0%'],
    [62, '62%'],
    [99.6, '100%'],
  ])('%d percent is "%s"', (percent, shown) => expect(formatPercent(percent, 'en')).toBe(shown))
})

describe('moments', () => {
  test.each([
    ['en', '24 Dec 2026, 10:40 (UTC+8)'],
    ['zh-CN', '2026年12月24日 10:40 (UTC+8)'],
  ])('in %s: %s', (locale, shown) => expect(formatMoment(MOMENT, { locale, ...SHANGHAI })).toBe(shown))

  test('midnight is 00, not 24', () => {
    expect(formatTime('2026-12-23T16:00:09Z', { locale: 'en', ...SHANGHAI })).toBe('00:00:09')
  })

  test('seconds can be shown', () => {
    expect(formatDateTime(MOMENT, { locale: 'en', ...SHANGHAI }, { seconds: true })).toBe('24 Dec 2026, 10:40:09')
  })

  test('a date alone', () => {
    expect(formatDate(MOMENT, { locale: 'en', ...SHANGHAI })).toBe('24 Dec 2026')
    expect(formatDate(MOMENT, { locale: 'zh-CN', ...SHANGHAI })).toBe('2026年12月24日')
  })

  test.each([
    ['UTC', MOMENT, 'UTC'],
    ['Asia/Kolkata', MOMENT, 'UTC+5:30'],
    ['Europe/Berlin', MOMENT, 'UTC+1'],
    ['Europe/Berlin', '2026-07-01T00:00:00Z', 'UTC+2'],
    ['Europe/London', MOMENT, 'UTC'],
  ])('the offset of %s at %s is %s', (timeZone, iso, shown) => expect(formatOffset(iso, { timeZone })).toBe(shown))
})

describe('ages', () => {
  const now = new Date(MOMENT)
  test.each([
    ['2026-12-24T02:40:09Z', '0 s ago', '0秒前'],
    ['2026-12-24T02:40:02Z', '7 s ago', '7秒前'],
    ['2026-12-24T02:39:09.001Z', '59 s ago', '59秒前'],
    ['2026-12-24T02:14:09Z', '26 min ago', '26分钟前'],
    ['2026-12-24T00:40:10Z', '1 h ago', '1小时前'],
    ['2026-12-23T23:40:09Z', '3 h ago', '3小时前'],
    ['2026-12-15T02:40:09Z', '9 d ago', '9天前'],
    ['2026-08-24T02:40:09Z', '4 mo ago', '4个月前'],
    ['2024-08-24T02:40:09Z', '2 y ago', '2年前'],
    ['2026-12-27T02:40:10Z', 'in 3 d', '3天后'],
  ])('%s is "%s"', (iso, english, chinese) => {
    expect(plain(formatAge(iso, { locale: 'en', now }))).toBe(english)
    expect(plain(formatAge(iso, { locale: 'zh-CN', now }))).toBe(chinese)
  })
})

describe('durations', () => {
  test.each([
    [0, '0 s', '0秒'],
    [-5, '0 s', '0秒'],
    [0.2, '1 s', '1秒'],
    [40, '40 s', '40秒'],
    [180, '3 min', '3分钟'],
    [3_900, '1 h 5 min', '1小时5分钟'],
    [3_605, '1 h', '1小时'],
    [90_000, '1 d 1 h', '1天1小时'],
  ])('%d seconds are "%s"', (seconds, english, chinese) => {
    expect(plain(formatDuration(seconds, 'en'))).toBe(english)
    expect(plain(formatDuration(seconds, 'zh-CN'))).toBe(chinese)
  })
})
