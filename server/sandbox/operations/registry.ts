import type { Operation } from '../operation.ts'
import { createSnapshot } from './create-snapshot.ts'
import { createSnapshotGroup } from './create-snapshot-group.ts'
import { deleteSnapshot } from './delete-snapshot.ts'
import { deleteSnapshotGroup } from './delete-snapshot-group.ts'
import { describeAutoSnapshotPolicyEx } from './describe-auto-snapshot-policy-ex.ts'
import { describeDisks } from './describe-disks.ts'
import { describeInstances } from './describe-instances.ts'
import { describeLockedSnapshots } from './describe-locked-snapshots.ts'
import { describeRegions } from './describe-regions.ts'
import { describeSnapshotGroups } from './describe-snapshot-groups.ts'
import { describeSnapshotLinks } from './describe-snapshot-links.ts'
import { describeSnapshots } from './describe-snapshots.ts'
import { describeSnapshotsUsage } from './describe-snapshots-usage.ts'
import { getCallerIdentity } from './get-caller-identity.ts'
import { listResourceGroups } from './list-resource-groups.ts'
import { listTagResources } from './list-tag-resources.ts'
import { lockSnapshot } from './lock-snapshot.ts'
import { modifySnapshotAttribute } from './modify-snapshot-attribute.ts'
import { tagResources } from './tag-resources.ts'
import { unlockSnapshot } from './unlock-snapshot.ts'
import { untagResources } from './untag-resources.ts'

/** The operations that this cloud has, by the name of the action. Those of other services than ECS are named in api-versions.ts. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  CreateSnapshot: createSnapshot,
  CreateSnapshotGroup: createSnapshotGroup,
  DeleteSnapshot: deleteSnapshot,
  DeleteSnapshotGroup: deleteSnapshotGroup,
  DescribeAutoSnapshotPolicyEx: describeAutoSnapshotPolicyEx,
  DescribeDisks: describeDisks,
  DescribeInstances: describeInstances,
  DescribeLockedSnapshots: describeLockedSnapshots,
  DescribeRegions: describeRegions,
  DescribeSnapshotGroups: describeSnapshotGroups,
  DescribeSnapshotLinks: describeSnapshotLinks,
  DescribeSnapshots: describeSnapshots,
  DescribeSnapshotsUsage: describeSnapshotsUsage,
  GetCallerIdentity: getCallerIdentity,
  ListResourceGroups: listResourceGroups,
  ListTagResources: listTagResources,
  LockSnapshot: lockSnapshot,
  ModifySnapshotAttribute: modifySnapshotAttribute,
  TagResources: tagResources,
  UnlockSnapshot: unlockSnapshot,
  UntagResources: untagResources,
}
