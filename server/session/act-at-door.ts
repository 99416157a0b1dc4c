import 'server-only'
import { cookies, headers } from 'next/headers'
import type { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import type { Door } from '@/server/people/door'
import type { OpenedSession } from '@/server/people/visitor'
import { type Runtime, runtime } from '@/server/runtime'
import { asResult } from '@/server/session/as-result'
import { isForeign } from '@/server/session/check-origin'
import { parseInput } from '@/server/session/parse-input'
import { DEVICE_COOKIE, visitorOf } from '@/server/session/visitor-of'
import { toUnexpected } from '@/server/unexpected'

type AtDoor<Schema extends z.ZodType, T> = { schema: Schema; verb: (door: Door, input: z.output<Schema>) => Promise<Result<T>> }

/** An action of somebody who is not known yet: only from a page of this console, and only with room to record it. */
export const actAtDoor = <Schema extends z.ZodType, T>(input: unknown, { schema, verb }: AtDoor<Schema, T>): Promise<Result<T>> =>
  asResult('door', async () => {
    const made = runtime()
    const asked = await headers()
    if (isForeign(asked, { via: 'action', baseUrl: made.baseUrl })) return fail({ kind: 'foreign-origin' })
    if (!(await made.store.hasRoom())) return fail({ kind: 'store-unavailable', cause: 'full' })
    const parsed = parseInput(schema, input)
    return parsed.ok ? verb(doorOf(made, asked), parsed.value) : parsed
  })

/** The same, for a verb that opens a session: the browser gets its cookies. */
export const comeIn = <Schema extends z.ZodType>(
  input: unknown,
  { schema, verb }: AtDoor<Schema, OpenedSession>,
): Promise<Result<{ personId: string }>> =>
  actAtDoor(input, {
    schema,
    verb: async (door, parsed) => {
      const opened = await verb(door, parsed)
      if (!opened.ok) return opened
      await showSession(opened.value)
      return ok({ personId: opened.value.personId })
    },
  })

const showSession = async ({ sessionToken, deviceId }: OpenedSession): Promise<void> => {
  const { auth, baseUrl } = runtime()
  await auth.api.showSession({ body: { token: sessionToken }, headers: await headers() })
  const jar = await cookies()
  jar.set(DEVICE_COOKIE, deviceId, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: baseUrl.startsWith('https:'),
    maxAge: DEVICE_KNOWN_S,
  })
}

/** The session is gone from the store; this takes its cookie from the browser. */
export const forgetSession = async (): Promise<void> => {
  // its cookie opens nothing any more, so that it stays would do no harm
  await runtime()
    .auth.api.signOut({ headers: await headers() })
    .catch((error: unknown) => toUnexpected(error, 'sign-out'))
}

const DEVICE_KNOWN_S = 180 * 24 * 3_600

export const doorOf = ({ database, trail, limits, clock, cloud }: Runtime, asked: Headers): Door => ({
  database,
  trail,
  limits,
  clock,
  cloud,
  visitor: visitorOf(asked),
})
