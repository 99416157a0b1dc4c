/**
 * What a RAM policy has to name for an action, full (`ecs:CreateSnapshot`). ACCOUNT_ID and REGION stand for what the account owner fills in.
 * Source: the "RAM authorization" pages of ECS and Resource Management.
 */
export const ramResources = (action: string): readonly string[] =>
  RESOURCES.get(action) ?? [`acs:${action.split(':', 1)[0]}:REGION:ACCOUNT_ID:*`]

/** The same with region and account filled in. `regionId` may be `*`; `cloudAccountId: null` leaves ACCOUNT_ID standing. */
export const ramResourcesIn = (action: string, { regionId, cloudAccountId }: RamScope): readonly string[] =>
  ramResources(action).map((resource) =>
    resource.replace(/^acs:ecs:[^:]*:/, `acs:ecs:${regionId}:`).replace('ACCOUNT_ID', cloudAccountId ?? 'ACCOUNT_ID'),
  )

export type RamScope = { regionId: string; cloudAccountId: string | null }

const ONE_REGION = 'acs:ecs:REGION:ACCOUNT_ID'
const EVERY_REGION = 'acs:ecs:*:ACCOUNT_ID'

const RESOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  // A create needs the disk it reads and the snapshot it makes; a denial names only one of them.
  ['ecs:CreateSnapshot', [`${ONE_REGION}:disk/*`, `${ONE_REGION}:snapshot/*`]],
  ['ecs:DeleteSnapshot', [`${ONE_REGION}:snapshot/*`]],
  ['ecs:ModifySnapshotAttribute', [`${ONE_REGION}:snapshot/*`]],
  ['ecs:TagResources', [`${ONE_REGION}:snapshot/*`]],
  ['ecs:UntagResources', [`${ONE_REGION}:snapshot/*`]],
  ['ecs:CreateSnapshotGroup', [`${ONE_REGION}:instance/*`, `${ONE_REGION}:disk/*`]],
  ['ecs:DeleteSnapshotGroup', [`${ONE_REGION}:snapshotgroup/*`]],
  ['ecs:DescribeDisks', [`${EVERY_REGION}:disk/*`]],
  ['ecs:DescribeInstances', [`${EVERY_REGION}:instance/*`]],
  ['ecs:DescribeSnapshots', [`${EVERY_REGION}:snapshot/*`]],
  ['ecs:DescribeSnapshotGroups', [`${EVERY_REGION}:snapshotgroup/*`]],
  ['ecs:DescribeAutoSnapshotPolicyEx', [`${EVERY_REGION}:snapshotpolicy/*`]],
  ['ram:ListResourceGroups', ['acs:ram:*:ACCOUNT_ID:resourcegroup/*']],
  // RAM cannot narrow these.
  ...[
    'DescribeRegions',
    'DescribeSnapshotLinks',
    'DescribeSnapshotsUsage',
    'DescribeSnapshotPackage',
    'DescribeAccountAttributes',
    'DescribeLockedSnapshots',
    'ListTagResources',
    'OpenSnapshotService',
  ].map((name): [string, readonly string[]] => [`ecs:${name}`, ['*']]),
])
