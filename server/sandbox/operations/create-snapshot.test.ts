import { describe, expect, test } from 'vitest'
import { changeDisk, forgetClientTokens } from '../world/edit-world.ts'
import { DAY_MS, HOUR_MS } from '../world/iso-time.ts'
import { RESOURCE_GROUPS } from '../world/resource-group.ts'
import { done, worldWithDisk } from './testing/arranged.ts'
import { ask, bodyOf, codeOf, listed, NOW_MS, snapshotIdOf } from './testing/ask.ts'

const LATER_MS = NOW_MS + HOUR_MS

describe('an accepted snapshot', () => {
  test('carries what was asked for', () => {
    const { world, disk } = worldWithDisk({ Size: 500, Type: 'system' })

    const SnapshotId = snapshotIdOf(
      ask(world, 'CreateSnapshot', {
        DiskId: disk.DiskId,
        SnapshotName: 'before-4.2',
        Description: 'before the 4.2 upgrade',
        RetentionDays: '30',
        ResourceGroupId: RESOURCE_GROUPS.production,
        'Tag.2.Key': 'empty',
        'Tag.1.Key': 'env',
        'Tag.1.Value': 'prod',
      }),
    )

    expect(SnapshotId).toMatch(/^s-bp1[a-z0-9]{17}$/)
    expect(listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }, LATER_MS))).toEqual([
      expect.objectContaining({
        SnapshotId,
        SnapshotName: 'before-4.2',
        Description: 'before the 4.2 upgrade',
        RetentionDays: 30,
        ResourceGroupId: RESOURCE_GROUPS.production,
        SourceDiskId: disk.DiskId,
        SourceDiskType: 'system',
        SourceDiskSize: '500',
        SnapshotType: 'user',
        RegionId: 'cn-hangzhou',
        Tags: {
          Tag: [
            { TagKey: 'env', TagValue: 'prod' },
            { TagKey: 'empty', TagValue: '' },
          ],
        },
      }),
    ])
  })

  test('has no name and no retention where none was given, and empty texts else', () => {
    const { world, disk } = worldWithDisk()
    ask(world, 'CreateSnapshot', { DiskId: disk.DiskId })

    const [snapshot] = listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }, LATER_MS))

    expect(snapshot).not.toHaveProperty('SnapshotName')
    expect(snapshot).not.toHaveProperty('RetentionDays')
    expect(snapshot).toMatchObject({ Description: '', KMSKeyId: '', ResourceGroupId: '', SourceSnapshotId: '' })
  })

  test('the default resource group is answered as none', () => {
    const { world, disk } = worldWithDisk()
    ask(world, 'CreateSnapshot', { DiskId: disk.DiskId, ResourceGroupId: RESOURCE_GROUPS.default })

    expect(listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }, LATER_MS))).toMatchObject([{ ResourceGroupId: '' }])
  })
})

describe('a client token', () => {
  const request = (DiskId: string, ClientToken: string, more: Record<string, string> = {}) => ({ DiskId, ClientToken, ...more })

  test('makes the same request give the same snapshot again, and no second one', () => {
    const { world, disk } = worldWithDisk()
    const first = bodyOf(ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1', { SnapshotName: 'one' })))

    const again = bodyOf(ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1', { SnapshotName: 'one' }), LATER_MS))

    expect(again.SnapshotId).toBe(first.SnapshotId)
    expect(Object.keys(world.snapshots)).toHaveLength(1)
  })

  test('does not mind the order of the parameters', () => {
    const { world, disk } = worldWithDisk()
    ask(world, 'CreateSnapshot', { ClientToken: 'token-1', RetentionDays: '7', DiskId: disk.DiskId })

    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId, RetentionDays: '7', ClientToken: 'token-1' }))).toBeNull()
    expect(Object.keys(world.snapshots)).toHaveLength(1)
  })

  test('is refused with other parameters', () => {
    const { world, disk } = worldWithDisk()
    ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1'))

    const answer = ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1', { SnapshotName: 'other' }))

    expect(answer).toMatchObject({ refusal: { code: 'IdempotentParameterMismatch', httpStatus: 403 } })
  })

  test('counts its case', () => {
    const { world, disk } = worldWithDisk()
    ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-a'))
    ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-A'))

    expect(Object.keys(world.snapshots)).toHaveLength(2)
  })

  test('gives the same snapshot even when the disk could not be snapshotted any more, and when the snapshot is deleted', () => {
    const { world, disk } = worldWithDisk()
    const SnapshotId = snapshotIdOf(ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1')))
    done(changeDisk(world, disk.DiskId, { LockReasons: ['security'] }))
    ask(world, 'DeleteSnapshot', { SnapshotId })

    expect(snapshotIdOf(ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1')))).toBe(SnapshotId)
  })

  test('of a refused request may be used again', () => {
    const { world, disk } = worldWithDisk({ Conditions: ['transferring'] })
    expect(codeOf(ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1')))).toBe('IncorrectDiskStatus.Transferring')
    done(changeDisk(world, disk.DiskId, { Conditions: [] }))

    expect(codeOf(ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1', { SnapshotName: 'now-it-works' })))).toBeNull()
  })

  test.each([
    ['when it is told to', (world: Parameters<typeof forgetClientTokens>[0]) => forgetClientTokens(world), NOW_MS],
    ['after a day', () => {}, NOW_MS + DAY_MS + 1],
  ])('is forgotten %s', (_, forget, laterMs) => {
    const { world, disk } = worldWithDisk()
    ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1'))
    forget(world)
    ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1'), laterMs)

    expect(Object.keys(world.snapshots)).toHaveLength(2)
  })

  test('of yesterday takes no room any more', () => {
    const { world, disk } = worldWithDisk()
    ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-1'))
    ask(world, 'CreateSnapshot', request(disk.DiskId, 'token-2'), NOW_MS + 2 * DAY_MS)

    expect(Object.keys(world.clientTokens)).toEqual(['CreateSnapshot token-2'])
  })

  test('that was not sent makes every request its own', () => {
    const { world, disk } = worldWithDisk()
    ask(world, 'CreateSnapshot', { DiskId: disk.DiskId })
    ask(world, 'CreateSnapshot', { DiskId: disk.DiskId })

    expect(Object.keys(world.snapshots)).toHaveLength(2)
  })
})
