import { ALL_ACCOUNTS, type Grant } from '@/lib/people/grant'
import type { StoreContext } from '@/server/context'
import type { Store } from '@/server/store/database'
import { storeContextUnderTest } from '@/server/test-setup/store-context-under-test'

export const EVERYTHING: readonly Grant[] = [{ accountId: ALL_ACCOUNTS, role: 'admin' }]

/** Somebody who looks into the audit of this store. */
export const auditReader = (store: Store, grants: readonly Grant[] = EVERYTHING, personId = 'p-9'): StoreContext => {
  const context = storeContextUnderTest(store, { url: 'http://127.0.0.1:1', accessKeyId: 'sandbox', grants })
  return { ...context, actor: { ...context.actor, personId } }
}
