import 'server-only'
import type { Visitor } from '@/server/people/visitor'
import { ADDRESS_HEADER } from '@/server/session/own-headers'

export const DEVICE_COOKIE = 'snapshot-console-device'

/** What the request says of whoever sent it. The address is the server's own word (scripts/serve.mjs), whatever the request claims. */
export const visitorOf = (headers: Pick<Headers, 'get'>): Visitor => ({
  address: headers.get(ADDRESS_HEADER),
  userAgent: headers.get('user-agent'),
  deviceId: deviceIdOf(headers.get('cookie') ?? ''),
})

const deviceIdOf = (cookies: string): string | null => {
  const [, found] = new RegExp(`(?:^|; )${DEVICE_COOKIE}=([A-Za-z0-9_-]{43})(?:;|$)`).exec(cookies) ?? []
  return found ?? null
}
