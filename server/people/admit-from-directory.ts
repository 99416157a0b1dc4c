import 'server-only'
import { eq } from 'drizzle-orm'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import { auditEvent } from '@/server/audit/audit-event'
import type { AuditTrail } from '@/server/audit/audit-trail'
import type { Clock } from '@/server/clock'
import { admissions, NotAdmitted } from '@/server/people/directory'
import { personById } from '@/server/people/person-by'
import type { Database } from '@/server/store/database'
import { people } from '@/server/store/schema'

type Options = { database: Database; trail: AuditTrail; clock: Pick<Clock, 'now'> }

/** Before better-auth makes a session: takes over the role that the identity provider gives now, and records the sign-in with it. */
export const createAdmission =
  ({ database, trail, clock }: Options) =>
  async (personId: string): Promise<void> => {
    const kept = admissions.getStore()
    const person = await personById(database, personId)
    if (kept === undefined || kept.current === null || person === null || person.isDisabled) throw new NotAdmitted()
    const { role } = kept.current
    await trail.recorded(async (transaction, record) => {
      await transaction
        .update(people)
        .set({ directoryRole: role, updatedAt: new Date(clock.now()) })
        .where(eq(people.id, personId))
      const grants = [{ accountId: ALL_ACCOUNTS, role }]
      await record(
        auditEvent(
          { ...person, grants },
          { address: kept.address },
          {
            event: 'sign-in',
            outcome: 'done',
            subjectId: personId,
            facts: { with: 'identity provider', role },
          },
        ),
      )
    })
  }
