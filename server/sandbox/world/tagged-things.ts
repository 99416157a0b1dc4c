import type { Tag } from './tag.ts'
import type { World } from './world.ts'

/** What can carry tags here, by the name that ResourceType has for it. */
export const TAGGED_TYPES = ['disk', 'instance', 'snapshot', 'snapshotpolicy'] as const
export type TaggedType = (typeof TAGGED_TYPES)[number]

export type TaggedThing = { RegionId: string; ResourceGroupId: string; Tags: Tag[] }

/** By their ids. A change of Tags puts another list in the place of the old one, which may belong to several things. */
export const taggedThings = (world: World, type: TaggedType): Readonly<Record<string, TaggedThing>> => {
  switch (type) {
    case 'disk':
      return world.disks
    case 'instance':
      return world.instances
    case 'snapshot':
      return world.snapshots
    case 'snapshotpolicy':
      return world.autoSnapshotPolicies
  }
}

/** Tags of the cloud itself. They do not count, and cannot be added or removed. */
export const isSystemTagKey = (key: string): boolean => key.startsWith('acs:')
