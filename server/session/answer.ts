import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { fail, type Result } from '@/lib/result'
import { type Context, openContext } from '@/server/context'
import { HTTP_STATUS } from '@/server/session/http-status'
import { NO_STORE } from '@/server/session/no-store'
import { toUnexpected } from '@/server/unexpected'

/** A GET handler: the context first, then the question; JSON `{ ok, value | problem }` that nobody may store. */
export const answer = async <T>(ask: (context: Context) => Promise<Result<T>>): Promise<Response> => {
  const result = await withContext(ask)
  const status = result.ok ? 200 : HTTP_STATUS[result.problem.kind]
  return Response.json(result, { status, headers: NO_STORE })
}

const withContext = async <T>(ask: (context: Context) => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    const context = await openContext('read')
    return context.ok ? await ask(context.value) : context
  } catch (error) {
    unstable_rethrow(error)
    return fail(toUnexpected(error, 'handler'))
  }
}
