import 'server-only'
import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from '@/lib/messages/load-messages'
import { readLocale } from '@/server/session/read-locale'

/** Language and words of one request, for next-intl. The server does not know the reader's time zone; the browser takes over with its own. */
export default getRequestConfig(async () => {
  const locale = await readLocale()
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC', now: new Date() }
})
