import 'server-only'
import type { AuditEventName } from '@/lib/audit/audit-record'
import { ALL_ACCOUNTS } from '@/lib/people/grant'
import type { AuditEvent } from '@/server/audit/append-audit'
import { auditEvent, type EventWords } from '@/server/audit/audit-event'
import type { StoreContext } from '@/server/context'
import type { Webhook } from '@/server/store/schema'

type Words = Pick<EventWords, 'outcome' | 'code'> & { event: Extract<AuditEventName, `${string}-webhook`> }

/** What the audit keeps of a change: which webhook, and where it leads as far as that may be known. Nothing secret. */
export const webhookEvent = ({ actor, visitor }: Pick<StoreContext, 'actor' | 'visitor'>, webhook: Webhook, words: Words): AuditEvent => {
  const { id, name, shape, host, urlEnding, locale, accountId, events } = webhook
  const facts = { name, shape, host, urlEnding, locale, events, accounts: accountId }
  return auditEvent(actor, visitor, { ...words, subjectId: id, accountId: accountId === ALL_ACCOUNTS ? null : accountId, facts })
}
