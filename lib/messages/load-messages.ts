import type { Locale } from '@/lib/messages/locales'
import type { Messages } from '@/lib/messages/messages'

/** All messages of a language. */
export const loadMessages = (locale: Locale): Promise<Messages> => LANGUAGES[locale]()

const LANGUAGES = {
  en: async () => (await import('@/lib/messages/en-messages')).enMessages,
  'zh-CN': async () => (await import('@/lib/messages/zh-cn-messages')).zhCnMessages,
} as const satisfies Record<Locale, () => Promise<Messages>>
