import 'server-only'
import { and, isNull } from 'drizzle-orm'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import { auditEvent } from '@/server/audit/audit-event'
import { hasAdmin } from '@/server/people/has-admin'
import { makeInvitation } from '@/server/people/invitation'
import type { Runtime } from '@/server/runtime'
import { invitations } from '@/server/store/schema'

/**
 * While no admin for all accounts is there: a one-time link for the first one; the links of earlier starts end. `null`: somebody is there.
 */
export const setupLink = ({ trail, clock, baseUrl }: Runtime): Promise<string | null> =>
  trail.recorded(async (transaction, record) => {
    if (await hasAdmin(transaction)) return null
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
