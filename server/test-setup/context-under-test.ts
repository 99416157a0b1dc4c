import type { Clock } from '@/server/clock'
import type { Context } from '@/server/context'
import { createRuntime } from '@/server/runtime'
import { FakeClock } from '@/server/test-setup/fake-clock'

export type ContextWish = {
  /** Of a running sandbox, `http://127.0.0.1:PORT`. */
  url: string
  /** Chooses the world in it. */
  accessKeyId: string
  regions?: readonly string[]
  /** Stands still unless given, so that no answer comes in half because the machine was slow. */
  clock?: Clock
  deadlineMs?: number
}

/** What a request would have in its hands, on a sandbox that runs. */
export const contextUnderTest = ({ url, accessKeyId, regions, clock = new FakeClock(Date.now()), deadlineMs }: ContextWish): Context => {
  const environment = {
    baseUrl: 'http://localhost:3000',
    cloud: { kind: 'sandbox', url, accessKeyId },
    regions: regions ?? null,
    dataDir: 'unused',
    quotaPerDisk: 256,
  } as const
  const runtime = createRuntime({ environment, address: { protocol: 'http', endpoint: new URL(url).host }, clock, deadlineMs })
  return { ...runtime, actor: { name: 'Operator', role: 'operator' } }
}
