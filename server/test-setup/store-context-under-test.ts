import { createAuditTrail } from '@/server/audit/audit-trail'
import { AUDIT_KEY } from '@/server/audit/test-setup/sample-audit'
import type { StoreContext } from '@/server/context'
import { createOperationRoom } from '@/server/operations/operation-room'
import type { Queue } from '@/server/queue/queue'
import type { Store } from '@/server/store/database'
import { type ContextWish, contextUnderTest } from '@/server/test-setup/context-under-test'
import { FakeClock } from '@/server/test-setup/fake-clock'
import { noQueue } from '@/server/test-setup/no-queue'

type StoreContextWish = Omit<ContextWish, 'trail'> & { queue?: Queue }

const WEBHOOK_KEY = Buffer.alloc(32, 'w')

/** What a request would have in its hands, on a sandbox and a store. Two with one store are two consoles. */
export const storeContextUnderTest = (
  store: Store,
  { clock = new FakeClock(), queue = noQueue, ...wish }: StoreContextWish,
): StoreContext => {
  const { database } = store
  const anchors = { keep: async () => undefined, read: async () => new Map() }
  const trail = createAuditTrail({ store, key: AUDIT_KEY, clock, anchors })
  const context = contextUnderTest({ ...wish, clock, trail })
  const limits = { tryOnce: async () => null, forgive: async () => undefined }
  const { gateway, inventory, accounts } = context
  const room = createOperationRoom({ database, trail, gateway, inventory, accounts, clock, queue })
  return { ...context, database, limits, anchors, auditKey: AUDIT_KEY, webhookKey: WEBHOOK_KEY, room }
}
