import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { fail, ok, type Result } from '@/lib/result'
import type { ChangePasswordInput } from '@/lib/schemas/people'
import { auditEvent } from '@/server/audit/audit-event'
import { isoTime } from '@/server/clock'
import type { StoreContext } from '@/server/context'
import { setPassword } from '@/server/people/join'
import { hashOf, isPassword } from '@/server/people/password'
import { personById } from '@/server/people/person-by'
import { sessions } from '@/server/store/schema'

/**
 * A new password for whoever asks; all other sessions end. Wrong guesses of the current one count as those at the door.
 * Problems: `wrong-password`, `too-many-tries`.
 */
export const changePassword = async (context: StoreContext, { current, next }: ChangePasswordInput): Promise<Result<null>> => {
  const { database, trail, limits, clock, actor, visitor } = context
  const { personId, sessionId } = actor
  const deny = async (code: string): Promise<void> =>
    trail.record(auditEvent(actor, visitor, { event: 'change-password', outcome: 'denied', subjectId: personId, code }))

  const trier = { email: actor.email, address: visitor.address, knownDevice: sessionId }
  const pause = await limits.tryOnce(trier)
  if (pause !== null) {
    if (pause.isFirst) await deny('too-many-tries')
    return fail({ kind: 'too-many-tries', retryAt: isoTime(pause.retryAtMs) })
  }
  const person = await personById(database, personId)
  if (!(await isPassword(current, person?.passwordHash ?? null))) {
    await deny('wrong-password')
    return fail({ kind: 'wrong-password' })
  }
  await limits.forgive(trier)
  const password = await hashOf(next)
  return trail.recorded(async (transaction, record) => {
    await setPassword(transaction, personId, password, new Date(clock.now()))
    await transaction.delete(sessions).where(and(eq(sessions.userId, personId), ne(sessions.id, sessionId)))
    await record(auditEvent(actor, visitor, { event: 'change-password', outcome: 'done', subjectId: personId }))
    return ok(null)
  })
}
