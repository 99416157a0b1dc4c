import 'server-only'
import type { UnreachableCause } from '@/lib/errors/problem'

/** These end the handshake, before a byte of the request has left; an SSL error later on is a broken connection. */
const TLS_CODES = /^(ERR_TLS_|CERT_|EPROTO|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|HOSTNAME_MISMATCH)/

/** What the code of a failed request says of the network; `null`: nothing. */
export const unreachableCause = (code: string | null): UnreachableCause | null => {
  switch (code) {
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'refused'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'name-not-found'
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return 'reset'
    case 'ETIMEDOUT':
      return 'timeout'
    default:
      if (code?.startsWith('ERR_SSL_')) return 'reset'
      return code !== null && TLS_CODES.test(code) ? 'tls' : null
  }
}
