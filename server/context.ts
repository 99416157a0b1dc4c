import 'server-only'
import { headers } from 'next/headers'
import { fail, ok, type Result } from '@/lib/result'
import type { Clock } from '@/server/clock'
import type { Account } from '@/server/config/accounts'
import type { Diagnoses } from '@/server/diagnosis/diagnoses'
import type { Gateway } from '@/server/ecs/gateway'
import type { Inventory } from '@/server/inventory/inventory'
import { runtime } from '@/server/runtime'
import { isForeign } from '@/server/session/check-origin'
import { type Actor, currentActor } from '@/server/session/current-actor'
import { may, type Verb } from '@/server/session/may'
import type { Submissions } from '@/server/snapshots/submissions'

/** Who asks, for which accounts, with what. Every action, handler and page query begins by opening one. */
export type Context = {
  actor: Actor
  /** The accounts that the actor may use. */
  accounts: readonly Account[]
  /** Which cloud this is: a page always shows it. */
  cloud: 'sandbox' | 'alibaba'
  quotaPerDisk: number
  inventory: Inventory
  gateway: Gateway
  submissions: Submissions
  diagnoses: Diagnoses
  clock: Clock
}

/**
 * `write` only from a page of this console (its Origin must be BASE_URL's), `read` only under a name of this console.
 * Problems: `foreign-origin`, `forbidden`.
 */
export const openContext = async (verb: Verb): Promise<Result<Context>> => {
  const { baseUrl, cloud, accounts, quotaPerDisk, inventory, gateway, submissions, diagnoses, clock } = runtime()
  if (isForeign(await headers(), { verb, baseUrl })) return fail({ kind: 'foreign-origin' })
  const actor = await currentActor()
  if (!may(actor, verb)) return fail({ kind: 'forbidden', needs: verb === 'write' ? 'operator' : 'viewer' })
  return ok({ actor, accounts, cloud, quotaPerDisk, inventory, gateway, submissions, diagnoses, clock })
}

/** The account with this id, if the actor may use it. "Not yours" and "not there" are the same answer. */
export const grantedAccount = ({ accounts }: Pick<Context, 'accounts'>, accountId: string): Result<Account> => {
  const account = accounts.find(({ id }) => id === accountId)
  return account === undefined ? fail({ kind: 'not-found', what: 'account', id: accountId }) : ok(account)
}
