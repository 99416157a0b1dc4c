import { refusal } from '../../rules/refusals.ts'
import { sentTags } from '../../rules/sent-tags.ts'
import { TAGS_ALLOWED } from '../../rules/snapshot-text.ts'
import type { Tag } from '../../world/tag.ts'
import { accepted, denied, type Filter } from './filter.ts'

/** `Tag.N.Key` with or without `Tag.N.Value`: the thing carries all of them. A key alone takes any value. */
export const tagFilter =
  <Thing extends { Tags: readonly Tag[] }>(): Filter<Thing> =>
  (parameters) => {
    const wanted = sentTags(parameters)
    if (wanted.length === 0) return accepted(null)
    if (wanted.length > TAGS_ALLOWED) return denied(refusal('InvalidTagCount'))
    if (wanted.some(({ key }) => !key)) return denied(refusal('InvalidTag.Mismatch'))
    return accepted(({ Tags }: Thing) =>
      wanted.every(({ key, value }) => Tags.some(({ TagKey, TagValue }) => TagKey === key && (value === null || TagValue === value))),
    )
  }
