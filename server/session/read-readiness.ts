import 'server-only'
import { headers } from 'next/headers'
import type { Problem } from '@/lib/errors/problem'
import { runtime } from '@/server/runtime'
import { isForeign } from '@/server/session/check-origin'
import { HTTP_STATUS } from '@/server/session/http-status'
import { NO_STORE } from '@/server/session/no-store'
import { storeTrouble } from '@/server/store/store-failure'

/**
 * `{ status, cloud, problem }`: which cloud, and the kind of trouble with it or with the store. No ids, no addresses, so that it may be
 * asked without a session. However often it is asked, the cloud is asked no more than while nobody asks.
 */
export const readReadiness = async (): Promise<Response> => {
  const { baseUrl, inventory, accounts, cloud, store } = runtime()
  if (isForeign(await headers(), { via: 'get', baseUrl })) return refused({ kind: 'foreign-origin' })
  const trouble = (await storeTrouble(store)) ?? (await inventory.trouble(accounts))
  if (trouble === null) return Response.json({ status: 'ready', cloud }, { headers: NO_STORE })
  return Response.json({ status: 'not-ready', cloud, problem: trouble.kind }, { status: 503, headers: NO_STORE })
}

const refused = ({ kind }: Problem): Response =>
  Response.json({ status: 'refused', problem: kind }, { status: HTTP_STATUS[kind], headers: NO_STORE })
