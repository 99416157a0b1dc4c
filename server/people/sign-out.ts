import 'server-only'
import { and, eq } from 'drizzle-orm'
import { ok, type Result } from '@/lib/result'
import { auditEvent } from '@/server/audit/audit-event'
import type { StoreContext } from '@/server/context'
import { sessions } from '@/server/store/schema'

/** Ends the session of whoever asks. */
export const signOut = async ({ trail, actor, visitor }: StoreContext): Promise<Result<null>> =>
  trail.recorded(async (transaction, record) => {
    await transaction.delete(sessions).where(and(eq(sessions.id, actor.sessionId), eq(sessions.userId, actor.personId)))
    await record(auditEvent(actor, visitor, { event: 'sign-out', outcome: 'done', subjectId: actor.personId }))
    return ok(null)
  })
