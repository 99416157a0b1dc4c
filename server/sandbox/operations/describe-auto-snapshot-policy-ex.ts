import type { Operation } from '../operation.ts'
import type { AutoSnapshotPolicy } from '../world/auto-snapshot-policy.ts'
import type { World } from '../world/world.ts'
import type { Filter } from './filters/filter.ts'
import { tagFilter } from './filters/tag-filter.ts'
import { equals } from './filters/value-filters.ts'
import { listAnswer } from './list-answer.ts'

/** RepeatWeekdays and TimePoints are JSON arrays of texts inside texts, as ECS answers them. */
export const describeAutoSnapshotPolicyEx: Operation = (world, parameters, call) =>
  listAnswer(
    world,
    { parameters, call },
    {
      things: Object.values(world.autoSnapshotPolicies),
      filters: FILTERS,
      positionOf: ({ CreationTime, AutoSnapshotPolicyId }) => ({ createdAtMs: Date.parse(CreationTime), id: AutoSnapshotPolicyId }),
      maxResults: 100,
      paging: 'number',
      missingRegion: 'MissingParameter',
      unknownRegion: 'InvalidRegionId.NotFound',
      bodyOf: (policies) => ({ AutoSnapshotPolicies: { AutoSnapshotPolicy: policies.map((policy) => policyOnWire(world, policy)) } }),
    },
  )

const FILTERS: readonly Filter<AutoSnapshotPolicy>[] = [
  equals('AutoSnapshotPolicyId', ({ AutoSnapshotPolicyId }) => AutoSnapshotPolicyId),
  equals('AutoSnapshotPolicyName', ({ AutoSnapshotPolicyName }) => AutoSnapshotPolicyName),
  equals('ResourceGroupId', ({ ResourceGroupId }) => ResourceGroupId),
  tagFilter(),
]

const policyOnWire = (world: World, policy: AutoSnapshotPolicy): Record<string, unknown> => ({
  ...policy,
  RepeatWeekdays: asTexts(policy.RepeatWeekdays),
  TimePoints: asTexts(policy.TimePoints),
  DiskNums: Object.values(world.disks).filter((disk) => disk.AutoSnapshotPolicyId === policy.AutoSnapshotPolicyId).length,
  VolumeNums: 0,
  Type: 'Custom',
  EnableCrossRegionCopy: false,
  TargetCopyRegions: '',
  CopiedSnapshotsRetentionDays: 0,
  Tags: { Tag: policy.Tags },
})

/** `["1","7"]` */
const asTexts = (numbers: readonly number[]): string => JSON.stringify(numbers.map(String))
