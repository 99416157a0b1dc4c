import { describe, expect, test } from 'vitest'
import { addSnapshot } from '../world/edit-world.ts'
import { DAY_MS } from '../world/iso-time.ts'
import { done, worldWithDisk } from './testing/arranged.ts'
import { ask, codeOf, listed, NOW_MS, snapshotIdOf } from './testing/ask.ts'

const withSnapshot = (partial: Record<string, unknown> = {}) => {
  const { world, disk } = worldWithDisk({ Category: 'cloud_efficiency' })
  return { world, disk, snapshot: done(addSnapshot(world, partial, NOW_MS)) }
}

describe('DeleteSnapshot', () => {
  test('removes a snapshot', () => {
    const { world, snapshot } = withSnapshot()

    expect(ask(world, 'DeleteSnapshot', { SnapshotId: snapshot.SnapshotId })).toMatchObject({ ok: true })
    expect(listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }))).toEqual([])
  })

  test('cancels one that is being made, and frees its disk', () => {
    const { world, disk } = worldWithDisk({ Category: 'cloud_efficiency' })
    const SnapshotId = snapshotIdOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }))

    expect(codeOf(ask(world, 'DeleteSnapshot', { SnapshotId }))).toBeNull()
    expect(codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }))).toBeNull()
  })

  test.each([
    ['of an unknown id', { SnapshotId: 's-unknown' }, 'InvalidSnapshotId.NotFound'],
    ['of an id that is no id', { SnapshotId: '__proto__' }, 'InvalidSnapshotId.NotFound'],
    ['without an id', {}, 'MissingParameter'],
    ['with a doubtful Force', { SnapshotId: 's-unknown', Force: 'maybe' }, 'InvalidParameter'],
  ])('%s is refused', (_, parameters, code) => {
    expect(codeOf(ask(withSnapshot().world, 'DeleteSnapshot', parameters))).toBe(code)
  })

  test('of one whose retention is over finds nothing', () => {
    const { world, snapshot } = withSnapshot({ RetentionDays: 1 })

    expect(codeOf(ask(world, 'DeleteSnapshot', { SnapshotId: snapshot.SnapshotId }, NOW_MS + DAY_MS))).toBe('InvalidSnapshotId.NotFound')
  })

  test.each([
    ['image', 'false', 'SnapshotCreatedImage'],
    ['image', 'true', 'SnapshotCreatedImage'],
    ['image_disk', 'true', 'SnapshotCreatedImage'],
    ['disk', 'false', 'SnapshotCreatedDisk'],
    ['disk', 'true', null],
    ['none', 'false', null],
  ])('of one used by %s with Force=%s', (Usage, Force, code) => {
    const { world, snapshot } = withSnapshot({ Usage })

    expect(codeOf(ask(world, 'DeleteSnapshot', { SnapshotId: snapshot.SnapshotId, Force }))).toBe(code)
    expect(Object.keys(world.snapshots)).toHaveLength(code === null ? 0 : 1)
  })

  test.each([
    ['shared', 'InvalidOperation.DeleteSharedSnapshotUnsupported', 403],
    ['managed-by-cloud-product', 'InvalidOperation.ResourceManagedByCloudProduct', 403],
    ['related-snapshot-unfinished', 'InvalidOperation.RelatedSnapshotNotFinished', 403],
    ['operation-running', 'Operation.Conflict', 403],
  ])('of one that is %s is refused even by force', (condition, code, httpStatus) => {
    const { world, snapshot } = withSnapshot({ Conditions: [condition] })

    const answer = ask(world, 'DeleteSnapshot', { SnapshotId: snapshot.SnapshotId, Force: 'true' })

    expect(answer).toMatchObject({ refusal: { code, httpStatus } })
    expect(Object.keys(world.snapshots)).toHaveLength(1)
  })

  test('waits where the older type of disk has another one made, and then is granted', () => {
    const { world, disk, snapshot } = withSnapshot()
    const running = snapshotIdOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId }))
    const remove = () => ask(world, 'DeleteSnapshot', { SnapshotId: snapshot.SnapshotId })

    expect(remove()).toMatchObject({ refusal: { code: 'IncorrectDiskStatus.CreatingSnapshot', httpStatus: 400 } })
    ask(world, 'DeleteSnapshot', { SnapshotId: running })
    expect(codeOf(remove())).toBeNull()
  })

  test('does not wait on an ESSD', () => {
    const { world, disk } = worldWithDisk({ Category: 'cloud_essd' })
    const { SnapshotId } = done(addSnapshot(world, {}, NOW_MS))
    ask(world, 'CreateSnapshot', { DiskId: disk.DiskId })

    expect(codeOf(ask(world, 'DeleteSnapshot', { SnapshotId }))).toBeNull()
  })
})
