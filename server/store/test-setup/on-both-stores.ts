import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { Store } from '@/server/store/database'
import { STORE_KINDS, type StoresUnderTest } from '@/server/store/test-setup/stores-under-test'

/** The same tests with the embedded store and with a real PostgreSQL. Every store that they open is empty, and closed after the test. */
export const onBothStores = (tests: (freshStore: () => Promise<Store>) => void): void => {
  describe.each(Object.entries(STORE_KINDS))('in %s', (_, start) => {
    let stores: StoresUnderTest
    const open: Store[] = []
    beforeAll(async () => {
      stores = await start()
    }, 60_000)
    afterAll(() => stores.stop())
    afterEach(async () => {
      // one that the test has closed already may say so
      for (const store of open.splice(0)) await store.close().catch(() => undefined)
    })

    tests(async () => {
      const store = await stores.fresh()
      open.push(store)
      return store
    })
  })
}
