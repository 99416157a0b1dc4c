import 'server-only'
import { randomUUID } from 'node:crypto'
import { lt } from 'drizzle-orm'
import { SESSION_LIFETIME_MS } from '@/server/people/auth'
import { hashOfToken, newToken } from '@/server/people/secret-token'
import type { OpenedSession, Visitor } from '@/server/people/visitor'
import type { Transaction } from '@/server/store/database'
import { knownDevices, sessions } from '@/server/store/schema'

const USER_AGENT_MAX = 300

/** Makes a session under a new token, makes the browser known to this person, and clears away what has run out. To be recorded in the same transaction. */
export const openSession = async (transaction: Transaction, personId: string, visitor: Visitor, nowMs: number): Promise<OpenedSession> => {
  const now = new Date(nowMs)
  const token = newToken()
  const deviceId = visitor.deviceId ?? newToken()
  await transaction.delete(sessions).where(lt(sessions.expiresAt, now))
  await transaction.insert(sessions).values({
    id: randomUUID(),
    token,
    userId: personId,
    ipAddress: visitor.address,
    userAgent: visitor.userAgent?.slice(0, USER_AGENT_MAX) ?? null,
    expiresAt: new Date(nowMs + SESSION_LIFETIME_MS),
    createdAt: now,
    updatedAt: now,
  })
  await transaction
    .insert(knownDevices)
    .values({ personId, deviceHash: hashOfToken(deviceId), usedAt: now })
    .onConflictDoUpdate({ target: [knownDevices.personId, knownDevices.deviceHash], set: { usedAt: now } })
  return { personId, sessionToken: token, deviceId }
}
