import { z } from 'zod'
import { ACCOUNT_ID, DISK_ID, OPERATION_ID, REGION_ID, SNAPSHOT_ID } from '@/lib/schemas/place-shapes'

/** Where a thing is: account, region, id. Ids are checked for shape before anything is looked up or sent. */
export const accountId = z.string({ error: 'account-id' }).regex(ACCOUNT_ID, { error: 'account-id' })

export const regionId = z.string({ error: 'region-id' }).regex(REGION_ID, { error: 'region-id' })

export const diskId = z.string({ error: 'disk-id' }).regex(DISK_ID, { error: 'disk-id' })

export const snapshotId = z.string({ error: 'snapshot-id' }).regex(SNAPSHOT_ID, { error: 'snapshot-id' })

export const accountPlace = z.strictObject({ accountId })

export const diskPlace = z.strictObject({ accountId, regionId, diskId })
export type DiskPlace = z.infer<typeof diskPlace>

export const snapshotPlace = z.strictObject({ accountId, regionId, snapshotId })
export type SnapshotPlace = z.infer<typeof snapshotPlace>

/** Operations have ids of the console's own, which say nothing of where they are. */
export const operationPlace = z.strictObject({
  operationId: z.string({ error: 'operation-id' }).regex(OPERATION_ID, { error: 'operation-id' }),
})
