import 'server-only'
import type { Verb } from '@/server/session/may'
import { isOwnHost } from '@/server/session/own-host'

type Expected = { verb: Verb; baseUrl: string }

/**
 * Does the request come from somewhere else than this console's own pages?
 * The Host must be ours (a foreign name that resolves to this machine is DNS rebinding). A write must carry our Origin: a missing one is
 * refused too, because Next runs actions without it. X-Forwarded-Host is not looked at: anybody can send it.
 */
export const isForeign = (headers: Pick<Headers, 'get'>, { verb, baseUrl }: Expected): boolean => {
  if (!isOwnHost(headers.get('host'), baseUrl)) return true
  if (verb === 'read') return false
  if (headers.get('origin') !== baseUrl) return true
  const site = headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin'
}
