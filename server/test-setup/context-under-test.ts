import { ALL_ACCOUNTS, type Grant } from '@/lib/people/grant'
import type { AuditTrail } from '@/server/audit/audit-trail'
import type { Clock } from '@/server/clock'
import { createCloudSide } from '@/server/cloud-side'
import type { WrittenAccount } from '@/server/config/accounts-file'
import type { Context } from '@/server/context'
import { FakeClock } from '@/server/test-setup/fake-clock'
import { trailUnderTest } from '@/server/test-setup/trail-under-test'

export type ContextWish = {
  /** Of a running sandbox, `http://127.0.0.1:PORT`. */
  url: string
  /** Chooses the world in it. */
  accessKeyId: string
  regions?: readonly string[]
  /** Several, each with its own world, in place of the one. */
  accounts?: readonly WrittenAccount[]
  /** Stands still unless given, so that no answer comes in half because the machine was slow. */
  clock?: Clock
  deadlineMs?: number
  trail?: AuditTrail
  grants?: readonly Grant[]
}

/** What a request would have in its hands, on a sandbox that runs. */
export const contextUnderTest = ({
  url,
  accessKeyId,
  regions,
  accounts,
  clock = new FakeClock(Date.now()),
  deadlineMs,
  trail,
  grants,
}: ContextWish): Context => {
  const environment = {
    baseUrl: 'http://localhost:3000',
    cloud: { kind: 'sandbox', url, accessKeyId },
    regions: regions ?? null,
    accounts: accounts ?? null,
    dataDir: 'unused',
    databaseUrl: null,
    authSecret: null,
    oidc: null,
    quotaPerDisk: 256,
  } as const
  const cloudSide = createCloudSide({ environment, address: { protocol: 'http', endpoint: new URL(url).host }, clock, deadlineMs })
  const actor = {
    personId: 'p-1',
    name: 'Li Wei',
    email: 'li.wei@example.com',
    sessionId: 'session-1',
    grants: grants ?? [{ accountId: ALL_ACCOUNTS, role: 'operator' }],
  } as const
  const visitor = { address: '192.0.2.7', userAgent: null, deviceId: null }
  return { ...cloudSide, actor, visitor, trail: trail ?? trailUnderTest() }
}
