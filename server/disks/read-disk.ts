import 'server-only'
import { accountLabel } from '@/lib/ecs/account-label'
import type { DiskDetail, DiskRow } from '@/lib/ecs/fleet'
import { ok, type Result } from '@/lib/result'
import type { DiskPlace } from '@/lib/schemas/places'
import { type Context, grantedAccount } from '@/server/context'
import { createSuggestions } from '@/server/disks/create-suggestions'
import type { Indexed } from '@/server/inventory/derive-rows'

/** One disk with all its snapshots, read again by id at most every 5 s. An account, region or disk that is not there: `not-found`. */
export const readDisk = async (context: Context, { accountId, regionId, diskId }: DiskPlace): Promise<Result<DiskDetail>> => {
  const account = await grantedAccount(context, accountId, { event: 'read', regionId, subjectId: diskId })
  if (!account.ok) return account
  const looked = await context.inventory.lookAtDisk(account.value, { regionId, diskId })
  if (!looked.ok) return looked
  const { disk, siblings, freshness } = looked.value
  return ok({
    row: disk.row,
    snapshots: disk.snapshots,
    dataDisksOnInstance: countDataDisks(siblings, disk.row.disk.instanceIds[0]),
    freshness,
    accountLabel: accountLabel(context.accounts, accountId),
    quotaPerDisk: context.quotaPerDisk,
    suggestions: createSuggestions(context.inventory.glance([account.value]), await context.inventory.resourceGroups(account.value)),
  })
}

const countDataDisks = (siblings: readonly Indexed<DiskRow>[], instanceId: string | undefined): number => {
  if (instanceId === undefined) return 0
  return siblings.filter(({ row: { disk } }) => disk.type === 'data' && disk.instanceIds.includes(instanceId)).length
}
