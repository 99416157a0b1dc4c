import { z } from 'zod'

/** Where a thing is: account, region, id. Ids are checked for shape before anything is looked up or sent. */
export const accountId = z.string({ error: 'account-id' }).regex(/^[a-z0-9][a-z0-9-]{0,62}$/, { error: 'account-id' })

/** The region becomes part of a host name, so nothing but its letters, digits and hyphens gets through. */
export const regionId = z.string({ error: 'region-id' }).regex(/^[a-z]{2}(-[a-z0-9]{1,20}){1,4}$/, { error: 'region-id' })

export const diskId = z.string({ error: 'disk-id' }).regex(/^d-[a-z0-9]{1,62}$/, { error: 'disk-id' })

export const snapshotId = z.string({ error: 'snapshot-id' }).regex(/^s-[a-z0-9]{1,62}$/, { error: 'snapshot-id' })

export const diskPlace = z.strictObject({ accountId, regionId, diskId })
export type DiskPlace = z.infer<typeof diskPlace>

export const snapshotPlace = z.strictObject({ accountId, regionId, snapshotId })
export type SnapshotPlace = z.infer<typeof snapshotPlace>
