import 'server-only'
import { paths } from '@/lib/paths'
import { fail } from '@/lib/result'
import { auditEvent } from '@/server/audit/audit-event'
import { admissions } from '@/server/people/directory'
import { type Runtime, runtime } from '@/server/runtime'
import { answerJson } from '@/server/session/answer'
import { isForeign } from '@/server/session/check-origin'
import { failureOf } from '@/server/session/failure-of'
import { NO_STORE } from '@/server/session/no-store'
import { visitorOf } from '@/server/session/visitor-of'
import { StoreFull } from '@/server/store/store-failure'

/** Where the identity provider sends people back to: with a session to the page they wanted, else to the sign-in page. */
export const comeBack = async (request: Request, { auth, baseUrl, trail, store }: Runtime = runtime()): Promise<Response> => {
  if (isForeign(request.headers, { via: 'get', baseUrl })) return new Response(null, { status: 403, headers: NO_STORE })
  const visitor = visitorOf(request.headers)
  const kept = { current: null, address: visitor.address }
  try {
    if (!(await store.hasRoom())) throw new StoreFull()
    const response = await admissions.run(kept, () => auth.handler(request))
    // better-auth tells failures by where it sends people
    const isIn = response.status === 302 && !new URL(response.headers.get('location') ?? '/', baseUrl).searchParams.has('error')
    if (isIn) return response
    await trail.record(
      auditEvent(null, visitor, { event: 'sign-in', outcome: 'denied', code: 'directory', facts: { admitted: kept.current } }),
    )
    return notAdmitted(baseUrl)
  } catch (error) {
    return answerJson(fail(failureOf(error, 'come-back')))
  }
}

const notAdmitted = (baseUrl: string): Response =>
  new Response(null, { status: 302, headers: { ...NO_STORE, location: `${baseUrl}${paths.notAdmitted()}` } })
