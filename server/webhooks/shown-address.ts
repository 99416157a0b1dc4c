import 'server-only'
import type { Webhook } from '@/server/store/schema'

const ENDING = 4
/** In a shorter address the ending would be much of the secret. */
const LONG_ENOUGH = 24

/** What may be shown of an address whose path and query are a secret. */
export const shownAddress = (address: string): Pick<Webhook, 'host' | 'urlEnding'> => {
  const { host, pathname, search } = new URL(address)
  const hidden = `${pathname}${search}`
  return { host, urlEnding: hidden.length < LONG_ENOUGH ? '' : hidden.slice(-ENDING) }
}
