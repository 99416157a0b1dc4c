import 'server-only'
import { eq } from 'drizzle-orm'
import type { Grant } from '@/lib/people/grant'
import type { Clock } from '@/server/clock'
import type { Auth } from '@/server/people/auth'
import { personById } from '@/server/people/person-by'
import type { Database } from '@/server/store/database'
import { sessions } from '@/server/store/schema'

/** Who asks, as the store has it at this moment. */
export type Actor = {
  personId: string
  name: string
  email: string
  sessionId: string
  /** With what the identity provider gives. Never empty of meaning: no grant, no account. */
  grants: readonly Grant[]
}

type Door = { auth: Auth; database: Database; clock: Pick<Clock, 'now'> }

/** Unused for so long, a session has ended. A visible page that polls uses it. */
export const IDLE_MS = 30 * 60_000
/** How exactly the last use is kept. */
const TOUCH_EVERY_MS = 60_000

/** The person behind the session cookie; `null`: nobody, or not any more. Disabled people and roles that were withdrawn count at once. */
export const readActor = async ({ auth, database, clock }: Door, headers: Headers): Promise<Actor | null> => {
  const current = await auth.api.getSession({ headers, query: { disableRefresh: true } })
  if (current === null) return null
  const { id: sessionId, userId, updatedAt, expiresAt } = current.session
  const unusedMs = clock.now() - updatedAt.getTime()
  if (unusedMs > IDLE_MS || clock.now() >= expiresAt.getTime()) {
    await database.delete(sessions).where(eq(sessions.id, sessionId))
    return null
  }
  const person = await personById(database, userId)
  if (person === null || person.isDisabled) return null
  if (unusedMs > TOUCH_EVERY_MS)
    await database
      .update(sessions)
      .set({ updatedAt: new Date(clock.now()) })
      .where(eq(sessions.id, sessionId))
  const { personId, name, email, grants } = person
  return { personId, name, email, sessionId, grants }
}
