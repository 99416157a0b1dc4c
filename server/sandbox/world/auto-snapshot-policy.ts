import type { Tag } from './tag.ts'

/** An automatic snapshot policy. It is only shown: the sandbox makes no automatic snapshots. */
export type AutoSnapshotPolicy = {
  AutoSnapshotPolicyId: string
  AutoSnapshotPolicyName: string
  RegionId: string
  /** 1 (Monday) to 7. */
  RepeatWeekdays: number[]
  /** Hours in UTC+8, 0 to 23. */
  TimePoints: number[]
  /** -1: its snapshots are kept until someone deletes them. */
  RetentionDays: number
  Status: 'Normal' | 'Expire'
  CreationTime: string
  ResourceGroupId: string
  Tags: Tag[]
}
