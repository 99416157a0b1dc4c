import { describe, expect, test } from 'vitest'
import { addDisk, addSnapshot } from '../world/edit-world.ts'
import type { World } from '../world/world.ts'
import { done, emptyWorld, fleetWorld } from './testing/arranged.ts'
import { ask, bodyOf, codeOf, listed, NOW_MS } from './testing/ask.ts'

const SCOPE = { RegionId: 'cn-hangzhou', ResourceType: 'disk' }

const twoDisks = () => {
  const world = emptyWorld()
  const Tags = [{ TagKey: 'env', TagValue: 'prod' }]
  done(addDisk(world, { DiskId: 'd-one', InstanceId: '', Tags }, NOW_MS))
  done(addDisk(world, { DiskId: 'd-two', InstanceId: '', Tags }, NOW_MS))
  return world
}

const tagged = (world: World, parameters: Record<string, string>) => ask(world, 'TagResources', { ...SCOPE, ...parameters })

const untagged = (world: World, parameters: Record<string, string>) => ask(world, 'UntagResources', { ...SCOPE, ...parameters })

const numbered = (name: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [name.replace('N', String(index + 1)), `value-${index}`]))

/** `d-one env=prod` */
const rows = (world: World, parameters: Record<string, string>, nowMs = NOW_MS): string[] =>
  listed(ask(world, 'ListTagResources', { ...SCOPE, ...parameters }, nowMs)).map(
    ({ ResourceId, TagKey, TagValue }) => `${ResourceId} ${TagKey}=${TagValue}`,
  )

const BOTH = { 'ResourceId.1': 'd-one', 'ResourceId.2': 'd-two' }

describe('TagResources', () => {
  test('adds tags to several things, and gives a known key its new value', () => {
    const world = twoDisks()

    tagged(world, { ...BOTH, 'Tag.1.Key': 'owner', 'Tag.1.Value': 'li', 'Tag.2.Key': 'env', 'Tag.2.Value': 'dev' })

    expect(rows(world, BOTH)).toEqual(['d-one env=dev', 'd-one owner=li', 'd-two env=dev', 'd-two owner=li'])
  })

  test('a value may be empty, left out, or begin with acs:', () => {
    const world = twoDisks()
    tagged(world, {
      'ResourceId.1': 'd-one',
      'Tag.1.Key': 'a',
      'Tag.1.Value': '',
      'Tag.2.Key': 'b',
      'Tag.3.Key': 'c',
      'Tag.3.Value': 'acs:x',
    })

    expect(rows(world, { 'ResourceId.1': 'd-one' })).toEqual(['d-one a=', 'd-one b=', 'd-one c=acs:x', 'd-one env=prod'])
  })

  test.each(['disk', 'instance', 'snapshot', 'snapshotpolicy'])('works on a %s of the fleet and on nothing beside it', (ResourceType) => {
    const world = fleetWorld()
    const things = { disk: world.disks, instance: world.instances, snapshot: world.snapshots, snapshotpolicy: world.autoSnapshotPolicies }
    const ids = Object.entries(Object.entries(things).find(([type]) => type === ResourceType)?.[1] ?? {})
    const id = ids.find(([, { RegionId }]) => RegionId === 'cn-hangzhou')?.[0] ?? ''

    const code = codeOf(tagged(world, { ResourceType, 'ResourceId.1': id, 'Tag.1.Key': 'marked' }))

    expect(code).toBeNull()
    expect(JSON.stringify(world).match(/"marked"/g)).toHaveLength(1)
  })

  test('twenty tags are enough for one thing; more are refused for all of them', () => {
    const world = twoDisks()
    tagged(world, { 'ResourceId.1': 'd-one', ...numbered('Tag.N.Key', 19) })

    expect(codeOf(tagged(world, { ...BOTH, 'Tag.1.Key': 'one-more' }))).toBe('OperationDenied.QuotaExceed')
    expect(rows(world, { 'ResourceId.1': 'd-two' })).toEqual(['d-two env=prod'])
    expect(codeOf(tagged(world, { ...BOTH, 'Tag.1.Key': 'env', 'Tag.1.Value': 'dev' }))).toBeNull()
  })

  test("the cloud's own tags do not count", () => {
    const world = twoDisks()
    const Tags = [{ TagKey: 'acs:ecs:createFrom', TagValue: 'i-1' }]
    done(addSnapshot(world, { SnapshotId: 's-one', SourceDiskId: 'd-one', Tags }, NOW_MS))

    expect(codeOf(tagged(world, { ResourceType: 'snapshot', 'ResourceId.1': 's-one', ...numbered('Tag.N.Key', 20) }))).toBeNull()
  })

  test.each<[string, Record<string, string>, string, number]>([
    ['no region', { RegionId: '' }, 'MissingParameter.RegionId', 404],
    ['an unknown region', { RegionId: 'mars-1' }, 'InvalidRegionId.NotFound', 404],
    ['no type', { ResourceType: '' }, 'MissingParameter.ResourceType', 404],
    ['an unknown type', { ResourceType: 'Disk' }, 'InvalidResourceType.NotFound', 404],
    ['a type of which there is nothing', { ResourceType: 'image' }, 'InvalidResourceId.NotFound', 404],
    ['no ids', { 'ResourceId.1': '' }, 'MissingParameter.ResourceIds', 404],
    ['an unknown id', { 'ResourceId.2': 'd-unknown' }, 'InvalidResourceId.NotFound', 404],
    ['an id of another type', { ResourceType: 'snapshot' }, 'InvalidResourceId.NotFound', 404],
    ['an id of another region', { RegionId: 'cn-beijing' }, 'InvalidResourceId.NotFound', 404],
    ['51 ids', numbered('ResourceId.N', 51), 'NumberExceed.ResourceIds', 400],
    ['an empty key', { 'Tag.1.Key': '', 'Tag.1.Value': '' }, 'InvalidTagKey.Malformed', 400],
    ['21 tags', numbered('Tag.N.Key', 21), 'NumberExceed.Tags', 400],
    ['a value without a key', { 'Tag.2.Value': 'x' }, 'InvalidTagKey.Malformed', 400],
    ['a key that begins with acs:', { 'Tag.1.Key': 'acs:x' }, 'InvalidTagKey.Malformed', 400],
    ['a value that is an address', { 'Tag.1.Value': 'see http://x' }, 'InvalidTagValue.Malformed', 400],
    ['a key twice', { 'Tag.2.Key': 'k' }, 'Duplicate.TagKey', 400],
  ])('%s is refused', (_, parameters, code, httpStatus) => {
    const world = twoDisks()

    const answer = tagged(world, { 'ResourceId.1': 'd-one', 'Tag.1.Key': 'k', 'Tag.1.Value': 'v', ...parameters })

    expect(answer).toMatchObject({ refusal: { code, httpStatus } })
    expect(rows(world, BOTH)).toEqual(['d-one env=prod', 'd-two env=prod'])
  })

  test('without any tag there is nothing to do', () => {
    expect(codeOf(tagged(twoDisks(), { 'ResourceId.1': 'd-one' }))).toBe('MissingParameter.Tags')
  })
})

describe('UntagResources', () => {
  const withMore = () => {
    const world = twoDisks()
    tagged(world, { ...BOTH, 'Tag.1.Key': 'owner', 'Tag.1.Value': 'li' })
    return world
  }

  test.each<[string, Record<string, string>, string[]]>([
    ['takes the named tags', { 'TagKey.1': 'owner' }, ['d-one env=prod', 'd-two env=prod']],
    ['takes no notice of a tag that is not there', { 'TagKey.1': 'unknown', 'TagKey.2': 'env' }, ['d-one owner=li', 'd-two owner=li']],
    ['takes all of them', { All: 'true' }, []],
    ['takes only the named ones even with All', { All: 'true', 'TagKey.1': 'env' }, ['d-one owner=li', 'd-two owner=li']],
  ])('%s', (_, parameters, left) => {
    const world = withMore()

    expect(codeOf(untagged(world, { ...BOTH, ...parameters }))).toBeNull()
    expect(rows(world, BOTH)).toEqual(left)
  })

  test("All leaves the cloud's own tags", () => {
    const world = twoDisks()
    const Tags = [
      { TagKey: 'acs:ecs:createFrom', TagValue: 'i-1' },
      { TagKey: 'env', TagValue: 'prod' },
    ]
    const { SnapshotId } = done(addSnapshot(world, { SourceDiskId: 'd-one', Tags }, NOW_MS))
    const one = { ResourceType: 'snapshot', 'ResourceId.1': SnapshotId }

    untagged(world, { ...one, All: 'true' })

    expect(rows(world, one)).toEqual([`${SnapshotId} acs:ecs:createFrom=i-1`])
  })

  test.each<[string, Record<string, string>, string]>([
    ['no region', { RegionId: '' }, 'MissingParameter.RegionId'],
    ['no type', { ResourceType: '' }, 'MissingParameter.ResourceType'],
    ['no ids', { 'ResourceId.1': '' }, 'MissingParameter.ResourceIds'],
    ['an unknown id', { 'ResourceId.2': 'd-unknown' }, 'InvalidResourceId.NotFound'],
    ['51 ids', numbered('ResourceId.N', 51), 'NumberExceed.ResourceIds'],
    ['neither keys nor All', { 'TagKey.1': '' }, 'MissingParameter.Tags'],
    ['a doubtful All', { All: 'perhaps' }, 'InvalidParameter'],
    ['21 keys', numbered('TagKey.N', 21), 'NumberExceed.Tags'],
    ["a tag of the cloud's own", { 'TagKey.1': 'acs:ecs:createFrom' }, 'NoPermission.SystemTag'],
  ])('%s is refused', (_, parameters, code) => {
    const world = twoDisks()

    expect(codeOf(untagged(world, { 'ResourceId.1': 'd-one', 'TagKey.1': 'env', ...parameters }))).toBe(code)
    expect(rows(world, BOTH)).toEqual(['d-one env=prod', 'd-two env=prod'])
  })
})

describe('ListTagResources', () => {
  test.each<[Record<string, string>, string[]]>([
    [{ 'ResourceId.1': 'd-two' }, ['d-two env=prod', 'd-two owner=li']],
    [{ 'Tag.1.Key': 'owner' }, ['d-two env=prod', 'd-two owner=li']],
    [{ 'Tag.1.Key': 'env', 'Tag.1.Value': 'prod', 'ResourceId.1': 'd-one' }, ['d-one env=prod']],
    [{ 'Tag.1.Key': 'env', 'Tag.2.Key': 'owner', 'Tag.2.Value': 'wang' }, []],
    [{ 'ResourceId.1': 'd-unknown' }, []],
    [{ ResourceType: 'image', 'Tag.1.Key': 'env' }, []],
    [{ RegionId: 'cn-beijing', ...BOTH }, []],
  ])('%o', (parameters, expected) => {
    const world = twoDisks()
    tagged(world, { 'ResourceId.1': 'd-two', 'Tag.1.Key': 'owner', 'Tag.1.Value': 'li' })

    expect(rows(world, parameters)).toEqual(expected)
  })

  test('finds the things of a resource group by a key of its own', () => {
    const world = twoDisks()
    done(addDisk(world, { DiskId: 'd-grouped', ResourceGroupId: 'rg-1', Tags: [{ TagKey: 'a', TagValue: 'b' }] }, NOW_MS))

    expect(rows(world, { 'Tag.1.Key': 'acs:rm:rgId', 'Tag.1.Value': 'rg-1' })).toEqual(['d-grouped a=b'])
  })

  test('in pages of fifty: nothing lost, nothing twice, and a tag that is added meanwhile disturbs nothing', () => {
    const world = emptyWorld()
    const Tags = [':1', ':2', ':3'].map((TagKey) => ({ TagKey, TagValue: '' }))
    for (let count = 10; count < 50; count += 1) done(addDisk(world, { DiskId: `d-${count}`, InstanceId: '', Tags }, NOW_MS))
    const page = (NextToken: string) => ask(world, 'ListTagResources', { ...SCOPE, 'Tag.1.Key': ':1', NextToken })

    const first = page('')
    tagged(world, { 'ResourceId.1': 'd-10', 'Tag.1.Key': ':0' })
    const second = page(String(bodyOf(first).NextToken))
    const third = page(String(bodyOf(second).NextToken))

    const all = [first, second, third].flatMap(listed).map(({ ResourceId, TagKey }) => `${ResourceId}${TagKey}`)
    expect([listed(first).length, listed(second).length, listed(third).length]).toEqual([50, 50, 20])
    expect(new Set(all).size).toBe(120)
    expect(bodyOf(third).NextToken).toBe('')
  })

  test.each<[string, Record<string, string>, string]>([
    ['no region', { RegionId: '' }, 'MissingParameter.RegionId'],
    ['no type', { ResourceType: '' }, 'MissingParameter.ResourceType'],
    ['an unknown type', { ResourceType: 'cat' }, 'InvalidResourceType.NotFound'],
    ['neither ids nor tags', { 'ResourceId.1': '' }, 'MissingParameter.TagOrResourceId'],
    ['51 ids', numbered('ResourceId.N', 51), 'NumberExceed.ResourceIds'],
    ['21 tags', numbered('Tag.N.Key', 21), 'NumberExceed.Tags'],
    ['a value without a key', { 'Tag.1.Value': 'prod' }, 'InvalidParameter.TagValue'],
    ['a resource group and a tag', { 'Tag.1.Key': 'acs:rm:rgId', 'Tag.1.Value': 'rg-1', 'Tag.2.Key': 'env' }, 'InvalidParameter'],
    ['the default resource group', { 'Tag.1.Key': 'acs:rm:rgId', 'Tag.1.Value': 'rg-acfm2xq7wkz5d3y' }, 'InvalidParameter'],
    ['a foreign token', { NextToken: 'x' }, 'InvalidParameter.NextToken'],
  ])('%s is refused', (_, parameters, code) => {
    expect(codeOf(ask(twoDisks(), 'ListTagResources', { ...SCOPE, 'ResourceId.1': 'd-one', ...parameters }))).toBe(code)
  })
})
