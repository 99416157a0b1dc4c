import 'server-only'
import { TAG_KEY_RESERVED_PREFIXES } from '@/lib/ecs/contract'
import type { CreateSuggestions } from '@/lib/ecs/fleet'
import type { ResourceGroup } from '@/lib/ecs/resource-group'
import type { Tag } from '@/lib/ecs/tag'
import { MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'
import type { Fleet } from '@/server/inventory/fleet-join'

const KEYS_MAX = 50
const VALUES_MAX = 20
const RESOURCE_GROUPS_MAX = 100

/**
 * The tags and resource groups that disks and snapshots of the account carry, most used first, then the account's other groups.
 * Tags that nobody may type are left out.
 */
export const createSuggestions = (fleet: Pick<Fleet, 'disks' | 'snapshots'>, groups: readonly ResourceGroup[]): CreateSuggestions => {
  const { tags, resourceGroupIds } = inUse(fleet)
  const names = new Map(groups.map(({ resourceGroupId, name }) => [resourceGroupId, name]))
  const ids = [...new Set([...resourceGroupIds, ...names.keys()])].slice(0, RESOURCE_GROUPS_MAX)
  return { tags, resourceGroups: ids.map((resourceGroupId) => ({ resourceGroupId, name: names.get(resourceGroupId) ?? '' })) }
}

type InUse = { tags: CreateSuggestions['tags']; resourceGroupIds: readonly string[] }

const inUse = ({ disks, snapshots }: Pick<Fleet, 'disks' | 'snapshots'>): InUse => {
  const known = remembered.get(disks)
  if (known !== undefined && known.snapshots === snapshots) return known.words
  const things = [...disks.map(({ row }) => row.disk), ...snapshots.map(({ row }) => row.snapshot)]
  const words = {
    tags: suggestTags(things.flatMap(({ tags }) => tags)),
    resourceGroupIds: mostUsed(things.flatMap(({ resourceGroupId }) => resourceGroupId ?? [])),
  }
  remembered.set(disks, { snapshots, words })
  return words
}

/** By the lists they were counted in, which stay the same objects until something changes. */
const remembered = new WeakMap<Fleet['disks'], { snapshots: Fleet['snapshots']; words: InUse }>()

const suggestTags = (tags: readonly Tag[]): CreateSuggestions['tags'] => {
  const valuesByKey = new Map<string, string[]>()
  const typeable = tags.filter(isTypeable)
  for (const { key, value } of typeable) {
    const values = valuesByKey.get(key)
    if (values === undefined) valuesByKey.set(key, [value])
    else values.push(value)
  }
  return mostUsed(typeable.map(({ key }) => key))
    .slice(0, KEYS_MAX)
    .map((key) => {
      const values = (valuesByKey.get(key) ?? []).filter((value) => value !== '')
      return { key, values: mostUsed(values).slice(0, VALUES_MAX) }
    })
}

const isTypeable = ({ key }: Tag): boolean =>
  key !== MARKER_TAG_KEY && !TAG_KEY_RESERVED_PREFIXES.some((prefix) => key.toLowerCase().startsWith(prefix))

const mostUsed = (words: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1)).map(([word]) => word)
}
