import 'server-only'
import type { Disk } from '@/lib/ecs/disk'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { type CreateSnapshotInput, MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'
import type { CreateSnapshotParameters } from '@/server/ecs/requests'
import type { Submission } from '@/server/snapshots/submissions'

/** What is sent. Empty texts are left out: ECS counts "" as a text that is too short. The marker tag is added. */
export const toParameters = (input: CreateSnapshotInput, token: string): CreateSnapshotParameters => ({
  diskId: input.diskId,
  clientToken: token,
  ...(input.snapshotName === '' ? {} : { snapshotName: input.snapshotName }),
  ...(input.description === '' ? {} : { description: input.description }),
  ...(input.retentionDays === null ? {} : { retentionDays: input.retentionDays }),
  ...(input.resourceGroupId === '' ? {} : { resourceGroupId: input.resourceGroupId }),
  tag: tagsWithMarker(input),
})

/**
 * The submit key is the token, so that also a restarted console sends the same one. After a refusal that is certain a number is added:
 * ECS does not say whether it remembers refusals, and a remembered one would be answered for ever.
 */
export const clientToken = ({ submitKey }: Pick<CreateSnapshotInput, 'submitKey'>, { round }: Pick<Submission, 'round'>): string =>
  round === 0 ? submitKey : `${submitKey}.${round}`

/** What is certain of a snapshot that ECS has just accepted, until its lists tell more. */
export const provisionalSnapshot = ({ input, disk }: { input: CreateSnapshotInput; disk: Disk }, snapshotId: string): Snapshot => ({
  accountId: input.accountId,
  regionId: input.regionId,
  snapshotId,
  name: input.snapshotName === '' ? null : input.snapshotName,
  description: input.description === '' ? null : input.description,
  status: 'progressing',
  progressPercent: 0,
  remainingSeconds: null,
  isAvailable: false,
  createdAt: null,
  modifiedAt: null,
  sourceDiskId: disk.diskId,
  sourceDiskType: disk.type,
  sourceDiskSizeGiB: disk.sizeGiB,
  kind: 'manual',
  retentionDays: input.retentionDays,
  isEncrypted: disk.isEncrypted,
  kmsKeyId: disk.kmsKeyId,
  usage: 'none',
  resourceGroupId: input.resourceGroupId === '' ? null : input.resourceGroupId,
  snapshotLinkId: null,
  tags: tagsWithMarker(input),
})

const tagsWithMarker = ({ tags, submitKey }: CreateSnapshotInput) => [...tags, { key: MARKER_TAG_KEY, value: submitKey }]
