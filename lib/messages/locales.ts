/** The languages of the console, first the one that is used when nothing else fits. */
export const LOCALES = ['en', 'zh-CN'] as const
export type Locale = (typeof LOCALES)[number]

/** Each in its own language: whoever cannot read the page can still find theirs. */
export const LOCALE_NAMES = { en: 'English', 'zh-CN': '简体中文' } as const satisfies Record<Locale, string>

export const isLocale = (text: unknown): text is Locale => LOCALES.some((locale) => locale === text)
