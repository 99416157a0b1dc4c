import 'server-only'
import { openContext } from '@/server/context'
import { HTTP_STATUS } from '@/server/session/http-status'
import { NO_STORE } from '@/server/session/no-store'

/** `{ status, cloud, problem }`: which cloud, and the kind of trouble with it. No ids, no addresses. */
export const readReadiness = async (): Promise<Response> => {
  const context = await openContext('read')
  if (!context.ok) {
    const { kind } = context.problem
    return Response.json({ status: 'refused', problem: kind }, { status: HTTP_STATUS[kind], headers: NO_STORE })
  }
  const { inventory, accounts, cloud } = context.value
  const trouble = await inventory.trouble(accounts)
  if (trouble === null) return Response.json({ status: 'ready', cloud }, { headers: NO_STORE })
  return Response.json({ status: 'not-ready', cloud, problem: trouble.kind }, { status: 503, headers: NO_STORE })
}
