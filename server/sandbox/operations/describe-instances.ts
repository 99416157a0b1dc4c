import { INSTANCE_STATUSES } from '../../../lib/ecs/contract.ts'
import type { Operation } from '../operation.ts'
import { CHARGE_TYPES } from '../world/disk.ts'
import { INSTANCE_LOCK_REASONS, type Instance } from '../world/instance.ts'
import { creationTimeFilter } from './filters/creation-time-filter.ts'
import type { Filter } from './filters/filter.ts'
import { listFilter } from './filters/list-filter.ts'
import { tagFilter } from './filters/tag-filter.ts'
import { equals, matches, oneOf } from './filters/value-filters.ts'
import { familyOf, instanceOnWire } from './instance-on-wire.ts'
import { listAnswer } from './list-answer.ts'

export const describeInstances: Operation = (world, parameters, call) =>
  listAnswer(
    world,
    { parameters, call },
    {
      things: Object.values(world.instances),
      filters: FILTERS,
      positionOf: ({ CreationTime, InstanceId }) => ({ createdAtMs: Date.parse(CreationTime), id: InstanceId }),
      maxResults: 100,
      missingRegion: 'MissingParameter',
      unknownRegion: 'InvalidRegionId.NotFound',
      bodyOf: (instances) => ({ Instances: { Instance: instances.map(instanceOnWire) } }),
    },
  )

const ADDRESSES = { malformed: 'InvalidParameter', tooMany: 'InvalidParameter' } as const

const FILTERS: readonly Filter<Instance>[] = [
  listFilter('InstanceIds', {
    malformed: 'InvalidInstanceIds.Malformed',
    tooMany: 'InvalidInstanceIds.Malformed',
    read: ({ InstanceId }) => InstanceId,
  }),
  matches('InstanceName', ({ InstanceName }) => InstanceName),
  oneOf('Status', { values: INSTANCE_STATUSES, otherwise: 'InvalidStatus.NotFound', read: ({ Status }) => Status }),
  equals('ZoneId', ({ ZoneId }) => ZoneId),
  equals('VpcId', ({ VpcId }) => VpcId),
  equals('VSwitchId', ({ VSwitchId }) => VSwitchId),
  equals('SecurityGroupId', ({ SecurityGroupIds }) => SecurityGroupIds),
  equals('InstanceType', ({ InstanceType }) => InstanceType),
  equals('InstanceTypeFamily', familyOf),
  equals('ImageId', ({ ImageId }) => ImageId),
  oneOf('InstanceChargeType', {
    values: CHARGE_TYPES,
    otherwise: 'InvalidInstanceChargeType.NotFound',
    read: ({ InstanceChargeType }) => InstanceChargeType,
  }),
  oneOf('InstanceNetworkType', { values: ['classic', 'vpc'], otherwise: 'InvalidNetworkType.NotFound', read: () => 'vpc' }),
  oneOf('LockReason', {
    values: INSTANCE_LOCK_REASONS,
    otherwise: 'InvalidLockReason.NotFound',
    read: ({ LockReasons }) => LockReasons,
  }),
  equals('ResourceGroupId', ({ ResourceGroupId }) => ResourceGroupId),
  listFilter('PrivateIpAddresses', { ...ADDRESSES, read: ({ PrivateIpAddresses }) => PrivateIpAddresses }),
  listFilter('PublicIpAddresses', { ...ADDRESSES, read: ({ PublicIpAddresses }) => PublicIpAddresses }),
  tagFilter(),
  creationTimeFilter(['CreationStartTime'], ({ CreationTime }) => Date.parse(CreationTime)),
]
