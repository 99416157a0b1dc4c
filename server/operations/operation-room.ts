import 'server-only'
import type { AuditTrail } from '@/server/audit/audit-trail'
import type { Clock } from '@/server/clock'
import type { Account } from '@/server/config/accounts'
import type { Gateway } from '@/server/ecs/gateway'
import type { Inventory } from '@/server/inventory/inventory'
import { createLimit, type Limit } from '@/server/limit'
import { createTurns, type Turns } from '@/server/operations/turns'
import type { Queue } from '@/server/queue/queue'
import type { Database } from '@/server/store/database'

/** What working on operations takes: no person, all accounts. */
export type OperationRoom = {
  database: Database
  trail: AuditTrail
  gateway: Gateway
  inventory: Inventory
  accounts: readonly Account[]
  clock: Clock
  queue: Queue
  /** At most so many operations of one account are worked on at once; the others wait in the order in which they came. */
  inTurn<T>(accountId: string, work: () => Promise<T>): Promise<T>
  turns: Turns
}

/** As many as the gateway lets out at once, so that none waits there with its lease running. */
const AT_ONCE_PER_ACCOUNT = 4

export const createOperationRoom = (tools: Omit<OperationRoom, 'inTurn' | 'turns'>): OperationRoom => {
  const limits = new Map<string, Limit>()
  return {
    ...tools,
    turns: createTurns(),
    inTurn: (accountId, work) => {
      const limit = limits.get(accountId) ?? createLimit(AT_ONCE_PER_ACCOUNT)
      limits.set(accountId, limit)
      return limit(work)
    },
  }
}
