import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { paths } from '@/lib/paths'
import type { Grant } from '@/lib/people/grant'
import type { OneTimeLink, OpenInvitation } from '@/lib/people/person'
import { fail, ok, type Result } from '@/lib/result'
import { isoTime } from '@/server/clock'
import type { Door } from '@/server/people/door'
import { personById } from '@/server/people/person-by'
import { hashOfToken, newToken } from '@/server/people/secret-token'
import type { Transaction } from '@/server/store/database'
import { invitations } from '@/server/store/schema'

export type Invitation = typeof invitations.$inferSelect

type Wish = { email: string | null; grants: readonly Grant[]; personId: string | null; invitedBy: string | null }

const LIFETIME_MS = 3 * 24 * 3_600_000

/** Makes a one-time link; only the hash of its token is kept. The token stands behind `#`, so it reaches no log of a server or proxy. */
export const makeInvitation = async (
  transaction: Transaction,
  wish: Wish,
  { nowMs, baseUrl }: { nowMs: number; baseUrl: string },
): Promise<OneTimeLink> => {
  const token = newToken()
  const expiresAt = nowMs + LIFETIME_MS
  const [createdAt, until] = [new Date(nowMs), new Date(expiresAt)]
  await transaction.insert(invitations).values({ ...wish, id: randomUUID(), tokenHash: hashOfToken(token), createdAt, expiresAt: until })
  return { address: `${baseUrl}${paths.oneTimeLink()}#${token}`, expiresAt: isoTime(expiresAt) }
}

/** One that can be used at this moment. Ask again inside the transaction that uses it. */
export const openInvitation = async (database: Transaction, token: string, nowMs: number): Promise<Invitation | null> => {
  const [found] = await database
    .select()
    .from(invitations)
    .where(and(eq(invitations.tokenHash, hashOfToken(token)), isOpen(nowMs)))
  return found ?? null
}

export const isOpen = (nowMs: number) =>
  and(isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, new Date(nowMs)))

/** What the page behind the link shows before it is used. */
export const readInvitation = async ({ database, clock }: Door, { token }: { token: string }): Promise<Result<OpenInvitation>> => {
  const invitation = await openInvitation(database, token, clock.now())
  if (invitation === null) return fail({ kind: 'link-not-valid' })
  const person = invitation.personId === null ? null : await personById(database, invitation.personId)
  return ok({ email: person?.email ?? invitation.email, name: person?.name ?? null, isNewPassword: person !== null })
}
