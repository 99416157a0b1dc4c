import 'server-only'
import { and, eq, isNull, or } from 'drizzle-orm'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import { auditEvent } from '@/server/audit/audit-event'
import { makeInvitation } from '@/server/people/invitation'
import type { Runtime } from '@/server/runtime'
import { grants, invitations, people } from '@/server/store/schema'

/**
 * While no admin for all accounts is there: a one-time link for the first one; the links of earlier starts end. `null`: somebody is there.
 */
export const setupLink = async ({ database, trail, clock, baseUrl }: Runtime): Promise<string | null> => {
  const [admin] = await database
    .select({ id: people.id })
    .from(people)
    .leftJoin(grants, and(eq(grants.personId, people.id), eq(grants.accountId, ALL_ACCOUNTS), eq(grants.role, 'admin')))
    .where(and(eq(people.isDisabled, false), or(eq(grants.role, 'admin'), eq(people.directoryRole, 'admin'))))
    .limit(1)
  if (admin !== undefined) return null
  return trail.recorded(async (transaction, record) => {
    const now = new Date(clock.now())
    await transaction
      .update(invitations)
      .set({ withdrawnAt: now })
      .where(and(isNull(invitations.email), isNull(invitations.personId), isNull(invitations.usedAt)))
    const wish = { email: null, personId: null, invitedBy: null, grants: [{ accountId: ALL_ACCOUNTS, role: 'admin' }] } as const
    const { address } = await makeInvitation(transaction, wish, { nowMs: clock.now(), baseUrl })
    await record(auditEvent(null, { address: null }, { event: 'invite', outcome: 'done', facts: { grants: wish.grants } }))
    return address
  })
}
