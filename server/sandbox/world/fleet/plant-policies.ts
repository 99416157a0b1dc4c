import type { AutoSnapshotPolicy } from '../auto-snapshot-policy.ts'
import { DAY_MS, HOUR_MS, isoSeconds } from '../iso-time.ts'
import type { Region } from '../regions.ts'
import { RESOURCE_GROUPS } from '../resource-group.ts'
import type { World } from '../world.ts'
import { POLICIES, POLICY_HOUR_UTC_MS } from './past.ts'
import type { PolicyIds } from './plant-past.ts'

/** Puts the policies into the world by which the region's automatic snapshots were made: same hour, same days, same retention. */
export const plantPolicies = (
  world: World,
  { region, policyIds, nowMs }: { region: Region; policyIds: PolicyIds; nowMs: number },
): void => {
  const plant = (
    wish: Pick<AutoSnapshotPolicy, 'AutoSnapshotPolicyId' | 'AutoSnapshotPolicyName' | 'RepeatWeekdays' | 'RetentionDays'>,
  ): void => {
    world.autoSnapshotPolicies[wish.AutoSnapshotPolicyId] = {
      ...wish,
      RegionId: region.RegionId,
      TimePoints: [(POLICY_HOUR_UTC_MS / HOUR_MS + 8) % 24],
      Status: 'Normal',
      CreationTime: isoSeconds(nowMs - 900 * DAY_MS),
      ResourceGroupId: RESOURCE_GROUPS.production,
      Tags: [{ TagKey: 'team', TagValue: 'platform' }],
    }
  }
  plant({
    AutoSnapshotPolicyId: policyIds.daily,
    AutoSnapshotPolicyName: 'daily-keep-7-days',
    RepeatWeekdays: [1, 2, 3, 4, 5, 6, 7],
    RetentionDays: POLICIES.daily.keepDays,
  })
  plant({
    AutoSnapshotPolicyId: policyIds.weekly,
    AutoSnapshotPolicyName: 'fridays-keep-45-days',
    RepeatWeekdays: [FRIDAY],
    RetentionDays: POLICIES.weekly.keepDays,
  })
}

/** Weeks are counted from 1 January 1970, a Thursday: at 18:00 UTC of a Thursday it is Friday in UTC+8. */
const FRIDAY = 5
