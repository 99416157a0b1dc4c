import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { fail, type Result } from '@/lib/result'
import { failureOf } from '@/server/session/failure-of'

/** What comes of the work; what it throws becomes a Problem, but for Next's own throws (a redirect), which go on. `where`: for the log. */
export const asResult = async <T>(where: string, work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work()
  } catch (error) {
    unstable_rethrow(error)
    return fail(failureOf(error, where))
  }
}
