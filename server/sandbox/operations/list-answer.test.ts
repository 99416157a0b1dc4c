import { describe, expect, test } from 'vitest'
import { fleetWorld } from './testing/arranged.ts'
import { ask, listed } from './testing/ask.ts'

/** Nothing here changes it. */
const FLEET = fleetWorld()

const hundredAndOne = JSON.stringify(Array.from({ length: 101 }, (_, index) => `x-${index}`))

const hundred = JSON.stringify(Array.from({ length: 100 }, (_, index) => `x-${index}`))

describe('what the lists refuse', () => {
  const cases: readonly [action: string, parameters: Record<string, string>, code: string, httpStatus: number][] = [
    ['DescribeDisks', { RegionId: '' }, 'MissingParamter.RegionId', 400],
    ['DescribeDisks', { RegionId: 'mars-1' }, 'InvalidRegion.NotFound', 400],
    ['DescribeDisks', { DiskIds: 'd-1,d-2' }, 'InvalidParameter.DiskIds', 400],
    ['DescribeDisks', { DiskIds: '["d-1"' }, 'InvalidParameter.DiskIds', 400],
    ['DescribeDisks', { DiskIds: '{"a":1}' }, 'InvalidParameter.DiskIds', 400],
    ['DescribeDisks', { DiskIds: '[1]' }, 'InvalidParameter.DiskIds', 400],
    ['DescribeDisks', { DiskIds: hundredAndOne }, 'InvalidDiskIds.Malformed', 403],
    ['DescribeDisks', { DiskType: 'floppy' }, 'InvalidDiskType.ValueNotSupported', 400],
    ['DescribeDisks', { Category: 'cloud_gold' }, 'InvalidCategory.ValueNotSupported', 400],
    ['DescribeDisks', { Status: 'Broken' }, 'InvalidStatus.ValueNotSupported', 400],
    ['DescribeDisks', { DiskChargeType: 'Free' }, 'InvalidDiskChargeType.NotFound', 404],
    ['DescribeDisks', { ZoneId: 'cn-beijing-g' }, 'InvalidZoneId.NotFound', 400],
    ['DescribeDisks', { LockReason: 'mood' }, 'InvalidLockReason.NotFound', 404],
    ['DescribeDisks', { MultiAttach: 'Maybe' }, 'InvalidParameter.MultiAttach', 403],
    ['DescribeDisks', { MultiAttach: 'Enabled', EnableShared: 'true' }, 'InvalidParameter.MultiAttachAndEnableSharedNotMatch', 403],
    ['DescribeDisks', { SnapshotId: 's-unknown' }, 'InvalidSnapshot.NotFound', 400],
    ['DescribeDisks', { Portable: 'perhaps' }, 'InvalidParameter', 400],
    ['DescribeDisks', { 'Tag.1.Value': 'prod' }, 'InvalidTag.Mismatch', 400],
    ['DescribeDisks', Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`Tag.${index}.Key`, 'k'])), 'InvalidTagCount', 400],
    ['DescribeDisks', { 'Filter.1.Key': 'Size', 'Filter.1.Value': '40' }, 'InvalidFilterKey.NotFound', 404],
    ['DescribeDisks', { 'Filter.1.Key': 'CreationEndTime', 'Filter.1.Value': '2026-11-24T02:40Z' }, 'InvalidFilterKey.NotFound', 404],
    ['DescribeDisks', { 'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': 'yesterday' }, 'InvalidFilterValue', 404],
    ['DescribeDisks', { 'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': '2026-13-24T02:40Z' }, 'InvalidFilterValue', 404],
    ['DescribeDisks', { DryRun: 'true' }, 'DryRunOperation', 400],
    ['DescribeDisks', { DryRun: 'true', DiskIds: 'x' }, 'InvalidParameter.DiskIds', 400],
    ['DescribeInstances', { RegionId: '' }, 'MissingParameter', 400],
    ['DescribeInstances', { RegionId: 'mars-1' }, 'InvalidRegionId.NotFound', 404],
    ['DescribeInstances', { InstanceIds: 'i-1' }, 'InvalidInstanceIds.Malformed', 400],
    ['DescribeInstances', { InstanceIds: hundredAndOne }, 'InvalidInstanceIds.Malformed', 400],
    ['DescribeInstances', { Status: 'Broken' }, 'InvalidStatus.NotFound', 404],
    ['DescribeInstances', { InstanceNetworkType: 'tin-can' }, 'InvalidNetworkType.NotFound', 404],
    ['DescribeInstances', { InstanceChargeType: 'Free' }, 'InvalidInstanceChargeType.NotFound', 404],
    ['DescribeInstances', { LockReason: 'mood' }, 'InvalidLockReason.NotFound', 404],
    ['DescribeInstances', { DryRun: 'true' }, 'DryRunOperation', 400],
    ['DescribeSnapshots', { RegionId: '' }, 'MissingParameter', 400],
    ['DescribeSnapshots', { RegionId: 'mars-1' }, 'InvalidRegionId.NotFound', 404],
    ['DescribeSnapshots', { SnapshotIds: 's-1' }, 'InvalidSnapshotIds.Malformed', 403],
    ['DescribeSnapshots', { SnapshotIds: hundredAndOne }, 'InvalidSnapshotIds.Malformed', 403],
    ['DescribeSnapshots', { Status: 'done' }, 'InvalidStatus.NotFound', 404],
    ['DescribeSnapshots', { SnapshotType: 'manual' }, 'InvalidSnapshotType.NotFound', 404],
    ['DescribeSnapshots', { SourceDiskType: 'floppy' }, 'InvalidSourceDiskType', 404],
    ['DescribeSnapshots', { Usage: 'art' }, 'InvalidUsage', 404],
    ['DescribeSnapshots', { Category: 'Gold' }, 'InvalidSnapshotCategory.Malformed', 403],
    ['DescribeSnapshots', { SnapshotLinkId: 'sl-unknown' }, 'InvalidSnapshotLinkId.NotFound', 404],
    ['DescribeSnapshots', { DryRun: 'true' }, 'DryRunOperation', 400],
  ]

  test.each(cases)('%s %o: %s', (action, parameters, code, httpStatus) => {
    expect(ask(FLEET, action, { RegionId: 'cn-hangzhou', ...parameters })).toMatchObject({ refusal: { code, httpStatus } })
  })

  test.each([
    ['DescribeDisks', 'DiskIds'],
    ['DescribeInstances', 'InstanceIds'],
    ['DescribeSnapshots', 'SnapshotIds'],
  ])('%s takes 100 %s, finds none of the unknown ones, and nothing for an empty list', (action, parameter) => {
    const world = FLEET

    expect(listed(ask(world, action, { RegionId: 'cn-hangzhou', [parameter]: hundred }))).toEqual([])
    expect(listed(ask(world, action, { RegionId: 'cn-hangzhou', [parameter]: '[]' }))).toEqual([])
  })
})
