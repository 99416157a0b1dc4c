import 'server-only'
import type { Diagnosis } from '@/lib/ecs/diagnosis'
import type { Clock } from '@/server/clock'
import type { Account } from '@/server/config/accounts'
import { examineAccount } from '@/server/diagnosis/examine-account'
import type { Gateway } from '@/server/ecs/gateway'
import { PacedFlight } from '@/server/inventory/paced-flight'

/** The last diagnosis of each account: however many look, the cloud is asked once. */
export type Diagnoses = { of(account: Account, options: { refresh: boolean }): Promise<Diagnosis> }

/** Permissions change rarely, and an examination is five calls per region and a few more. */
const KEPT_MS = 600_000
const REFRESH_EVERY_MS = 5_000

export const createDiagnoses = ({ gateway, clock }: { gateway: Gateway; clock: Clock }): Diagnoses => {
  const flights = new Map<string, PacedFlight<Diagnosis>>()

  const flightOf = ({ id }: Account): PacedFlight<Diagnosis> => {
    const known = flights.get(id)
    if (known !== undefined) return known
    const fresh = new PacedFlight<Diagnosis>({ everyMs: REFRESH_EVERY_MS, now: clock.now })
    flights.set(id, fresh)
    return fresh
  }

  const last = new Map<string, { diagnosis: Diagnosis; atMs: number }>()

  return {
    of: async (account, { refresh }) => {
      const kept = last.get(account.id)
      if (!refresh && kept !== undefined && clock.now() - kept.atMs < KEPT_MS) return kept.diagnosis
      const diagnosis = await flightOf(account).ask(() => examineAccount({ account, gateway, clock }))
      last.set(account.id, { diagnosis, atMs: clock.now() })
      return diagnosis
    },
  }
}
