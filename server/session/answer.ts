import 'server-only'
import type { Result } from '@/lib/result'
import { openContext, type StoreContext } from '@/server/context'
import { asResult } from '@/server/session/as-result'
import { HTTP_STATUS } from '@/server/session/http-status'
import type { Verb } from '@/server/session/may'
import { NO_STORE } from '@/server/session/no-store'

/** A GET handler: the context first, then the question; JSON `{ ok, value | problem }` that nobody may store. */
export const answer = async <T>(ask: (context: StoreContext) => Promise<Result<T>>, takes: Verb = 'read'): Promise<Response> => {
  const result = await asResult('handler', async () => {
    const context = await openContext(takes, 'read', 'get')
    return context.ok ? ask(context.value) : context
  })
  return answerJson(result)
}

/** A result as JSON, for programs with the status that fits. */
export const answerJson = (result: Result<unknown>): Response =>
  Response.json(result, { status: result.ok ? 200 : HTTP_STATUS[result.problem.kind], headers: NO_STORE })
