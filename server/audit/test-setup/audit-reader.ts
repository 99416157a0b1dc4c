import { ALL_ACCOUNTS, type Grant } from '@/lib/people/grant'
import { createAuditTrail } from '@/server/audit/audit-trail'
import { AUDIT_KEY } from '@/server/audit/test-setup/sample-audit'
import type { StoreContext } from '@/server/context'
import type { Store } from '@/server/store/database'
import { contextUnderTest } from '@/server/test-setup/context-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'

export const EVERYTHING: readonly Grant[] = [{ accountId: ALL_ACCOUNTS, role: 'admin' }]

/** Somebody who looks into the audit of this store. */
export const auditReader = (store: Store, grants: readonly Grant[] = EVERYTHING, personId = 'p-9'): StoreContext => {
  const clock = new FakeClock()
  const anchors = { keep: async () => undefined, read: async () => new Map() }
  const trail = createAuditTrail({ store, key: AUDIT_KEY, clock, anchors })
  const context = contextUnderTest({ url: 'http://127.0.0.1:1', accessKeyId: 'sandbox', clock, trail, grants })
  const limits = { tryOnce: async () => null, forgive: async () => undefined }
  return { ...context, actor: { ...context.actor, personId }, database: store.database, limits, anchors, auditKey: AUDIT_KEY }
}
