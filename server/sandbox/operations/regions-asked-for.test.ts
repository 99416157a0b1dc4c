import { describe, expect, test } from 'vitest'
import { OPERATIONS } from './registry.ts'
import { emptyWorld } from './testing/arranged.ts'
import { ask, codeOf } from './testing/ask.ts'

/** The vendor has no one code for it: each page has its own, and each its own spelling. */
const REFUSALS: readonly [action: string, missing: string, unknown: string, others?: Record<string, string>][] = [
  ['CreateSnapshotGroup', 'MissingParameter', 'InvalidRegionId.NotFound'],
  ['DeleteSnapshotGroup', 'MissingParameter', 'InvalidRegionId.NotFound', { SnapshotGroupId: 'ssg-1' }],
  ['DescribeAutoSnapshotPolicyEx', 'MissingParameter', 'InvalidRegionId.NotFound'],
  ['DescribeDisks', 'MissingParamter.RegionId', 'InvalidRegion.NotFound'],
  ['DescribeInstances', 'MissingParameter', 'InvalidRegionId.NotFound'],
  ['DescribeLockedSnapshots', 'MissingParameter', 'InvalidRegionId.NotFound'],
  ['DescribeSnapshotGroups', 'MissingParameter', 'InvalidRegionId.NotFound'],
  ['DescribeSnapshotLinks', 'MissingParameter', 'InvalidRegionId'],
  ['DescribeSnapshots', 'MissingParameter', 'InvalidRegionId.NotFound'],
  ['DescribeSnapshotsUsage', 'MissingParameter', 'InvalidParam.RegionId'],
  ['ListTagResources', 'MissingParameter.RegionId', 'InvalidRegionId.NotFound'],
  [
    'LockSnapshot',
    'MissingParameter',
    'InvalidRegionId.NotFound',
    { SnapshotId: 's-1', LockMode: 'compliance', LockDuration: '1', CoolOffPeriod: '1' },
  ],
  ['TagResources', 'MissingParameter.RegionId', 'InvalidRegionId.NotFound'],
  ['UnlockSnapshot', 'MissingParameter', 'InvalidRegionId.NotFound', { SnapshotId: 's-1' }],
  ['UntagResources', 'MissingParameter.RegionId', 'InvalidRegionId.NotFound'],
]

/** The region is that of the endpoint or of the thing that is named, or there is none. */
const WITHOUT_REGION = [
  'CreateSnapshot',
  'DeleteSnapshot',
  'DescribeRegions',
  'GetCallerIdentity',
  'ListResourceGroups',
  'ModifySnapshotAttribute',
]

describe('an operation that needs a region', () => {
  test.each(REFUSALS)('%s refuses none with %s and an unknown one with %s', (action, missing, unknown, others = {}) => {
    expect(codeOf(ask(emptyWorld(), action, others))).toBe(missing)
    expect(codeOf(ask(emptyWorld(), action, { ...others, RegionId: '' }))).toBe(missing)
    expect(codeOf(ask(emptyWorld(), action, { ...others, RegionId: 'cn-atlantis' }))).toBe(unknown)
    expect(codeOf(ask(emptyWorld(), action, { ...others, RegionId: 'constructor' }))).toBe(unknown)
  })

  test('no operation is forgotten', () => {
    expect(Object.keys(OPERATIONS).toSorted()).toEqual([...REFUSALS.map(([action]) => action), ...WITHOUT_REGION].toSorted())
  })
})
