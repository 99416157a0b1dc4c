import { describe, expect, test } from 'vitest'
import { fleetWorld } from './testing/arranged.ts'
import { ask, bodyOf, codeOf, idsOf, listed } from './testing/ask.ts'

/** Nothing here changes it. */
const FLEET = fleetWorld()

const policies = (parameters: Record<string, string> = {}) =>
  ask(FLEET, 'DescribeAutoSnapshotPolicyEx', { RegionId: 'cn-hangzhou', ...parameters })

const nameOf = ({ AutoSnapshotPolicyName }: Record<string, unknown>) => AutoSnapshotPolicyName

describe('DescribeAutoSnapshotPolicyEx', () => {
  test('tells days and hours as JSON inside texts', () => {
    expect(listed(policies({ AutoSnapshotPolicyName: 'fridays-keep-45-days' }))).toEqual([
      {
        AutoSnapshotPolicyId: expect.stringMatching(/^sp-bp1[a-z0-9]{17}$/),
        AutoSnapshotPolicyName: 'fridays-keep-45-days',
        RegionId: 'cn-hangzhou',
        RepeatWeekdays: '["5"]',
        TimePoints: '["2"]',
        RetentionDays: 45,
        Status: 'Normal',
        Type: 'Custom',
        CreationTime: '2024-06-07T02:40:00Z',
        DiskNums: expect.any(Number),
        VolumeNums: 0,
        EnableCrossRegionCopy: false,
        TargetCopyRegions: '',
        CopiedSnapshotsRetentionDays: 0,
        ResourceGroupId: 'rg-aekzrt4hv6mo2pq',
        Tags: { Tag: [{ TagKey: 'team', TagValue: 'platform' }] },
      },
    ])
  })

  test('knows every policy that a disk of the region names, and how many disks do', () => {
    const named = Object.values(FLEET.disks)
      .filter(({ RegionId, AutoSnapshotPolicyId }) => RegionId === 'cn-hangzhou' && AutoSnapshotPolicyId !== '')
      .map(({ AutoSnapshotPolicyId }) => AutoSnapshotPolicyId)

    expect(idsOf(policies(), 'AutoSnapshotPolicyId').toSorted()).toEqual([...new Set(named)].toSorted())
    expect(listed(policies()).reduce((sum, { DiskNums }) => sum + Number(DiskNums), 0)).toBe(named.length)
  })

  test('the automatic snapshots of a weekly policy were made on its day, at its hour in UTC+8', () => {
    const [weekly] = Object.values(FLEET.autoSnapshotPolicies).filter(({ RepeatWeekdays }) => RepeatWeekdays.length === 1)
    const made = Object.values(FLEET.snapshots).filter(({ SnapshotName }) => SnapshotName.endsWith(`_${weekly?.AutoSnapshotPolicyId}`))
    const inUtc8 = made.map(({ StartedAtMs, CutAfterMs }) => new Date(StartedAtMs + CutAfterMs + 8 * 3_600_000))

    expect(made.length).toBeGreaterThan(0)
    expect(new Set(inUtc8.map((time) => `${time.getUTCDay()} ${time.getUTCHours()}`))).toEqual(new Set(['5 2']))
  })

  test.each<[Record<string, string>, string[]]>([
    [{ AutoSnapshotPolicyName: 'unknown' }, []],
    [{ AutoSnapshotPolicyId: 'sp-unknown' }, []],
    [{ ResourceGroupId: 'rg-unknown' }, []],
    [{ 'Tag.1.Key': 'team', 'Tag.1.Value': 'platform', AutoSnapshotPolicyName: 'daily-keep-7-days' }, ['daily-keep-7-days']],
    [{ 'Tag.1.Key': 'team', 'Tag.1.Value': 'web' }, []],
  ])('%o', (parameters, names) => {
    expect(listed(policies(parameters)).map(nameOf)).toEqual(names)
  })

  test('in pages by number only: tokens are not known here', () => {
    const first = policies({ PageSize: '1', MaxResults: '50', NextToken: 'x' })
    const second = policies({ PageSize: '1', PageNumber: '2' })

    expect(bodyOf(first)).toMatchObject({ PageNumber: 1, PageSize: 1, TotalCount: 2 })
    expect(bodyOf(first)).not.toHaveProperty('NextToken')
    expect([first, second].flatMap(listed).map(nameOf).toSorted()).toEqual(['daily-keep-7-days', 'fridays-keep-45-days'])
  })

  test.each<[Record<string, string>, string]>([
    [{ RegionId: '' }, 'MissingParameter'],
    [{ RegionId: 'mars-1' }, 'InvalidRegionId.NotFound'],
    [{ PageSize: 'many' }, 'InvalidParameter'],
    [{ 'Tag.1.Value': 'platform' }, 'InvalidTag.Mismatch'],
  ])('%o: %s', (parameters, code) => {
    expect(codeOf(policies(parameters))).toBe(code)
  })
})
