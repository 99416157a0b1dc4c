import type { Parameters } from '../operation.ts'
import type { Tag } from '../world/tag.ts'
import { sentTags } from './sent-tags.ts'

/** The tags that a thing is to have, from parameters that have passed their rules. */
export const wishedTags = (parameters: Parameters): Tag[] =>
  sentTags(parameters).map(({ key, value }) => ({ TagKey: key ?? '', TagValue: value ?? '' }))
