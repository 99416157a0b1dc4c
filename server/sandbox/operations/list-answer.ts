import type { Call, OperationAnswer, Parameters } from '../operation.ts'
import { type RefusalCode, refusal, refused } from '../rules/refusals.ts'
import { findRegion } from '../world/regions.ts'
import type { World } from '../world/world.ts'
import { type Filter, filterThings } from './filters/filter.ts'
import { pageOf } from './paging/page-of.ts'
import { readPageRequest } from './paging/page-request.ts'
import type { Position } from './paging/page-token.ts'
import { type PagingStyle, pageFields, pagingParameters } from './paging/paging-style.ts'

/** How one kind of thing is listed. */
export type Listing<Thing> = {
  /** All of them, of every region. */
  things: readonly Thing[]
  filters: readonly Filter<Thing>[]
  positionOf: (thing: Thing) => Position
  maxResults: number
  /** Left out: both styles. */
  paging?: PagingStyle
  missingRegion: RefusalCode
  unknownRegion: RefusalCode
  /** The list as the body holds it: `{ Disks: { Disk: [...] } }`. */
  bodyOf: (things: readonly Thing[]) => Record<string, unknown>
}

/** The answer of a Describe operation: region, filters (AND), paging, dry run. */
export const listAnswer = <Thing extends { RegionId: string }>(
  world: World,
  { parameters, call }: { parameters: Parameters; call: Call },
  listing: Listing<Thing>,
): OperationAnswer => {
  const regionId = parameters.get('RegionId') ?? ''
  if (regionId === '') return refused(refusal(listing.missingRegion, { fill: ['RegionId'] }))
  if (findRegion(regionId) === undefined) return refused(refusal(listing.unknownRegion))

  const scope = { accessKeyId: world.accessKeyId, action: call.action, regionId }
  const paging = listing.paging ?? 'both'
  const request = readPageRequest(pagingParameters(parameters, paging), scope, listing.maxResults)
  if (!request.ok) return request
  const here = listing.things.filter((thing) => thing.RegionId === regionId)
  const matching = filterThings(here, listing.filters, parameters)
  if (!matching.ok) return matching
  const dryRun = parameters.get('DryRun') || 'false'
  if (dryRun !== 'true' && dryRun !== 'false') return refused(refusal('InvalidParameter', { fill: ['DryRun'] }))
  if (dryRun === 'true') return refused(refusal('DryRunOperation'))

  const page = pageOf(matching.value, { request: request.value, positionOf: listing.positionOf, scope })
  return { ok: true, body: { RequestId: call.requestId, ...pageFields(page.fields, paging), ...listing.bodyOf(page.things) } }
}
