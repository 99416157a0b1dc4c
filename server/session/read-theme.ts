import 'server-only'
import { isTheme, type Theme } from '@/lib/theme'
import { readPreference } from '@/server/session/preference-cookies'

/** The theme of this request: chosen here, else that of the system. */
export const readTheme = async (): Promise<Theme> => {
  const chosen = await readPreference('theme')
  return isTheme(chosen) ? chosen : 'system'
}
