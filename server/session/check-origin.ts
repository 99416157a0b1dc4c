import 'server-only'
import { isOwnHost } from '@/server/session/own-host'

/** `action`: it may change something. */
export type Via = 'get' | 'action'

type Expected = { via: Via; baseUrl: string }

/**
 * Does the request come from somewhere else than this console's own pages?
 * The Host must be ours (a foreign name that resolves to this machine is DNS rebinding). A write must carry our Origin: a missing one is
 * refused too, because Next runs actions without it. X-Forwarded-Host is not looked at: anybody can send it.
 */
export const isForeign = (headers: Pick<Headers, 'get'>, { via, baseUrl }: Expected): boolean => {
  if (!isOwnHost(headers.get('host'), baseUrl)) return true
  if (via === 'get') return false
  if (headers.get('origin') !== baseUrl) return true
  const site = headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin'
}
