import { apiVersionOf } from '../operations/api-versions.ts'
import { OPERATIONS } from '../operations/registry.ts'
import { acs3Request } from './acs3-request.ts'
import type { Random } from './random-from.ts'
import type { RawRequest } from './raw-http.ts'
import { rpcRequest } from './rpc-request.ts'

/** Things that are there, so that some requests have an effect. */
export type Fleet = { diskIds: readonly string[]; snapshotIds: readonly string[]; instanceIds: readonly string[] }

const ACTIONS = ['RunInstances', '__proto__', 'toString', ...Object.keys(OPERATIONS)] satisfies [string, ...string[]]
const NAMES = [
  'DiskId',
  'DiskIds',
  'RegionId',
  'SnapshotId',
  'SnapshotIds',
  'SnapshotName',
  'Description',
  'RetentionDays',
  'ClientToken',
  'Tag.1.Key',
  'Tag.1.Value',
  'Tag.99.Key',
  'Tag.x.Key',
  'MaxResults',
  'NextToken',
  'PageNumber',
  'PageSize',
  'Status',
  'Filter.1.Key',
  'Filter.1.Value',
  'ResourceGroupId',
  'InstanceId',
  'InstantAccess',
  'InstantAccessRetentionDays',
  'InstanceIds',
  'DiskId.1',
  'DiskId.2',
  'ExcludeDiskId.1',
  'SnapshotGroupId',
  'SnapshotGroupId.1',
  'SnapshotLinkIds',
  'AutoSnapshotPolicyId',
  'ResourceType',
  'ResourceId.1',
  'ResourceId.99',
  'TagKey.1',
  'All',
  'Name',
  'LockMode',
  'LockDuration',
  'CoolOffPeriod',
  'Format',
  'Version',
  'Category',
  'Force',
  'DryRun',
  '__proto__',
  'constructor',
  '键',
] as const
const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '50',
  '1e9',
  '99999999999999999999',
  'true',
  'True',
  'null',
  'cn-hangzhou',
  'cn-nowhere',
  'd-1',
  's-1',
  '[]',
  '["d-1"]',
  '[1]',
  '{',
  '[[[[',
  'auto',
  '升级前',
  '\u0000',
  '\u202e',
  '😀',
  '<script>alert(1)</script>',
  "' or 1=1 --",
  'http://a',
  '*',
  '%',
  '2026-11-24T01:52Z',
  'progressing',
  'In_use',
  'snapshot',
  'disk',
  'compliance',
  'XML',
  '2020-03-31',
  '__proto__',
  'x'.repeat(5_000),
] as const

/** Signed in one of both ways, half of them with what most operations need, a quarter of them spoiled afterwards. */
export const randomRequest = (random: Random, { host, fleet }: { host: string; fleet: Fleet }): RawRequest => {
  const action = random.pick(ACTIONS)
  const parameters: Record<string, string> = random.below(2) === 0 ? sensibleParameters(random, fleet) : {}
  for (let number = random.below(6); number > 0; number -= 1)
    Object.defineProperty(parameters, random.pick(NAMES), { value: random.pick(VALUES), enumerable: true, configurable: true })
  const wish = { host, action, parameters }
  const version = apiVersionOf(action)
  const request =
    random.below(2) === 0
      ? acs3Request({ ...wish, version })
      : rpcRequest({ ...wish, method: random.pick(['GET', 'POST'] as const), override: { Version: version } })
  return random.below(4) === 0 ? spoiled(request, random, host) : request
}

/** What most operations need; what one does not know, it passes over. */
const sensibleParameters = (random: Random, fleet: Fleet): Record<string, string> => {
  const SnapshotId = fleet.snapshotIds[random.below(fleet.snapshotIds.length)] ?? ''
  return {
    RegionId: random.pick(['cn-hangzhou', 'cn-beijing', 'eu-central-1'] as const),
    ...(random.below(2) === 0 && { DiskId: fleet.diskIds[random.below(fleet.diskIds.length)] ?? '' }),
    ...(random.below(2) === 0 && { InstanceId: fleet.instanceIds[random.below(fleet.instanceIds.length)] ?? '' }),
    SnapshotId,
    ResourceType: 'snapshot',
    'ResourceId.1': SnapshotId,
  }
}

/** One thing about a request is made wrong. */
const spoiled = (request: RawRequest, random: Random, host: string): RawRequest => {
  switch (random.below(6)) {
    case 0:
      return { ...request, method: random.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'GET', 'POST'] as const) }
    case 1:
      return { ...request, path: request.path.slice(0, 1 + random.below(request.path.length)) }
    case 2:
      return { ...request, path: `${request.path}${random.pick(['%', '&=&', '&DiskId=1&DiskId=2', '%ff', '?', '&&&'] as const)}` }
    case 3:
      return { ...request, body: Buffer.from(Array.from({ length: random.below(200) }, () => random.below(256))) }
    case 4:
      return {
        ...request,
        headers: {
          ...request.headers,
          [random.pick(['x-acs-date', 'x-acs-new', 'authorization', 'content-type'] as const)]: random.pick([
            '',
            'a',
            'ACS3-HMAC-SHA256 Credential=,SignedHeaders=,Signature=',
          ] as const),
        },
      }
    default:
      return { ...request, headers: { host } }
  }
}
