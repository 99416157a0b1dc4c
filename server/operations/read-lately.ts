import 'server-only'
import type { LatelyAsked } from '@/lib/operations/lately-asked'
import { ok, type Result } from '@/lib/result'
import type { DiskPlace } from '@/lib/schemas/places'
import { grantedAccount, type StoreContext } from '@/server/context'
import { findLately } from '@/server/operations/find-lately'

/** What the team asked for lately of this disk; `null`: nothing. Problem: `not-found` for an account that is not the actor's. */
export const readLately = async (context: StoreContext, place: DiskPlace): Promise<Result<LatelyAsked | null>> => {
  const { accountId, regionId, diskId } = place
  const account = await grantedAccount(context, accountId, { event: 'read', regionId, subjectId: diskId })
  if (!account.ok) return account
  return ok(await findLately(context.database, place, { nowMs: context.clock.now(), personId: context.actor.personId }))
}
