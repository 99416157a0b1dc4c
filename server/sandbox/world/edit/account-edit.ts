import { z } from 'zod'

export const accountEdit = z
  .strictObject({
    SnapshotService: z.enum(['active', 'inactive']),
    Balance: z.enum(['sufficient', 'insufficient', 'below-postpaid-minimum']),
    ResellerSnapshotQuota: z.int().min(0).nullable(),
    KmsAuthorised: z.boolean(),
    ManualSnapshotsPerDisk: z.int().min(0),
    MayCreateSnapshots: z.boolean(),
  })
  .partial()
