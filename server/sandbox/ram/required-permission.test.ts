import { expect, test } from 'vitest'
import { requiredPermission } from './required-permission.ts'

const ECS = 'acs:ecs:cn-hangzhou:1:'

test.each<{ action: string; parameters?: Record<string, string>; permission: string | null; resources: string[] }>([
  { action: 'DescribeRegions', permission: null, resources: [] },
  { action: 'GetCallerIdentity', permission: null, resources: [] },
  { action: 'DescribeDisks', permission: 'ecs:DescribeDisks', resources: [`${ECS}disk/*`] },
  { action: 'DescribeInstances', permission: 'ecs:DescribeInstances', resources: [`${ECS}instance/*`] },
  { action: 'DescribeSnapshots', permission: 'ecs:DescribeSnapshots', resources: [`${ECS}snapshot/*`] },
  { action: 'DescribeSnapshotGroups', permission: 'ecs:DescribeSnapshotGroups', resources: [`${ECS}snapshotgroup/*`] },
  { action: 'DescribeAutoSnapshotPolicyEx', permission: 'ecs:DescribeAutoSnapshotPolicyEx', resources: [`${ECS}snapshotpolicy/*`] },
  { action: 'DescribeSnapshotLinks', permission: 'ecs:DescribeSnapshotLinks', resources: [`${ECS}*`] },
  { action: 'DescribeSnapshotsUsage', permission: 'ecs:DescribeSnapshotsUsage', resources: [`${ECS}*`] },
  { action: 'DescribeLockedSnapshots', permission: 'ecs:DescribeLockedSnapshots', resources: [`${ECS}*`] },
  {
    action: 'UnlockSnapshot',
    parameters: { SnapshotId: 's-1' },
    permission: 'ecs:UnlockSnapshot',
    resources: [`${ECS}snapshot/s-1`],
  },
  { action: 'ListTagResources', permission: 'ecs:ListTagResources', resources: [`${ECS}*`] },
  { action: 'SomethingNew', permission: 'ecs:SomethingNew', resources: [`${ECS}*`] },
  { action: 'constructor', permission: 'ecs:constructor', resources: [`${ECS}*`] },
  {
    action: 'DeleteSnapshot',
    parameters: { SnapshotId: 's-1' },
    permission: 'ecs:DeleteSnapshot',
    resources: [`${ECS}snapshot/s-1`],
  },
  { action: 'DeleteSnapshot', permission: 'ecs:DeleteSnapshot', resources: [`${ECS}snapshot/*`] },
  {
    action: 'ModifySnapshotAttribute',
    parameters: { SnapshotId: 's-1' },
    permission: 'ecs:ModifySnapshotAttribute',
    resources: [`${ECS}snapshot/s-1`],
  },
  {
    action: 'CreateSnapshotGroup',
    parameters: { InstanceId: 'i-1', 'DiskId.1': 'd-1', 'DiskId.2': 'd-2' },
    permission: 'ecs:CreateSnapshotGroup',
    resources: [`${ECS}instance/i-1`, `${ECS}disk/d-1`, `${ECS}disk/d-2`],
  },
  {
    action: 'CreateSnapshotGroup',
    parameters: { InstanceId: 'i-1' },
    permission: 'ecs:CreateSnapshotGroup',
    resources: [`${ECS}instance/i-1`, `${ECS}disk/*`],
  },
  {
    action: 'DeleteSnapshotGroup',
    parameters: { SnapshotGroupId: 'ssg-1' },
    permission: 'ecs:DeleteSnapshotGroup',
    resources: [`${ECS}snapshotgroup/ssg-1`],
  },
  {
    action: 'TagResources',
    parameters: { ResourceType: 'snapshot', 'ResourceId.1': 's-1', 'ResourceId.2': 's-2' },
    permission: 'ecs:TagResources',
    resources: [`${ECS}snapshot/s-1`, `${ECS}snapshot/s-2`],
  },
  {
    action: 'UntagResources',
    parameters: { ResourceType: 'disk', 'ResourceId.1': 'd-1' },
    permission: 'ecs:UntagResources',
    resources: [`${ECS}disk/d-1`],
  },
  { action: 'ListResourceGroups', permission: 'ram:ListResourceGroups', resources: ['acs:ram:*:1:resourcegroup/*'] },
])('$action $parameters asks for $permission on $resources', ({ action, parameters = {}, permission, resources }) => {
  const required = requiredPermission(action, new Map(Object.entries(parameters)), { regionId: 'cn-hangzhou', accountId: '1' })

  expect(required).toEqual(permission === null ? null : { action: permission, resources })
})

test('a request whose region is not known needs a policy for every region', () => {
  expect(requiredPermission('DeleteSnapshot', new Map([['SnapshotId', 's-gone']]), { regionId: '', accountId: '1' })?.resources).toEqual([
    'acs:ecs:*:1:snapshot/s-gone',
  ])
})
