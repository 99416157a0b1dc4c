import type { Operation } from '../operation.ts'
import { createSnapshot } from './create-snapshot.ts'
import { deleteSnapshot } from './delete-snapshot.ts'
import { describeDisks } from './describe-disks.ts'
import { describeInstances } from './describe-instances.ts'
import { describeRegions } from './describe-regions.ts'
import { describeSnapshots } from './describe-snapshots.ts'
import { getCallerIdentity } from './get-caller-identity.ts'
import { modifySnapshotAttribute } from './modify-snapshot-attribute.ts'

/** The operations of ECS that this cloud has, by the name of the action. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  CreateSnapshot: createSnapshot,
  DeleteSnapshot: deleteSnapshot,
  DescribeDisks: describeDisks,
  DescribeInstances: describeInstances,
  DescribeRegions: describeRegions,
  DescribeSnapshots: describeSnapshots,
  GetCallerIdentity: getCallerIdentity,
  ModifySnapshotAttribute: modifySnapshotAttribute,
}
