import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { lt } from 'drizzle-orm'
import { SESSION_LIFETIME_MS } from '@/server/people/auth'
import type { OpenedSession, Visitor } from '@/server/people/visitor'
import type { Transaction } from '@/server/store/database'
import { knownDevices, sessions } from '@/server/store/schema'

const TOKEN_BYTES = 32
const USER_AGENT_MAX = 300

/** Makes a session under a new token, makes the browser known to this person, and clears away what has run out. To be recorded in the same transaction. */
export const openSession = async (transaction: Transaction, personId: string, visitor: Visitor, nowMs: number): Promise<OpenedSession> => {
  const now = new Date(nowMs)
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const deviceId = visitor.deviceId ?? randomBytes(TOKEN_BYTES).toString('base64url')
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
    .values({ personId, deviceHash: deviceHashOf(deviceId), usedAt: now })
    .onConflictDoUpdate({ target: [knownDevices.personId, knownDevices.deviceHash], set: { usedAt: now } })
  return { personId, sessionToken: token, deviceId }
}

export const deviceHashOf = (deviceId: string): string => createHash('sha256').update(deviceId).digest('base64url')
