import type { Parameters } from '../operation.ts'
import { refusal } from '../rules/refusals.ts'
import { sentList } from '../rules/sent-list.ts'
import { own } from '../world/own.ts'
import { findRegion } from '../world/regions.ts'
import { TAGGED_TYPES, type TaggedThing, type TaggedType, taggedThings } from '../world/tagged-things.ts'
import type { World } from '../world/world.ts'
import { accepted, denied, type Reading } from './filters/filter.ts'

/** What TagResources, UntagResources and ListTagResources begin with: a region, a type and ids. `type` is `null` for one that this cloud has none of. */
export type TaggingScope = { regionId: string; type: TaggedType | null; resourceType: string; resourceIds: readonly string[] }

export const readTaggingScope = (parameters: Parameters): Reading<TaggingScope> => {
  const regionId = parameters.get('RegionId') ?? ''
  const resourceType = parameters.get('ResourceType') ?? ''
  const resourceIds = sentList(parameters, 'ResourceId')
  if (regionId === '') return denied(refusal('MissingParameter.RegionId'))
  if (findRegion(regionId) === undefined) return denied(refusal('InvalidRegionId.NotFound'))
  if (resourceType === '') return denied(refusal('MissingParameter.ResourceType'))
  const type = TAGGED_TYPES.find((known) => known === resourceType) ?? null
  if (type === null && !TYPES_WITHOUT_THINGS.includes(resourceType)) return denied(refusal('InvalidResourceType.NotFound', UNKNOWN_TYPE))
  if (resourceIds.length > RESOURCES_AT_ONCE) return denied(refusal('NumberExceed.ResourceIds'))
  return accepted({ regionId, type, resourceType, resourceIds })
}

/** The things that a change of tags is about: at least one, and all of them there. */
export const thingsToTag = (world: World, { regionId, type, resourceIds }: TaggingScope): Reading<readonly TaggedThing[]> => {
  if (resourceIds.length === 0) return denied(refusal('MissingParameter.ResourceIds'))
  const all = type === null ? {} : taggedThings(world, type)
  const things = resourceIds.flatMap((resourceId) => own(all, resourceId) ?? []).filter(({ RegionId }) => RegionId === regionId)
  return things.length < resourceIds.length ? denied(refusal('InvalidResourceId.NotFound')) : accepted(things)
}

const RESOURCES_AT_ONCE = 50

const UNKNOWN_TYPE = { message: 'The ResourceType provided does not exist in our records.' }

/** Documented types of which no world has anything. */
const TYPES_WITHOUT_THINGS: readonly string[] = [
  'image',
  'securitygroup',
  'volume',
  'eni',
  'ddh',
  'ddhcluster',
  'keypair',
  'launchtemplate',
  'reservedinstance',
  'elasticityassurance',
  'capacityreservation',
  'command',
  'invocation',
]
