import 'server-only'
import { accountLabel } from '@/lib/ecs/account-label'
import type { SnapshotDetail } from '@/lib/ecs/fleet'
import { ok, type Result } from '@/lib/result'
import type { SnapshotPlace } from '@/lib/schemas/places'
import { type Context, grantedAccount } from '@/server/context'

/** One snapshot, read again by id at most every 5 s. An account, region or snapshot that is not there: `not-found`. */
export const readSnapshot = async (
  context: Context,
  { accountId, regionId, snapshotId }: SnapshotPlace,
): Promise<Result<SnapshotDetail>> => {
  const account = await grantedAccount(context, accountId, { event: 'read', regionId, subjectId: snapshotId })
  if (!account.ok) return account
  const looked = await context.inventory.lookAtSnapshot(account.value, { regionId, snapshotId })
  return looked.ok ? ok({ ...looked.value, accountLabel: accountLabel(context.accounts, accountId) }) : looked
}
