'use server'

import 'server-only'
import { isLocale } from '@/lib/messages/locales'
import { fail, ok, type Result } from '@/lib/result'
import { keepPreference } from '@/server/session/preference-cookies'

/** Keeps the language for this browser. Next renders the page again in it. */
export const chooseLocale = async (input: unknown): Promise<Result<null>> => {
  if (!isLocale(input)) return fail({ kind: 'invalid-input', issues: [{ path: 'locale', rule: 'locale' }] })
  await keepPreference('locale', input)
  return ok(null)
}
