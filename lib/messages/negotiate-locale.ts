import { LOCALES, type Locale } from '@/lib/messages/locales'

/** The best of our languages for an Accept-Language header. However long the header is, only its beginning is read. */
export const negotiateLocale = (acceptLanguage: string | null): Locale => {
  const wishes = (acceptLanguage ?? '').slice(0, READ_CHARACTERS).split(',').map(toWish)
  // sort is stable: of equal weights the first one named wins
  const ranked = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  for (const { language } of ranked) {
    const match = LOCALES.find((locale) => primaryOf(locale) === language)
    if (match !== undefined) return match
  }
  return LOCALES[0]
}

const READ_CHARACTERS = 512

const primaryOf = (tag: string): string => tag.trim().split('-')[0]?.toLowerCase() ?? ''

/** "zh-CN;q=0.8" */
const toWish = (text: string): { language: string; weight: number } => {
  const [tag = '', ...parameters] = text.trim().split(';')
  const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice('q='.length))
  return { language: primaryOf(tag), weight: Number.isFinite(weight) ? weight : 0 }
}
