import type { Operation, Parameters, Refusal } from '../operation.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { sentTags } from '../rules/sent-tags.ts'
import { isTagKey, isTagValue, TAGS_ALLOWED } from '../rules/snapshot-text.ts'
import { wishedTags } from '../rules/wished-tags.ts'
import type { Tag } from '../world/tag.ts'
import { isSystemTagKey } from '../world/tagged-things.ts'
import { readTaggingScope, thingsToTag } from './tagging-scope.ts'

/** Adds tags to all of the things, or to none. A key that a thing has already gets the new value. */
export const tagResources: Operation = (world, parameters, { requestId }) => {
  const scope = readTaggingScope(parameters)
  if (!scope.ok) return scope
  const broken = brokenTag(parameters)
  if (broken !== null) return refused(broken)
  const things = thingsToTag(world, scope.value)
  if (!things.ok) return things

  const added = wishedTags(parameters)
  const changes = things.value.map((thing) => ({ thing, Tags: withTags(thing.Tags, added) }))
  if (changes.some(({ Tags }) => countedTags(Tags) > TAGS_ALLOWED)) return refused(refusal('OperationDenied.QuotaExceed'))
  for (const { thing, Tags } of changes) thing.Tags = Tags
  return { ok: true, body: { RequestId: requestId } }
}

const brokenTag = (parameters: Parameters): Refusal | null => {
  const tags = sentTags(parameters)
  const keys = tags.map(({ key }) => key ?? '')
  if (tags.length === 0) return refusal('MissingParameter.Tags')
  if (tags.length > TAGS_ALLOWED) return refusal('NumberExceed.Tags')
  if (!keys.every(isTagKey)) return refusal('InvalidTagKey.Malformed')
  if (!tags.every(({ value }) => isTagValue(value ?? ''))) return refusal('InvalidTagValue.Malformed')
  return new Set(keys).size < keys.length ? refusal('Duplicate.TagKey') : null
}

const withTags = (old: readonly Tag[], added: readonly Tag[]): Tag[] => [
  ...old.filter(({ TagKey }) => !added.some((tag) => tag.TagKey === TagKey)),
  ...added,
]

const countedTags = (tags: readonly Tag[]): number => tags.filter(({ TagKey }) => !isSystemTagKey(TagKey)).length
