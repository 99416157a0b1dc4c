import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { looksAfterPeople } from '@/lib/people/grant'
import { fail, ok, type Result } from '@/lib/result'
import { auditEvent } from '@/server/audit/audit-event'
import type { StoreContext } from '@/server/context'
import { ROLE_FOR } from '@/server/session/may'
import { sessions } from '@/server/store/schema'

/** One session. One's own, or (for who looks after people) anybody's. That it is gone already is as good. Problem: `forbidden`. */
export const endSession = async (
  context: StoreContext,
  { personId, sessionId }: { personId: string; sessionId: string },
): Promise<Result<null>> => {
  if (!mayEndOf(context, personId)) return deny(context, personId)
  return end(context, personId, and(eq(sessions.userId, personId), eq(sessions.id, sessionId)), { sessionId })
}

/** Signs a person out everywhere; of one's own sessions the one in use stays. Problem: `forbidden`. */
export const endSessions = async (context: StoreContext, { personId }: { personId: string }): Promise<Result<null>> => {
  if (!mayEndOf(context, personId)) return deny(context, personId)
  const others = and(eq(sessions.userId, personId), ne(sessions.id, context.actor.sessionId))
  return end(context, personId, others, { all: true })
}

const mayEndOf = ({ actor }: StoreContext, personId: string): boolean => actor.personId === personId || looksAfterPeople(actor.grants)

const deny = async ({ trail, actor, visitor }: StoreContext, personId: string): Promise<Result<null>> => {
  await trail.record(auditEvent(actor, visitor, { event: 'end-sessions', outcome: 'denied', subjectId: personId }))
  return fail({ kind: 'forbidden', needs: ROLE_FOR.administer })
}

const end = (
  { trail, actor, visitor }: StoreContext,
  personId: string,
  which: ReturnType<typeof and>,
  facts: Readonly<Record<string, unknown>>,
): Promise<Result<null>> =>
  trail.recorded(async (transaction, record) => {
    const ended = await transaction.delete(sessions).where(which).returning({ id: sessions.id })
    await record(
      auditEvent(actor, visitor, { event: 'end-sessions', outcome: 'done', subjectId: personId, facts: { ...facts, ended: ended.length } }),
    )
    return ok(null)
  })
