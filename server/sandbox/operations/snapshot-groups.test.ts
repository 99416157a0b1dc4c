import { describe, expect, test } from 'vitest'
import { changeSnapshot } from '../world/edit-world.ts'
import { MINUTE_MS, SECOND_MS } from '../world/iso-time.ts'
import { done, emptyWorld } from './testing/arranged.ts'
import { ask, bodyOf, codeOf, listed, NOW_MS } from './testing/ask.ts'
import { createGroup, groupIdOf, groupsIn, REGION, worldWithServer } from './testing/groups.ts'

describe('DescribeSnapshotGroups', () => {
  const two = () => {
    const world = worldWithServer()
    const first = groupIdOf(createGroup(world, { Name: 'first', 'Tag.1.Key': 'env', 'Tag.1.Value': 'prod' }, NOW_MS - 10 * MINUTE_MS))
    const second = groupIdOf(createGroup(world, { Name: 'second', InstanceId: '', 'DiskId.1': 'd-data' }, NOW_MS))
    return { world, first, second }
  }

  test.each<[Record<string, string>, string[]]>([
    [{}, ['second', 'first']],
    [{ Name: 'first' }, ['first']],
    [{ InstanceId: 'i-server' }, ['second', 'first']],
    [{ InstanceId: 'i-other' }, []],
    [{ 'Status.1': 'progressing' }, ['second']],
    [{ 'Status.1': 'accomplished' }, ['first']],
    [{ 'Status.1': 'accomplished', 'Status.2': 'progressing' }, ['second', 'first']],
    [{ 'Tag.1.Key': 'env' }, ['first']],
    [{ ResourceGroupId: 'rg-aekzrt4hv6mo2pq' }, []],
    [{ 'SnapshotGroupId.1': 'ssg-unknown' }, []],
  ])('%o', (parameters, names) => {
    expect(groupsIn(two().world, parameters, NOW_MS + 10 * SECOND_MS).map(({ Name }) => Name)).toEqual(names)
  })

  test('by their ids', () => {
    const { world, first, second } = two()

    expect(groupsIn(world, { 'SnapshotGroupId.1': first })).toMatchObject([{ SnapshotGroupId: first }])
    expect(groupsIn(world, { 'SnapshotGroupId.1': first, 'SnapshotGroupId.2': second })).toHaveLength(2)
  })

  test('in pages by token, without a count', () => {
    const world = worldWithServer()
    for (let minute = 0; minute < 12; minute += 1) createGroup(world, { Name: `g${minute}` }, NOW_MS + minute * 5 * MINUTE_MS)
    const later = NOW_MS + 2 * 60 * MINUTE_MS

    const first = bodyOf(ask(world, 'DescribeSnapshotGroups', { ...REGION, PageNumber: '2' }, later))
    const second = ask(world, 'DescribeSnapshotGroups', { ...REGION, NextToken: String(first.NextToken) }, later)

    expect(Object.keys(first).toSorted()).toEqual(['NextToken', 'RequestId', 'SnapshotGroups'])
    expect(listed(second).map(({ Name }) => Name)).toEqual(['g1', 'g0'])
    expect(bodyOf(second).NextToken).toBe('')
  })

  test.each<[Record<string, string>, string]>([
    [{ RegionId: '' }, 'MissingParameter'],
    [{ RegionId: 'mars-1' }, 'InvalidRegionId.NotFound'],
    [{ 'Status.1': 'done' }, 'InvalidParameter'],
    [Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`SnapshotGroupId.${index + 1}`, `ssg-${index}`])), 'InvalidParameter'],
    [{ NextToken: 'x' }, 'InvalidParameter.NextToken'],
  ])('%o: %s', (parameters, code) => {
    expect(codeOf(ask(emptyWorld(), 'DescribeSnapshotGroups', { ...REGION, ...parameters }))).toBe(code)
  })
})

describe('DeleteSnapshotGroup', () => {
  test('deletes the group and its snapshots, and says so for each', () => {
    const world = worldWithServer()
    const SnapshotGroupId = groupIdOf(createGroup(world))
    const [one, two] = Object.keys(world.snapshots)

    const body = bodyOf(ask(world, 'DeleteSnapshotGroup', { ...REGION, SnapshotGroupId }))

    const success = (Value: string | undefined) => ({
      OperationStatus: 'Success',
      ErrorCode: '',
      ErrorMsg: '',
      RelatedItemSet: { RelatedItem: [{ Name: 'SnapshotId', Value }] },
    })
    expect(body.OperationProgressSet).toEqual({ OperationProgress: [success(one), success(two)] })
    expect([world.snapshots, world.snapshotGroups]).toEqual([{}, {}])
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['an image uses', { Usage: 'image' }, 'SnapshotCreatedImage'],
    ['a disk uses', { Usage: 'disk' }, 'SnapshotCreatedDisk'],
    ['is locked', { Lock: { LockedAtMs: NOW_MS, CoolOffPeriod: 0, LockDuration: 1 } }, 'InvalidOperation.SnapshotIsLocked'],
    ['is shared', { Conditions: ['shared'] }, 'InvalidOperation.DeleteSharedSnapshotUnsupported'],
  ])('keeps a snapshot that %s, as one of no group', (_, change, code) => {
    const world = worldWithServer()
    const SnapshotGroupId = groupIdOf(createGroup(world))
    const [kept = ''] = Object.keys(world.snapshots)
    done(changeSnapshot(world, kept, change))

    const answer = ask(world, 'DeleteSnapshotGroup', { ...REGION, SnapshotGroupId })

    expect(listed(answer)).toMatchObject([
      {
        OperationStatus: 'Failed',
        ErrorCode: code,
        ErrorMsg: expect.stringMatching(/./),
        RelatedItemSet: { RelatedItem: [{ Value: kept }] },
      },
      { OperationStatus: 'Success' },
    ])
    expect(Object.keys(world.snapshots)).toEqual([kept])
    expect(groupsIn(world)).toEqual([])
  })

  test('of a group whose snapshots are gone has nothing to tell', () => {
    const world = worldWithServer()
    const SnapshotGroupId = groupIdOf(createGroup(world))
    for (const SnapshotId of Object.keys(world.snapshots)) ask(world, 'DeleteSnapshot', { SnapshotId })

    expect(groupsIn(world)).toMatchObject([{ Snapshots: { Snapshot: [] } }])
    expect(listed(ask(world, 'DeleteSnapshotGroup', { ...REGION, SnapshotGroupId }))).toEqual([])
  })

  test.each<[Record<string, string>, string]>([
    [{ RegionId: '' }, 'MissingParameter'],
    [{ SnapshotGroupId: '' }, 'MissingParameter'],
    [{ RegionId: 'mars-1' }, 'InvalidRegionId.NotFound'],
    [{ SnapshotGroupId: 'ssg-unknown' }, 'InvalidSnapshotGroupId.NotFound'],
    [{ SnapshotGroupId: '__proto__' }, 'InvalidSnapshotGroupId.NotFound'],
    [{ RegionId: 'cn-beijing' }, 'InvalidSnapshotGroupId.NotFound'],
  ])('%o is refused: %s', (parameters, code) => {
    const world = worldWithServer()
    const SnapshotGroupId = groupIdOf(createGroup(world))

    expect(codeOf(ask(world, 'DeleteSnapshotGroup', { ...REGION, SnapshotGroupId, ...parameters }))).toBe(code)
    expect(Object.keys(world.snapshotGroups)).toEqual([SnapshotGroupId])
  })
})
