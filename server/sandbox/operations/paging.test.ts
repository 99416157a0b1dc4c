import { describe, expect, test } from 'vitest'
import { addDisk, removeDisk } from '../world/edit-world.ts'
import { REGIONS } from '../world/regions.ts'
import type { World } from '../world/world.ts'
import { done, emptyWorld, fleetWorld } from './testing/arranged.ts'
import { ask, bodyOf, codeOf, idsOf, listed, NOW_MS } from './testing/ask.ts'

/** Nothing above the tests of the token changes it. */
const FLEET = fleetWorld()

const REGION_IDS = REGIONS.map(({ RegionId }) => RegionId)

const LISTS = [
  { action: 'DescribeDisks', field: 'DiskId', all: (world: World) => Object.keys(world.disks) },
  { action: 'DescribeInstances', field: 'InstanceId', all: (world: World) => Object.keys(world.instances) },
  { action: 'DescribeSnapshots', field: 'SnapshotId', all: (world: World) => Object.keys(world.snapshots) },
]

const byToken = (world: World, { action, field }: { action: string; field: string }, RegionId: string, MaxResults: string): string[] => {
  const ids: string[] = []
  let NextToken = ''
  do {
    const answer = ask(world, action, { RegionId, MaxResults, NextToken })
    ids.push(...idsOf(answer, field))
    NextToken = String(bodyOf(answer).NextToken)
  } while (NextToken !== '')
  return ids
}

const byNumber = (world: World, { action, field }: { action: string; field: string }, RegionId: string, PageSize: string): string[] => {
  const ids: string[] = []
  for (let PageNumber = 1; ; PageNumber += 1) {
    const answer = ask(world, action, { RegionId, PageNumber: String(PageNumber), PageSize })
    ids.push(...idsOf(answer, field))
    if (ids.length >= Number(bodyOf(answer).TotalCount)) return ids
  }
}

describe.each(LISTS)('the whole fleet by $action', (list) => {
  test.each(['1', '10', '37', '100', '500'])('in pages of %s by token: nothing lost, nothing twice', (limit) => {
    const world = FLEET

    const ids = REGION_IDS.flatMap((regionId) => byToken(world, list, regionId, limit))

    expect(ids).toHaveLength(list.all(world).length)
    expect(new Set(ids)).toEqual(new Set(list.all(world)))
  })

  test.each(['7', '100'])('in pages of %s by number: the same, in the same order', (size) => {
    const world = FLEET

    const ids = REGION_IDS.flatMap((regionId) => byNumber(world, list, regionId, size))

    expect(ids).toEqual(REGION_IDS.flatMap((regionId) => byToken(world, list, regionId, '100')))
  })

  test('filters hold on every page', () => {
    const world = FLEET
    const first = ask(world, list.action, { RegionId: 'cn-hangzhou', MaxResults: '10', 'Tag.1.Key': 'env', 'Tag.1.Value': 'prod' })
    const second = ask(world, list.action, {
      RegionId: 'cn-hangzhou',
      MaxResults: '10',
      NextToken: String(bodyOf(first).NextToken),
      'Tag.1.Key': 'env',
      'Tag.1.Value': 'prod',
    })

    const tags = [...listed(first), ...listed(second)].map((thing) => thing.Tags)
    expect(tags.length).toBeGreaterThan(10)
    expect(tags).toEqual(tags.map(() => ({ Tag: expect.arrayContaining([{ TagKey: 'env', TagValue: 'prod' }]) })))
  })

  test('is newest first', () => {
    const times = listed(ask(FLEET, list.action, { RegionId: 'cn-beijing', MaxResults: '100' })).map((thing) => String(thing.CreationTime))

    expect(times.filter((time) => time !== '')).toEqual(
      times
        .filter((time) => time !== '')
        .toSorted()
        .toReversed(),
    )
  })
})

describe('the size of a page', () => {
  const shown = (parameters: Record<string, string>, action = 'DescribeSnapshots'): number =>
    listed(ask(FLEET, action, { RegionId: 'cn-shanghai', ...parameters })).length

  test.each([
    ['MaxResults below 10 is 10', { MaxResults: '1' }, 10],
    ['MaxResults below 0 is 10', { MaxResults: '-5' }, 10],
    ['MaxResults above 100 is 100 for snapshots', { MaxResults: '5000' }, 100],
    ['without a word it is 10', {}, 10],
    ['PageSize above 100 is 100', { PageSize: '500' }, 100],
    ['PageSize may be below 10', { PageSize: '3' }, 3],
    ['a page behind the last is empty', { PageNumber: '900', PageSize: '100' }, 0],
  ])('%s', (_, parameters, count) => {
    expect(shown(parameters)).toBe(count)
  })

  test.each([
    ['501', 500],
    ['499', 499],
  ])('MaxResults=%s of DescribeDisks shows %i', (MaxResults, count) => {
    const world = emptyWorld()
    for (let index = 0; index < 505; index += 1) done(addDisk(world, { Attachments: [] }, NOW_MS))

    expect(listed(ask(world, 'DescribeDisks', { RegionId: 'cn-hangzhou', MaxResults }))).toHaveLength(count)
  })

  test.each([
    [{ MaxResults: 'ten' }, 'InvalidParameter.MaxResults'],
    [{ PageSize: 'ten' }, 'InvalidParameter'],
    [{ PageNumber: '1.5' }, 'InvalidParameter'],
  ])('%o is refused', (parameters, code) => {
    expect(codeOf(ask(FLEET, 'DescribeDisks', { RegionId: 'cn-hangzhou', ...parameters }))).toBe(code)
  })
})

describe('what a page says of the whole', () => {
  const fields = (parameters: Record<string, string>) => {
    const { NextToken, PageNumber, PageSize, TotalCount } = bodyOf(ask(FLEET, 'DescribeDisks', { RegionId: 'cn-hangzhou', ...parameters }))
    return { NextToken, PageNumber, PageSize, TotalCount }
  }

  test('by number: the total, and no token', () => {
    expect(fields({ PageNumber: '2', PageSize: '20' })).toEqual({ NextToken: '', PageNumber: 2, PageSize: 20, TotalCount: 46 })
  })

  test('by token: a token, and no valid total', () => {
    expect(fields({ MaxResults: '20' })).toEqual({
      NextToken: expect.stringMatching(/^.{20,}$/),
      PageNumber: 1,
      PageSize: 20,
      TotalCount: 0,
    })
  })

  test('by token: none at the end', () => {
    expect(fields({ MaxResults: '100' })).toMatchObject({ NextToken: '' })
  })

  test('without a word: both', () => {
    expect(fields({})).toEqual({ NextToken: expect.stringMatching(/^.{20,}$/), PageNumber: 1, PageSize: 10, TotalCount: 46 })
  })

  test('with a token PageNumber is ignored', () => {
    const { NextToken } = fields({ MaxResults: '40' })

    expect(fields({ MaxResults: '40', NextToken: String(NextToken), PageNumber: '9' })).toMatchObject({ NextToken: '', PageNumber: 1 })
  })
})

describe('a token', () => {
  const firstToken = (world: World): string =>
    String(bodyOf(ask(world, 'DescribeDisks', { RegionId: 'cn-hangzhou', MaxResults: '10' })).NextToken)

  test.each([
    ['that was changed', (token: string) => ({ NextToken: `${token.slice(0, -2)}AA` })],
    ['that was made up', () => ({ NextToken: 'caeba0bbb2be03f84eb48b699f0a4883' })],
    ['of another region', (token: string) => ({ NextToken: token, RegionId: 'cn-beijing' })],
  ])('%s is refused', (_, change) => {
    const world = fleetWorld()
    const parameters = { RegionId: 'cn-hangzhou', MaxResults: '10', ...change(firstToken(world)) }

    expect(ask(world, 'DescribeDisks', parameters)).toMatchObject({ refusal: { code: 'InvalidParameter.NextToken', httpStatus: 400 } })
  })

  test('of another list is refused', () => {
    const world = fleetWorld()

    expect(codeOf(ask(world, 'DescribeInstances', { RegionId: 'cn-hangzhou', NextToken: firstToken(world) }))).toBe(
      'InvalidParameter.NextToken',
    )
  })

  test('goes on where it was although disks came and went', () => {
    const world = fleetWorld()
    const first = ask(world, 'DescribeDisks', { RegionId: 'cn-hangzhou', MaxResults: '10' })
    const seen = idsOf(first, 'DiskId')
    const [lastSeen = ''] = seen.slice(-1)
    done(removeDisk(world, lastSeen))
    done(addDisk(world, { CreationTime: '2026-11-24T02:39:00Z' }, NOW_MS))

    const second = idsOf(
      ask(world, 'DescribeDisks', { RegionId: 'cn-hangzhou', MaxResults: '100', NextToken: String(bodyOf(first).NextToken) }),
      'DiskId',
    )

    expect(second).toHaveLength(36)
    expect(second.filter((id) => seen.includes(id))).toEqual([])
  })
})
