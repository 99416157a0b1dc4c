import type { Tag } from './tag.ts'

/**
 * A snapshot-consistent group: snapshots of several disks, begun at the same moment. Its status follows from theirs.
 * The snapshots are things of their own: they may be deleted before the group, and may outlive it.
 */
export type SnapshotGroup = {
  SnapshotGroupId: string
  Name: string
  Description: string
  RegionId: string
  /** Empty: its disks do not all hang on one instance. */
  InstanceId: string
  ResourceGroupId: string
  Tags: Tag[]
  StartedAtMs: number
  SnapshotIds: string[]
}

/** The snapshots of a group carry this tag; its value is the instance on which their disk hung. */
export const GROUP_INSTANCE_TAG_KEY = 'acs:ecs:createFrom'
