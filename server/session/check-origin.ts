import 'server-only'
import type { Verb } from '@/server/session/may'

type Expected = { verb: Verb; baseUrl: string }

/**
 * Does the request come from somewhere else than this console's own pages?
 * The Host must be ours (a foreign name that resolves to this machine is DNS rebinding). A write must carry our Origin: a missing one is
 * refused too, because Next runs actions without it. X-Forwarded-Host is not looked at: anybody can send it.
 */
export const isForeign = (headers: Pick<Headers, 'get'>, { verb, baseUrl }: Expected): boolean => {
  const host = headers.get('host')
  if (host === null || !isOurHost(host, baseUrl)) return true
  if (verb === 'read') return false
  if (headers.get('origin') !== baseUrl) return true
  const site = headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin'
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

const isOurHost = (host: string, baseUrl: string): boolean => {
  const asked = host.toLowerCase()
  if (asked === new URL(baseUrl).host) return true
  const name = asked.replace(/:\d{1,5}$/, '')
  return LOOPBACK_NAMES.includes(name)
}
