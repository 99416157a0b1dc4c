import type { Operation, Parameters, Refusal } from '../operation.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { sentTags } from '../rules/sent-tags.ts'
import { TAGS_ALLOWED } from '../rules/snapshot-text.ts'
import { RESOURCE_GROUPS } from '../world/resource-group.ts'
import { releaseExpiredSnapshots } from '../world/snapshots.ts'
import { type TaggedThing, taggedThings } from '../world/tagged-things.ts'
import type { World } from '../world/world.ts'
import { askedFor } from './filters/filter.ts'
import { tagFilter } from './filters/tag-filter.ts'
import { pageOf } from './paging/page-of.ts'
import { type Position, positionOf, type TokenScope } from './paging/page-token.ts'
import { pageFields } from './paging/paging-style.ts'
import { readTaggingScope, type TaggingScope } from './tagging-scope.ts'

/** One row for each tag of each thing: of those named, of those that carry all the tags asked for, or of both. */
export const listTagResources: Operation = (world, parameters, call) => {
  const scope = readTaggingScope(parameters)
  if (!scope.ok) return scope
  const tokenScope = { accessKeyId: world.accessKeyId, action: call.action, regionId: scope.value.regionId }
  const broken = brokenParameter(parameters, scope.value, tokenScope)
  if (broken !== null) return refused(broken)

  releaseExpiredSnapshots(world, call.nowMs)
  const after = afterOf(parameters, tokenScope)
  const rows = rowsOf(world, parameters, scope.value)
  const page = pageOf(rows, { request: { style: 'token', after, limit: ROWS_PER_PAGE }, positionOf: placeOf, scope: tokenScope })
  return { ok: true, body: { RequestId: call.requestId, ...pageFields(page.fields, 'token'), TagResources: { TagResource: page.things } } }
}

/** How many ECS answers at once is not published. */
const ROWS_PER_PAGE = 50

/** As a tag with this key, the resource group is asked for. */
const RESOURCE_GROUP_KEY = 'acs:rm:rgId'

const brokenParameter = (parameters: Parameters, { resourceIds }: TaggingScope, scope: TokenScope): Refusal | null => {
  const tags = sentTags(parameters)
  const group = tags.find(({ key }) => key === RESOURCE_GROUP_KEY)
  if (tags.length === 0 && resourceIds.length === 0) return refusal('MissingParameter.TagOrResourceId')
  if (tags.length > TAGS_ALLOWED) return refusal('NumberExceed.Tags')
  if (tags.some(({ key }) => !key)) return refusal('InvalidParameter.TagValue')
  if (group !== undefined && (tags.length > 1 || !group.value || group.value === RESOURCE_GROUPS.default)) {
    return refusal('InvalidParameter', { fill: [RESOURCE_GROUP_KEY] })
  }
  return askedFor(parameters, 'NextToken') !== null && afterOf(parameters, scope) === null ? refusal('InvalidParameter.NextToken') : null
}

const afterOf = (parameters: Parameters, scope: TokenScope): Position | null => positionOf(parameters.get('NextToken') ?? '', scope)

type Row = { ResourceType: string; ResourceId: string; TagKey: string; TagValue: string }

const rowsOf = (world: World, parameters: Parameters, { regionId, type, resourceType, resourceIds }: TaggingScope): Row[] => {
  const carries = carriesWanted(parameters)
  return Object.entries(type === null ? {} : taggedThings(world, type))
    .filter(([id, thing]) => thing.RegionId === regionId && (resourceIds.length === 0 || resourceIds.includes(id)) && carries(thing))
    .flatMap(([ResourceId, { Tags }]) => Tags.map((tag) => ({ ResourceType: resourceType, ResourceId, ...tag })))
}

const carriesWanted = (parameters: Parameters): ((thing: TaggedThing) => boolean) => {
  const group = sentTags(parameters).find(({ key }) => key === RESOURCE_GROUP_KEY)
  if (group !== undefined) return ({ ResourceGroupId }) => ResourceGroupId === group.value
  const filter = tagFilter<TaggedThing>()(parameters)
  return (filter.ok ? filter.value : null) ?? (() => true)
}

/** Rows have no time: they are in the order of their ids, and a token stands for a thing and a key. */
const placeOf = ({ ResourceId, TagKey }: Row): Position => ({
  createdAtMs: 0,
  id: `${ResourceId}/${Buffer.from(TagKey).toString('base64url')}`,
})
