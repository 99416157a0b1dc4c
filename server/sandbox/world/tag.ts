/** A tag as the Describe operations answer it on disks, instances and snapshots. */
export type Tag = { TagKey: string; TagValue: string }
