/**
 * What the console asks of the cloud, with the RAM action that allows it.
 * Source of the actions: the "RAM authorization" pages of ECS and Resource Management.
 */
export const FEATURES = {
  'list-regions': { action: 'ecs:DescribeRegions', isRegional: false },
  'list-disks': { action: 'ecs:DescribeDisks', isRegional: true },
  'list-instances': { action: 'ecs:DescribeInstances', isRegional: true },
  'list-snapshots': { action: 'ecs:DescribeSnapshots', isRegional: true },
  'create-snapshots': { action: 'ecs:CreateSnapshot', isRegional: true },
  'cancel-snapshots': { action: 'ecs:DeleteSnapshot', isRegional: true },
  'list-resource-groups': { action: 'ram:ListResourceGroups', isRegional: false },
} as const satisfies Record<string, { action: string; isRegional: boolean }>

export type Feature = keyof typeof FEATURES
