import type { AuditEvent } from '@/server/audit/append-audit'
import type { AuditTrail } from '@/server/audit/audit-trail'

/** A trail that remembers, for verbs that need no store; `fails`: as if the store could not write. */
export const trailUnderTest = ({ fails = false } = {}): AuditTrail & { events: AuditEvent[] } => {
  const events: AuditEvent[] = []
  return {
    events,
    record: async (event) => {
      if (fails) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
      events.push(event)
    },
    recordOutcome: async (event) => {
      if (!fails) events.push(event)
    },
    recorded: withoutStore,
    outcomeRecorded: withoutStore,
  }
}

const withoutStore = async (): Promise<never> => {
  throw new Error('this test has no store')
}
