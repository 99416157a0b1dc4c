import type { Parameters } from '../operation.ts'
import { own } from '../world/own.ts'

/** What a policy must grant for a request. The resources are ARNs, all of which are needed. */
export type Permission = { action: string; resources: readonly string[] }

type Place = { regionId: string; accountId: string }

/**
 * Source of the table: the "RAM authorization" page of ECS, and that of Resource Management for ListResourceGroups.
 * `null`: the operation is open to every key of the account. A region that the request does not tell is `*`.
 */
export const requiredPermission = (action: string, parameters: Parameters, { regionId, accountId }: Place): Permission | null => {
  if (OPEN_TO_ALL.has(action)) return null
  if (action === 'ListResourceGroups') return { action: 'ram:ListResourceGroups', resources: [`acs:ram:*:${accountId}:resourcegroup/*`] }
  const relativeIds = own(RELATIVE_IDS, action) ?? (() => [WHOLE_ACCOUNT])
  return {
    action: `ecs:${action}`,
    resources: relativeIds(parameters).map((relativeId) => `acs:ecs:${regionId || '*'}:${accountId}:${relativeId}`),
  }
}

/** DescribeRegions is not in the list of authorizable operations; GetCallerIdentity is documented as needing no permission. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(['DescribeRegions', 'GetCallerIdentity'])

/** What RAM cannot narrow: DescribeSnapshotLinks, DescribeSnapshotsUsage, DescribeLockedSnapshots, ListTagResources, and whatever is not in the table. */
const WHOLE_ACCOUNT = '*'

type RelativeIds = (parameters: Parameters) => readonly string[]

const listOf =
  (kind: string): RelativeIds =>
  () => [`${kind}/*`]

const oneOf =
  (kind: string, parameter: string): RelativeIds =>
  (parameters) => [`${kind}/${parameters.get(parameter) || '*'}`]

const RELATIVE_IDS: Readonly<Record<string, RelativeIds>> = {
  DescribeDisks: listOf('disk'),
  DescribeInstances: listOf('instance'),
  DescribeSnapshots: listOf('snapshot'),
  DescribeSnapshotGroups: listOf('snapshotgroup'),
  DescribeAutoSnapshotPolicyEx: listOf('snapshotpolicy'),
  // Both: the disk that is read, and the snapshot that has no id yet.
  CreateSnapshot: (parameters) => [...oneOf('disk', 'DiskId')(parameters), 'snapshot/*'],
  DeleteSnapshot: oneOf('snapshot', 'SnapshotId'),
  ModifySnapshotAttribute: oneOf('snapshot', 'SnapshotId'),
  LockSnapshot: oneOf('snapshot', 'SnapshotId'),
  UnlockSnapshot: oneOf('snapshot', 'SnapshotId'),
  CreateSnapshotGroup: (parameters) => [...oneOf('instance', 'InstanceId')(parameters), ...each('disk', 'DiskId', parameters)],
  DeleteSnapshotGroup: oneOf('snapshotgroup', 'SnapshotGroupId'),
  TagResources: (parameters) => each(parameters.get('ResourceType') || '*', 'ResourceId', parameters),
  UntagResources: (parameters) => each(parameters.get('ResourceType') || '*', 'ResourceId', parameters),
}

/** One for each `DiskId.1`, `DiskId.2` …; all of the kind if none is named. */
const each = (kind: string, parameter: string, parameters: Parameters): readonly string[] => {
  const ids = [...parameters].flatMap(([name, value]) => (name.startsWith(`${parameter}.`) ? [value] : []))
  return ids.length === 0 ? [`${kind}/*`] : ids.map((id) => `${kind}/${id}`)
}
