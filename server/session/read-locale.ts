import 'server-only'
import { headers } from 'next/headers'
import { isLocale, type Locale } from '@/lib/messages/locales'
import { negotiateLocale } from '@/lib/messages/negotiate-locale'
import { readPreference } from '@/server/session/preference-cookies'

/** The language of this request: chosen here, else wished by the browser, else English. */
export const readLocale = async (): Promise<Locale> => {
  const chosen = await readPreference('locale')
  return isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'))
}
