import { describe, expect, test } from 'vitest'
import { addDisk, addInstance, addSnapshot, removeDisk } from '../world/edit-world.ts'
import { HOUR_MS } from '../world/iso-time.ts'
import { done, emptyWorld, fleetWorld } from './testing/arranged.ts'
import { ask, bodyOf, codeOf, idsOf, listed, NOW_MS } from './testing/ask.ts'

const REGION = { RegionId: 'cn-hangzhou' }
const GIB = 1_073_741_824

/** A disk of 100 GiB, half full, with three finished snapshots, one in the making and one that failed; and another disk with one. */
const arranged = () => {
  const world = emptyWorld()
  done(addInstance(world, { InstanceId: 'i-web', InstanceName: 'web-01' }, NOW_MS))
  done(addDisk(world, { DiskId: 'd-web', DiskName: 'web-data', Size: 100, UsedShare: 0.5, InstanceId: 'i-web' }, NOW_MS))
  done(
    addDisk(
      world,
      { DiskId: 'd-old', DiskName: 'old-data', Size: 20, UsedShare: 1, Type: 'system', Category: 'cloud_ssd', InstanceId: '' },
      NOW_MS,
    ),
  )
  for (const hours of [5, 4, 3]) {
    done(
      addSnapshot(
        world,
        { SourceDiskId: 'd-web', CreationTime: new Date(NOW_MS - hours * HOUR_MS).toISOString().replace('.000', '') },
        NOW_MS,
      ),
    )
  }
  done(addSnapshot(world, { SourceDiskId: 'd-web', Status: 'progressing', Progress: 30 }, NOW_MS))
  done(addSnapshot(world, { SourceDiskId: 'd-web', Status: 'failed', Progress: 30 }, NOW_MS))
  done(addSnapshot(world, { SourceDiskId: 'd-old' }, NOW_MS))
  return world
}

/** 50 GiB, and twice 4 % of it. */
const WEB_BYTES = 50 * GIB + 2 * Math.round(2 * GIB)
const OLD_BYTES = 20 * GIB

describe('DescribeSnapshotsUsage', () => {
  test('counts the snapshots of the region and adds up their sizes, increments as increments', () => {
    expect(bodyOf(ask(arranged(), 'DescribeSnapshotsUsage', REGION))).toEqual({
      RequestId: expect.any(String),
      SnapshotCount: 6,
      SnapshotSize: WEB_BYTES + OLD_BYTES,
    })
  })

  test('of a region without snapshots is nothing', () => {
    expect(bodyOf(ask(arranged(), 'DescribeSnapshotsUsage', { RegionId: 'cn-beijing' }))).toMatchObject({
      SnapshotCount: 0,
      SnapshotSize: 0,
    })
  })

  test.each([
    ['', 'MissingParameter', 400],
    ['mars-1', 'InvalidParam.RegionId', 403],
  ])('region %o: %s', (RegionId, code, httpStatus) => {
    expect(ask(arranged(), 'DescribeSnapshotsUsage', { RegionId })).toMatchObject({ refusal: { code, httpStatus } })
  })
})

describe('DescribeSnapshotLinks', () => {
  const diskIds = (parameters: Record<string, string>): string[] =>
    idsOf(ask(arranged(), 'DescribeSnapshotLinks', { ...REGION, ...parameters }), 'SourceDiskId')

  test('tells one chain per disk', () => {
    expect(listed(ask(arranged(), 'DescribeSnapshotLinks', { ...REGION, DiskIds: '["d-web"]' }))).toEqual([
      {
        SnapshotLinkId: 'sl-web',
        RegionId: 'cn-hangzhou',
        SourceDiskId: 'd-web',
        SourceDiskName: 'web-data',
        SourceDiskSize: 100,
        SourceDiskType: 'data',
        InstanceId: 'i-web',
        InstanceName: 'web-01',
        Category: 'standard',
        TotalCount: 5,
        TotalSize: WEB_BYTES,
        InstantAccess: true,
      },
    ])
  })

  test('remembers the chain of a disk that was released', () => {
    const world = arranged()
    done(removeDisk(world, 'd-web'))

    const [link] = listed(ask(world, 'DescribeSnapshotLinks', { ...REGION, SnapshotLinkIds: '["sl-web"]' }))

    expect(link).toMatchObject({
      SourceDiskId: 'd-web',
      SourceDiskName: '',
      InstanceId: '',
      InstanceName: '',
      SourceDiskSize: 100,
      TotalCount: 5,
    })
  })

  test.each<[Record<string, string>, string[]]>([
    [{}, ['d-old', 'd-web']],
    [{ DiskIds: '["d-old","d-unknown"]' }, ['d-old']],
    [{ DiskIds: '[]' }, []],
    [{ SnapshotLinkIds: '["sl-web"]' }, ['d-web']],
    [{ SnapshotLinkIds: '["sl-web"]', DiskIds: '["d-old"]' }, []],
    [{ InstanceId: 'i-web' }, ['d-web']],
    [{ RegionId: 'cn-beijing' }, []],
  ])('%o', (parameters, expected) => {
    expect(diskIds(parameters)).toEqual(expected)
  })

  test('in pages by token: every chain of the fleet once', () => {
    const world = fleetWorld()
    const ids: string[] = []
    let NextToken = ''
    do {
      const answer = ask(world, 'DescribeSnapshotLinks', { ...REGION, MaxResults: '10', NextToken })
      ids.push(...idsOf(answer, 'SourceDiskId'))
      NextToken = String(bodyOf(answer).NextToken)
    } while (NextToken !== '')

    const known = Object.values(world.snapshots).filter(({ RegionId }) => RegionId === 'cn-hangzhou')
    expect(ids.length).toBeGreaterThan(20)
    expect(ids.toSorted()).toEqual([...new Set(known.map(({ SourceDiskId }) => SourceDiskId))].toSorted())
  })

  test.each<[Record<string, string>, string, number]>([
    [{ RegionId: '' }, 'MissingParameter', 400],
    [{ RegionId: 'mars-1' }, 'InvalidRegionId', 400],
    [{ DiskIds: 'd-web' }, 'InvalidDiskIds', 400],
    [{ DiskIds: JSON.stringify(Array.from({ length: 101 }, (_, index) => `d-${index}`)) }, 'InvalidDiskIds', 400],
    [{ SnapshotLinkIds: '{' }, 'InvalidSnapshotLinkIds', 400],
    [{ SnapshotLinkIds: JSON.stringify(Array.from({ length: 101 }, (_, index) => `sl-${index}`)) }, 'InvalidSnapshotLinkIds', 400],
    [{ InstanceId: 'i-unknown' }, 'InvalidInstanceId.NotFound', 400],
    [{ NextToken: 'x' }, 'InvalidParameter.NextToken', 400],
  ])('%o: %s', (parameters, code, httpStatus) => {
    const answer = ask(arranged(), 'DescribeSnapshotLinks', { ...REGION, ...parameters })

    expect(codeOf(answer)).toBe(code)
    expect(answer).toMatchObject({ refusal: { httpStatus } })
  })
})
