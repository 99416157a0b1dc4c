import { z } from 'zod'
import type { CloudAccount } from './cloud.ts'

/** Every snapshot that the console makes carries this tag. Said again here: who checks the console does not ask it. */
export const MARKER_TAG_KEY = 'snapshot-console:operation'

/** A request as it reached the cloud. `at` in ms. `effectId`: the snapshot that it made, or had made before. */
export type CloudRequest = {
  sequence: number
  at: number
  accountId: string
  action: string
  diskId: string | null
  clientToken: string | null
  /** All parameters: under one token they may never differ. */
  fingerprint: string
  effectId: string | null
  isPending: boolean
  code: string | null
  /** The harness made it go wrong. */
  isFaulted: boolean
}

export type CloudSnapshot = {
  snapshotId: string
  accountId: string
  diskId: string
  name: string
  retentionDays: number | null
  tags: readonly { key: string; value: string }[]
  /** ECS could not finish it. */
  isFailed: boolean
}

const journal = z.object({
  dropped: z.literal(0, { error: 'the journal of the sandbox has lost its beginning' }),
  entries: z.array(
    z.object({
      sequence: z.number(),
      at: z.iso.datetime(),
      action: z.string().nullable(),
      clientToken: z.string().nullable(),
      parameters: z.record(z.string(), z.string()),
      fault: z.string().nullable(),
      effect: z.record(z.string(), z.string()).nullable(),
      outcome: z.object({ kind: z.enum(['pending', 'answered', 'lost']), code: z.string().nullish() }),
    }),
  ),
})

/** `after`: only requests later than that sequence number. */
export const readRequests = async ({ id, world }: CloudAccount, after = 0): Promise<CloudRequest[]> => {
  const { entries } = journal.parse(await world.control('GET', `/journal?after=${after}`))
  return entries.map(({ sequence, at, action, clientToken, parameters, fault, effect, outcome }) => ({
    sequence,
    at: Date.parse(at),
    accountId: id,
    action: action ?? '',
    diskId: parameters.DiskId ?? null,
    clientToken,
    fingerprint: JSON.stringify(Object.entries(parameters).toSorted(([one], [other]) => (one < other ? -1 : 1))),
    effectId: effect?.SnapshotId ?? null,
    isPending: outcome.kind === 'pending',
    code: outcome.code ?? null,
    isFaulted: fault !== null,
  }))
}

const state = z.object({
  snapshots: z.record(
    z.string(),
    z.object({
      SnapshotId: z.string(),
      SourceDiskId: z.string(),
      SnapshotName: z.string(),
      RetentionDays: z.number().nullable(),
      Tags: z.array(z.object({ TagKey: z.string(), TagValue: z.string() })),
      FailsAfterMs: z.number().nullable(),
    }),
  ),
})

export const readSnapshots = async ({ id, world }: CloudAccount): Promise<CloudSnapshot[]> => {
  const { snapshots } = state.parse(await world.control('GET', '/state'))
  return Object.values(snapshots).map((snapshot) => ({
    snapshotId: snapshot.SnapshotId,
    accountId: id,
    diskId: snapshot.SourceDiskId,
    name: snapshot.SnapshotName,
    retentionDays: snapshot.RetentionDays,
    tags: snapshot.Tags.map(({ TagKey, TagValue }) => ({ key: TagKey, value: TagValue })),
    isFailed: snapshot.FailsAfterMs !== null,
  }))
}
