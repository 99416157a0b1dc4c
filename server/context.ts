import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import type { AuditEventName } from '@/lib/audit/audit-record'
import { reaches, roleOn } from '@/lib/people/grant'
import { fail, ok, type Result } from '@/lib/result'
import { auditEvent, type EventWords } from '@/server/audit/audit-event'
import type { AuditTrail } from '@/server/audit/audit-trail'
import type { CloudSide } from '@/server/cloud-side'
import type { Account } from '@/server/config/accounts'
import { type Actor, readActor } from '@/server/people/read-actor'
import type { Visitor } from '@/server/people/visitor'
import { type Runtime, runtime } from '@/server/runtime'
import { isForeign, type Via } from '@/server/session/check-origin'
import { may, ROLE_FOR, type Verb } from '@/server/session/may'
import { visitorOf } from '@/server/session/visitor-of'
import { storeProblem } from '@/server/store/store-failure'

/** Who asks, for which accounts, with what. Every action, handler and page query begins by opening one. */
export type Context = Omit<CloudSide, 'client'> & {
  actor: Actor
  visitor: Visitor
  /** The accounts that the actor may use. */
  accounts: readonly Account[]
  trail: AuditTrail
}

/** With the tables, for verbs about people, webhooks and the audit. */
export type StoreContext = Context & Pick<Runtime, 'database' | 'limits' | 'anchors' | 'auditKey' | 'webhookKey' | 'room'>

/**
 * An action only from a page of this console (its Origin must be BASE_URL's), a read only under a name of this console.
 * Person, role and grants are read from the store each time. Problems: `foreign-origin`, `signed-out`, `forbidden`, `store-unavailable`.
 */
export const openContext = cache(
  async (verb: Verb, event: AuditEventName, via: Via): Promise<Result<StoreContext>> =>
    contextOf(runtime(), await headers(), { verb, event, via }),
)

/** `event`: what a denial is recorded as. */
export type Wish = { verb: Verb; event: AuditEventName; via: Via }

export const contextOf = async (made: Runtime, asked: Headers, { verb, event, via }: Wish): Promise<Result<StoreContext>> => {
  if (isForeign(asked, { via, baseUrl: made.baseUrl })) return fail({ kind: 'foreign-origin' })
  try {
    const actor = await readActor(made, asked)
    if (actor === null) return fail({ kind: 'signed-out' })
    const { accounts, client: _, store, auth: __, ...rest } = made
    const mine = accounts.filter(({ id }) => roleOn(actor.grants, id) !== null)
    const context = { ...rest, actor, visitor: visitorOf(asked), accounts: mine }
    if (!may(actor.grants, verb)) {
      await recordDenial(context, { event })
      return fail({ kind: 'forbidden', needs: ROLE_FOR[verb] })
    }
    // nothing is begun that could not be recorded
    if ((via === 'action' || event !== 'read') && !(await store.hasRoom())) return fail({ kind: 'store-unavailable', cause: 'full' })
    return ok(context)
  } catch (error) {
    const problem = storeProblem(error)
    if (problem === null) throw error
    return fail(problem)
  }
}

/** What a verb is about, for the audit. */
export type Subject = { event: AuditEventName; regionId?: string; subjectId?: string }

/**
 * The account with this id, if the actor may use it in this way. "Not yours" and "not there" are the same answer, and take the same
 * time: both are recorded. Problems: `not-found`, `forbidden`.
 */
export const grantedAccount = async (context: Context, accountId: string, subject: Subject): Promise<Result<Account>> => {
  const account = context.accounts.find(({ id }) => id === accountId)
  const needs = ROLE_FOR[subject.event === 'read' ? 'read' : 'write']
  if (account !== undefined && reaches(roleOn(context.actor.grants, accountId), needs)) return ok(account)
  await recordDenial(context, { ...subject, accountId })
  return account === undefined ? fail({ kind: 'not-found', what: 'account', id: accountId }) : fail({ kind: 'forbidden', needs })
}

const recordDenial = ({ trail, actor, visitor }: Context, words: Omit<EventWords, 'outcome'>): Promise<void> =>
  trail.record(auditEvent(actor, visitor, { ...words, outcome: 'denied' }))
