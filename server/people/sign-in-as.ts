import 'server-only'
import { ALL_ACCOUNTS, type Role } from '@/lib/people/grant'
import { fail, ok, type Result } from '@/lib/result'
import { auditEvent } from '@/server/audit/audit-event'
import type { Door } from '@/server/people/door'
import { openSession } from '@/server/people/open-session'
import { personById } from '@/server/people/person-by'
import type { OpenedSession } from '@/server/people/visitor'
import { grants, people } from '@/server/store/schema'

/** One click as each role, in a console of the sandbox: nothing there needs guarding. With a real cloud it does not exist: `forbidden`. */
export const signInAs = async (
  { database, trail, clock, cloud, visitor }: Door,
  { role }: { role: Role },
): Promise<Result<OpenedSession>> => {
  if (cloud !== 'sandbox') return fail({ kind: 'forbidden', needs: 'admin' })
  const personId = `${SAMPLE_PREFIX}${role}`
  const known = await personById(database, personId)
  if (known?.isDisabled) return fail({ kind: 'wrong-password' })
  const sample = { personId, name: NAMES[role], email: `${role}@sandbox.example`, grants: [{ accountId: ALL_ACCOUNTS, role }] }
  const now = new Date(clock.now())
  return ok(
    await trail.recorded(async (transaction, record) => {
      const row = { id: personId, name: sample.name, email: sample.email, emailVerified: false, createdAt: now, updatedAt: now }
      await transaction.insert(people).values(row).onConflictDoNothing()
      // whatever became of its grants since: "as operator" is what the button says
      await transaction
        .insert(grants)
        .values({ personId, accountId: ALL_ACCOUNTS, role })
        .onConflictDoUpdate({ target: [grants.personId, grants.accountId], set: { role } })
      await record(auditEvent(sample, visitor, { event: 'sign-in', outcome: 'done', subjectId: personId, facts: { with: 'one click' } }))
      return openSession(transaction, personId, visitor, clock.now())
    }),
  )
}

export const SAMPLE_PREFIX = 'sample-'

const NAMES = { viewer: 'Vera Viewer', operator: 'Otto Operator', admin: 'Ada Admin' } as const satisfies Record<Role, string>
