import 'server-only'
import type { Problem } from '@/lib/errors/problem'
import { isLoopbackHost } from '@/server/config/loopback-host'
import { isOwnHost } from '@/server/session/own-host'

/** As `serverActions.bodySizeLimit` in next.config.js. */
export const BODY_LIMIT_BYTES = 65_536

/**
 * What is refused before anything of ours runs; `null` lets it in. A second layer: actions and handlers check again.
 * 405 other methods · 421 a host name that is not ours (DNS rebinding) · 403 a write from a foreign origin · 411, 413 the size of a body.
 */
export const refusalOf = ({ method, headers }: Pick<Request, 'method' | 'headers'>, baseUrl: string): Response | null => {
  if (!METHODS.includes(method)) return new Response(null, { status: 405, headers: { allow: METHODS.join(', ') } })
  if (!isKnownHost(headers.get('host'), baseUrl)) return new Response(`This console is served at ${baseUrl} only.\n`, { status: 421 })
  if (method !== 'POST') return null
  if (!isOwnOrigin(headers, baseUrl)) return refusal(403, { kind: 'foreign-origin' })
  const length = headers.get('content-length')
  if (length === null) return new Response(null, { status: 411 })
  return /^\d{1,9}$/.test(length) && Number(length) <= BODY_LIMIT_BYTES
    ? null
    : refusal(413, { kind: 'too-large', limitBytes: BODY_LIMIT_BYTES })
}

const METHODS = ['GET', 'HEAD', 'POST']

/** Any address of this machine will do here: pages are then sent on to ours (own-address-of.ts), and verbs check again. */
const isKnownHost = (host: string | null, baseUrl: string): boolean => isOwnHost(host, baseUrl) || (host !== null && isLoopbackHost(host))

/** X-Forwarded-Host is not looked at: anyone can send it. */
const isOwnOrigin = (headers: Headers, baseUrl: string): boolean => {
  const origin = headers.get('origin')
  return origin === null ? headers.get('sec-fetch-site') === 'same-origin' : origin === baseUrl
}

const refusal = (status: number, problem: Problem): Response => Response.json({ problem }, { status })
