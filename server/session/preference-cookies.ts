import 'server-only'
import { cookies } from 'next/headers'
import { settings } from '@/server/session/settings'

/** What a browser is asked to remember about whoever uses it. Names carry no secret and are read by nobody but the server. */
export type Preference = 'locale' | 'theme'

/** `undefined`: never chosen here. Whatever the browser sends: check it. */
export const readPreference = async (preference: Preference): Promise<string | undefined> =>
  (await cookies()).get(nameOf(preference))?.value

export const keepPreference = async (preference: Preference, value: string): Promise<void> => {
  const jar = await cookies()
  jar.set(nameOf(preference), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: settings().baseUrl.startsWith('https:'),
    maxAge: ONE_YEAR_S,
  })
}

const ONE_YEAR_S = 365 * 24 * 60 * 60

/** Cookies do not tell ports apart: a name of our own keeps other programs on localhost from reading ours as theirs. */
const nameOf = (preference: Preference): string => `snapshot-console-${preference}`
