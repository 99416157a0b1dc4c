import 'server-only'
import { and, eq } from 'drizzle-orm'
import { fail, ok, type Result } from '@/lib/result'
import type { SignInInput } from '@/lib/schemas/people'
import { auditEvent } from '@/server/audit/audit-event'
import { isoTime } from '@/server/clock'
import type { Door } from '@/server/people/door'
import { openSession } from '@/server/people/open-session'
import { isPassword } from '@/server/people/password'
import { type Person, personByEmail } from '@/server/people/person-by'
import { hashOfToken } from '@/server/people/secret-token'
import type { OpenedSession } from '@/server/people/visitor'
import { knownDevices } from '@/server/store/schema'

/**
 * E-mail and password for a session. Whether the e-mail is unknown, the password wrong or the person disabled is not told, neither in
 * words nor by the time it takes. Problems: `wrong-password`, `too-many-tries`.
 */
export const signIn = async (door: Door, { email, password }: SignInInput): Promise<Result<OpenedSession>> => {
  const { database, trail, limits, clock, visitor } = door
  const person = await personByEmail(database, email)
  const trier = { email, address: visitor.address, knownDevice: await knownDeviceOf(door, person) }
  const deny = (code: string): Promise<void> =>
    trail.record(auditEvent(person, visitor, { event: 'sign-in', outcome: 'denied', code, facts: { email } }))
  const pause = await limits.tryOnce(trier)
  if (pause !== null) {
    if (pause.isFirst) await deny('too-many-tries')
    return fail({ kind: 'too-many-tries', retryAt: isoTime(pause.retryAtMs) })
  }
  const isRight = await isPassword(password, person?.passwordHash ?? null)
  if (person === null || !isRight || person.isDisabled) {
    await deny('wrong-password')
    return fail({ kind: 'wrong-password' })
  }
  await limits.forgive(trier)
  return ok(
    await trail.recorded(async (transaction, record) => {
      await record(
        auditEvent(person, visitor, { event: 'sign-in', outcome: 'done', subjectId: person.personId, facts: { with: 'password' } }),
      )
      return openSession(transaction, person.personId, visitor, clock.now())
    }),
  )
}

/** The browser's own word is looked up: only one in which this person has signed in before counts. */
const knownDeviceOf = async ({ database, visitor: { deviceId } }: Door, person: Person | null): Promise<string | null> => {
  if (person === null || deviceId === null) return null
  const deviceHash = hashOfToken(deviceId)
  const [known] = await database
    .select({ deviceHash: knownDevices.deviceHash })
    .from(knownDevices)
    .where(and(eq(knownDevices.personId, person.personId), eq(knownDevices.deviceHash, deviceHash)))
  return known?.deviceHash ?? null
}
