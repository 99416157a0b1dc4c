import type { enMessages } from '@/lib/messages/en-messages'
import type { Locale } from '@/lib/messages/locales'

/** Every sentence a person reads, by namespace. The English files say which keys exist. */
export type Messages = typeof enMessages

/** A key that does not exist fails the type check. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
