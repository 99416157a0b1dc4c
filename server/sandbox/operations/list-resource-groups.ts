import type { Operation, Parameters } from '../operation.ts'
import { sentList } from '../rules/sent-list.ts'
import type { ResourceGroup } from '../world/resource-group.ts'
import type { World } from '../world/world.ts'
import { accepted, type Filter, filterThings } from './filters/filter.ts'
import { numberedFilter } from './filters/list-filter.ts'
import { tagFilter } from './filters/tag-filter.ts'
import { contains, equals, flag, oneOf } from './filters/value-filters.ts'
import { pageOf } from './paging/page-of.ts'
import { readPageRequest } from './paging/page-request.ts'
import { pageFields, pagingParameters } from './paging/paging-style.ts'

/** Of ResourceManager, not of ECS: the resource groups of the account, in whatever region. */
export const listResourceGroups: Operation = (world, parameters, call) => {
  const scope = { accessKeyId: world.accessKeyId, action: call.action, regionId: '' }
  const request = readPageRequest(pagingParameters(parameters, 'number'), scope, PAGE_SIZE_MAX)
  if (!request.ok) return request
  const matching = filterThings(world.resourceGroups.map(withoutTags), FILTERS, parameters)
  if (!matching.ok) return matching

  const positionOf = ({ CreateDate, Id }: ResourceGroup) => ({ createdAtMs: Date.parse(CreateDate), id: Id })
  const page = pageOf(matching.value, { request: request.value, positionOf, scope })
  const groups = page.things.map((group) => groupOnWire(world, group, parameters))
  return { ok: true, body: { RequestId: call.requestId, ...pageFields(page.fields, 'number'), ResourceGroups: { ResourceGroup: groups } } }
}

const PAGE_SIZE_MAX = 100

type TaggedGroup = ResourceGroup & { Tags: [] }

const withoutTags = (group: ResourceGroup): TaggedGroup => ({ ...group, Tags: [] })

/** ResourceGroupIds counts where both are sent. */
const idFilter: Filter<TaggedGroup> = (parameters) =>
  sentList(parameters, 'ResourceGroupIds').length === 0
    ? equals('ResourceGroupId', ({ Id }: TaggedGroup) => Id)(parameters)
    : accepted(null)

const FILTERS: readonly Filter<TaggedGroup>[] = [
  oneOf('Status', { values: ['Creating', 'OK', 'PendingDelete'], otherwise: 'InvalidParameter', read: () => STATUS }),
  contains('Name', ({ Name }) => Name),
  contains('DisplayName', ({ DisplayName }) => DisplayName),
  idFilter,
  numberedFilter('ResourceGroupIds', { atMost: 100, tooMany: 'InvalidParameter', read: ({ Id }) => Id }),
  tagFilter(),
  flag('IncludeTags', () => true),
]

/** None is being made or deleted. */
const STATUS = 'OK'

const groupOnWire = (world: World, { Tags, ...group }: TaggedGroup, parameters: Parameters): Record<string, unknown> => ({
  ...group,
  AccountId: world.account.AccountId,
  Status: STATUS,
  ...(parameters.get('IncludeTags') === 'true' && { Tags: { Tag: Tags } }),
})
