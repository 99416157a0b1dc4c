import type { AccountName } from '@/lib/ecs/account-facts'
import type { OperationView } from '@/lib/operations/operation-view'

/** Where a list goes on: the last operation of a page. */
export type OperationCursor = { acceptedAtMs: number; operationId: string }

/** The questions people come with. `all`: the whole team's; the others narrow it down. */
export const OPERATION_LIST_VIEWS = ['all', 'mine', 'running', 'failed', 'attention'] as const
export type OperationListView = (typeof OPERATION_LIST_VIEWS)[number]

/** Of these it is told how many there are: they are few, and somebody may have to do something about them. */
export type CountedView = Extract<OperationListView, 'running' | 'failed' | 'attention'>

export type OperationList = {
  /** Newest first. */
  rows: readonly OperationView[]
  /** Ask for operations before this one to go on; `null`: these are the oldest. */
  olderThan: OperationCursor | null
  /** Whatever the view and the search, in the accounts, regions and disk that are asked for. */
  counts: Readonly<Record<CountedView, number>>
  /** That the actor may see; none: they have no role yet. */
  accounts: readonly AccountName[]
  /** Regions that are known of them. */
  regions: readonly string[]
}

/** Operations that something is going on with, in all accounts that one may see. */
export type RunningCount = { running: number }
