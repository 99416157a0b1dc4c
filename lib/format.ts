/** Numbers and moments as people read them. Pure: locale, time zone and "now" come from outside. */

export type Zone = { locale: string /** IANA name, for example Asia/Shanghai. */; timeZone: string }

/** "2,048 GiB" */
export const formatGiB = (sizeGiB: number, locale: string): string => `${formatCount(sizeGiB, locale)}${NO_BREAK_SPACE}GiB`

/** "12,345" */
export const formatCount = (count: number, locale: string): string => numberFormat(locale, {}).format(count)

/** From 0 to 100, whole: "62%". */
export const formatPercent = (percent: number, locale: string): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(percent / 100)

/** "24 Dec 2026, 10:40" or "2026年12月24日 10:40". `seconds` adds ":09". */
export const formatDateTime = (iso: string, { locale, timeZone }: Zone, { seconds = false } = {}): string => {
  const part = partsOf(iso, {
    locale,
    timeZone,
    options: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  })
  const clock = [part('hour'), part('minute'), ...(seconds ? [part('second')] : [])].join(':')
  return [dayOf(part, locale), clock].join(isChinese(locale) ? ' ' : ', ')
}

/** "24 Dec 2026" */
export const formatDate = (iso: string, { locale, timeZone }: Zone): string => {
  const part = partsOf(iso, { locale, timeZone, options: { year: 'numeric', month: 'short', day: 'numeric' } })
  return dayOf(part, locale)
}

/** "10:40:09" */
export const formatTime = (iso: string, { locale, timeZone }: Zone): string => {
  const part = partsOf(iso, { locale, timeZone, options: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } })
  return [part('hour'), part('minute'), part('second')].join(':')
}

/** "UTC+8", "UTC-3:30", "UTC": of that moment, so that summer time is right. */
export const formatOffset = (iso: string, { timeZone }: Pick<Zone, 'timeZone'>): string =>
  partsOf(iso, { locale: 'en', timeZone, options: { timeZoneName: 'shortOffset' } })('timeZoneName')
    .replace('GMT', 'UTC')
    .replace(/^UTC\+0$/, 'UTC')

/** "24 Dec 2026, 10:40 (UTC+8)" */
export const formatMoment = (iso: string, zone: Zone, options: { seconds?: boolean } = {}): string =>
  `${formatDateTime(iso, zone, options)} (${formatOffset(iso, zone)})`

/** "26 min ago", "in 3 d", "3小时前": the largest whole unit. */
export const formatAge = (iso: string, { locale, now }: { locale: string; now: Date }): string => {
  const seconds = (Date.parse(iso) - now.getTime()) / 1_000
  const { unit, amount } = largestUnit(seconds)
  const parts = new Intl.RelativeTimeFormat(locale, { style: 'narrow' }).formatToParts(amount, unit)
  return spaced(parts.map(({ value }) => value).join(''))
}

/** "40 s", "3 min", "1 h 5 min": the two largest units, rounded up to whole seconds. */
export const formatDuration = (seconds: number, locale: string): string => {
  const whole = Math.max(0, Math.ceil(seconds))
  const amounts = [
    { unit: 'day', amount: Math.floor(whole / DAY_S) },
    { unit: 'hour', amount: Math.floor((whole % DAY_S) / HOUR_S) },
    { unit: 'minute', amount: Math.floor((whole % HOUR_S) / MINUTE_S) },
    { unit: 'second', amount: whole % MINUTE_S },
  ]
  const first = amounts.findIndex(({ amount }) => amount > 0)
  const shown = first === -1 ? amounts.slice(-1) : amounts.slice(first, first + 2).filter(({ amount }) => amount > 0)
  const words = shown.map(({ unit, amount }) => spaced(numberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(amount)))
  return words.join(isChinese(locale) ? '' : ' ')
}

const MINUTE_S = 60
const HOUR_S = 3_600
const DAY_S = 86_400
const NO_BREAK_SPACE = ' '

const UNITS = [
  { unit: 'year', seconds: 365 * DAY_S },
  { unit: 'month', seconds: 30 * DAY_S },
  { unit: 'day', seconds: DAY_S },
  { unit: 'hour', seconds: HOUR_S },
  { unit: 'minute', seconds: MINUTE_S },
] as const

/** Toward zero: something 119 minutes old is 1 hour old, not 2. */
const largestUnit = (seconds: number): { unit: Intl.RelativeTimeFormatUnit; amount: number } => {
  for (const { unit, seconds: length } of UNITS) {
    if (Math.abs(seconds) >= length) return { unit, amount: Math.trunc(seconds / length) }
  }
  // -0, not 0: "0 s ago", not "in 0 s".
  return { unit: 'second', amount: Math.trunc(seconds) || -0 }
}

const isChinese = (locale: string): boolean => locale.startsWith('zh')

/** Intl's narrow style glues Latin units to the number and shortens minutes to "m" ("26m ago"): here "26 min ago". */
const spaced = (text: string): string => text.replace(/(\d)m\b/g, '$1min').replace(/(\d)(?=[a-z])/gi, `$1${NO_BREAK_SPACE}`)

const dayOf = (part: (type: Intl.DateTimeFormatPartTypes) => string, locale: string): string =>
  isChinese(locale)
    ? `${part('year')}年${part('month').replace('月', '')}月${part('day')}日`
    : `${part('day')} ${part('month')} ${part('year')}`

/**
 * The parts of a moment by name. Joined here rather than by Intl, because a server and a browser
 * with different Unicode data put different spaces between them, and the page would not match its HTML.
 */
const partsOf = (iso: string, { locale, timeZone, options }: Zone & { options: Intl.DateTimeFormatOptions }) => {
  const parts = dateFormat(locale, { ...options, timeZone }).formatToParts(new Date(iso))
  return (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? ''
}

/** Making a formatter costs far more than using it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()
const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options])
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(key, format)
  return format
}

const numberFormats = new Map<string, Intl.NumberFormat>()
const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = JSON.stringify([locale, options])
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options)
  numberFormats.set(key, format)
  return format
}
