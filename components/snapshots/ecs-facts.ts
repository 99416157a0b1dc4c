import type { Snapshot } from '@/lib/ecs/snapshot'

/**
 * The snapshot by ECS's names, as DescribeSnapshots answers it: absent texts are "", progress has its percent sign.
 * SnapshotType is not among them: the console does not keep which of its words for "automatic" ECS used.
 */
export const ecsFactsOf = (snapshot: Snapshot) => ({
  SnapshotId: snapshot.snapshotId,
  SnapshotName: snapshot.name ?? '',
  Description: snapshot.description ?? '',
  Status: snapshot.status,
  Progress: `${snapshot.progressPercent}%`,
  ...(snapshot.remainingSeconds === null ? {} : { RemainTime: snapshot.remainingSeconds }),
  Available: snapshot.isAvailable,
  CreationTime: snapshot.createdAt ?? '',
  LastModifiedTime: snapshot.modifiedAt ?? '',
  ...(snapshot.retentionDays === null ? {} : { RetentionDays: snapshot.retentionDays }),
  SourceDiskId: snapshot.sourceDiskId,
  SourceDiskType: snapshot.sourceDiskType,
  SourceDiskSize: String(snapshot.sourceDiskSizeGiB),
  SnapshotLinkId: snapshot.snapshotLinkId ?? '',
  Encrypted: snapshot.isEncrypted,
  KMSKeyId: snapshot.kmsKeyId ?? '',
  Usage: snapshot.usage,
  ResourceGroupId: snapshot.resourceGroupId ?? '',
  RegionId: snapshot.regionId,
  Tags: { Tag: snapshot.tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) },
})
