'use server'

import 'server-only'
import { fail, ok, type Result } from '@/lib/result'
import { isTheme } from '@/lib/theme'
import { keepPreference } from '@/server/session/preference-cookies'

/** Keeps the theme for this browser. */
export const chooseTheme = async (input: unknown): Promise<Result<null>> => {
  if (!isTheme(input)) return fail({ kind: 'invalid-input', issues: [{ path: 'theme', rule: 'theme' }] })
  await keepPreference('theme', input)
  return ok(null)
}
