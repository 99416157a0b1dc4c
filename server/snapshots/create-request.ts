import 'server-only'
import type { Disk } from '@/lib/ecs/disk'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { type CreateSnapshotInput, MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'
import type { CreateSnapshotParameters } from '@/server/ecs/requests'
import type { Operation } from '@/server/store/schema'

/** What is sent. Empty texts are left out: ECS counts "" as a text that is too short. The id of the operation is the token, and the marker. */
export const toParameters = (input: CreateSnapshotInput, operationId: string): CreateSnapshotParameters => ({
  diskId: input.diskId,
  clientToken: operationId,
  ...(input.snapshotName === '' ? {} : { snapshotName: input.snapshotName }),
  ...(input.description === '' ? {} : { description: input.description }),
  ...(input.retentionDays === null ? {} : { retentionDays: input.retentionDays }),
  ...(input.resourceGroupId === '' ? {} : { resourceGroupId: input.resourceGroupId }),
  tag: [...input.tags, { key: MARKER_TAG_KEY, value: operationId }],
})

/** What is certain of a snapshot that ECS has just accepted, until its lists tell more. */
export const provisionalSnapshot = (
  { accountId, regionId, parameters }: Pick<Operation, 'accountId' | 'regionId' | 'parameters'>,
  { snapshotId, disk }: { snapshotId: string; disk: Disk },
): Snapshot => ({
  accountId,
  regionId,
  snapshotId,
  name: parameters.snapshotName ?? null,
  description: parameters.description ?? null,
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
  retentionDays: parameters.retentionDays ?? null,
  isEncrypted: disk.isEncrypted,
  kmsKeyId: disk.kmsKeyId,
  usage: 'none',
  resourceGroupId: parameters.resourceGroupId ?? null,
  snapshotLinkId: null,
  tags: parameters.tag,
})
