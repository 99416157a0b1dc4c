import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { fail, type Result } from '@/lib/result'
import { openContext, type StoreContext } from '@/server/context'
import { failureOf } from '@/server/session/failure-of'
import { HTTP_STATUS } from '@/server/session/http-status'
import type { Verb } from '@/server/session/may'
import { NO_STORE } from '@/server/session/no-store'

/** A GET handler: the context first, then the question; JSON `{ ok, value | problem }` that nobody may store. */
export const answer = async <T>(ask: (context: StoreContext) => Promise<Result<T>>, takes: Verb = 'read'): Promise<Response> => {
  const result = await withContext(ask, takes)
  const status = result.ok ? 200 : HTTP_STATUS[result.problem.kind]
  return Response.json(result, { status, headers: NO_STORE })
}

const withContext = async <T>(ask: (context: StoreContext) => Promise<Result<T>>, takes: Verb): Promise<Result<T>> => {
  try {
    const context = await openContext(takes, 'read', 'get')
    return context.ok ? await ask(context.value) : context
  } catch (error) {
    unstable_rethrow(error)
    return fail(failureOf(error, 'handler'))
  }
}
