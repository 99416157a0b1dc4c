import type { DeniedAction } from '@/lib/errors/problem'

/**
 * A RAM policy with one statement that allows the denied action and nothing else, as JSON text to paste into the RAM console.
 * Where ECS did not name the resource, ACCOUNT_ID and REGION stand for what the account owner has to fill in.
 * Source of the resources: "RAM authorization" page of ECS.
 */
export const ramStatement = ({ action, resource }: Pick<DeniedAction, 'action' | 'resource'>): string => {
  const fullAction = action.includes(':') ? action : `ecs:${action}`
  const statement = { Effect: 'Allow', Action: [fullAction], Resource: resourcesOf(fullAction, resource) }
  return JSON.stringify({ Version: '1', Statement: [statement] }, null, 2)
}

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

const resourcesOf = (action: string, denied: string | null): readonly string[] => {
  const usual = RESOURCES.get(action) ?? [`acs:${action.split(':', 1)[0]}:REGION:ACCOUNT_ID:*`]
  if (denied === null || denied === '') return usual
  const place = placeOf(denied)
  if (place === null) return [denied]
  const others = usual.filter((resource) => typeOf(resource) !== typeOf(denied) && typeOf(resource) !== null)
  return [denied, ...others.map((resource) => resource.replace(/^acs:ecs:[^:]*:[^:]*/, place))]
}

/** `acs:ecs:cn-hangzhou:1234567890123456` of `acs:ecs:cn-hangzhou:1234567890123456:disk/d-1`. */
const placeOf = (resource: string): string | null => /^(acs:ecs:[^:]+:[^:]+):[^:]+$/.exec(resource)?.[1] ?? null

const typeOf = (resource: string): string | null => /:([a-z]+)\/[^:]*$/.exec(resource)?.[1] ?? null
