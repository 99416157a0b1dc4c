import { afterAll, beforeAll } from 'vitest'
import { type Desk, newDesk } from '@/server/operations/test-setup/desk'
import { type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { onBothStores } from '@/server/store/test-setup/on-both-stores'

/** The same tests on both stores, each at a desk of its own. */
export const atDesks = (tests: (atDesk: () => Promise<Desk>) => void): void =>
  onBothStores((freshStore) => {
    let under: SandboxUnderTest
    beforeAll(async () => {
      under = await sandboxUnderTest()
    })
    afterAll(() => under.sandbox.close())

    tests(async () => newDesk(under, await freshStore()))
  })
