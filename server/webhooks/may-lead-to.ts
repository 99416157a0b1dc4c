import 'server-only'
import { isIP } from 'node:net'
import { isLoopbackHost } from '@/server/config/loopback-host'
import { isLoopbackAddress, isPublicAddress } from '@/server/webhooks/is-public-address'

/** `allowsLoopback`: in the sandbox, so that a webhook can be tried. */
export type Reach = { allowsLoopback: boolean }

/** Which addresses a URL may be sent to; `null`: none, whatever its name resolves to. */
export const addressRule = ({ protocol, hostname }: URL, { allowsLoopback }: Reach): ((address: string) => boolean) | null => {
  if (protocol === 'https:') return isPublicAddress
  return protocol === 'http:' && allowsLoopback && isLoopbackHost(hostname) ? isLoopbackAddress : null
}

/** Where a name still has to be resolved, the address is asked about when something is sent. */
export const mayLeadTo = (url: URL, reach: Reach): boolean => {
  const mayBe = addressRule(url, reach)
  const literal = literalOf(url)
  return mayBe !== null && (literal === null || mayBe(literal))
}

/** The address that stands in a URL in place of a name: it is never resolved, so nobody else asks about it. */
export const literalOf = ({ hostname }: URL): string | null => {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(bare) === 0 ? null : bare
}
