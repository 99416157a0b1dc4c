import { TAG_KEY_RESERVED_PREFIXES } from '@/lib/ecs/contract'
import type { CreateSuggestions } from '@/lib/ecs/fleet'
import type { Tag } from '@/lib/ecs/tag'
import { createSnapshotFields, MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'

/** "env = prod"; a tag without a value is its key. */
export const chipOf = ({ key, value }: Tag): string => (value === '' ? key : `${key} = ${value}`)

/** What is typed as `key=value`, `key = value` or `key`. Only the first `=` divides, so a value may hold more of them. */
export const tagFrom = (text: string): Tag => {
  const [key = '', ...rest] = text.split('=')
  return { key: key.trim(), value: rest.join('=').trim() }
}

export type TagFault = { /** `null`: the list as a whole. */ index: number | null; rule: string }

/** The rules of the form that a list of tags breaks, chip by chip. */
export const tagFaults = (tags: readonly Tag[]): readonly TagFault[] => {
  const issues = createSnapshotFields.shape.tags.safeParse(tags).error?.issues ?? []
  return issues.map(({ path: [index], message }) => ({ index: typeof index === 'number' ? index : null, rule: message }))
}

export type CopiedTags = { tags: readonly Tag[]; added: number }

/** Adds the tags of the disk whose keys are not there yet. What was typed stays as it is. */
export const withTagsOfDisk = (tags: readonly Tag[], ofDisk: readonly Tag[]): CopiedTags => {
  const added = copyableTags(ofDisk).filter(({ key }) => tags.every((tag) => tag.key !== key))
  return { tags: [...tags, ...added], added: added.length }
}

/** Tags of Alibaba Cloud itself cannot be set by anyone else; the marker belongs to one snapshot only. */
export const copyableTags = (ofDisk: readonly Tag[]): readonly Tag[] =>
  ofDisk.filter((tag) => !isSystemTag(tag) && tag.key !== MARKER_TAG_KEY)

export const systemTags = (ofDisk: readonly Tag[]): readonly Tag[] => ofDisk.filter(isSystemTag)

/** `key=value` for every pair in use whose key is not there yet, most used first. */
export const tagSuggestions = (inUse: CreateSuggestions['tags'], tags: readonly Tag[]): readonly string[] =>
  inUse
    .filter(({ key }) => !isSystemTag({ key }) && key !== MARKER_TAG_KEY && tags.every((tag) => tag.key !== key))
    .flatMap(({ key, values }) => values.map((value) => (value === '' ? key : `${key}=${value}`)))

const isSystemTag = ({ key }: Pick<Tag, 'key'>): boolean => TAG_KEY_RESERVED_PREFIXES.some((prefix) => key.toLowerCase().startsWith(prefix))
