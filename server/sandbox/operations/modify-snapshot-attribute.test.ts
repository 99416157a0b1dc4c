import { describe, expect, test } from 'vitest'
import { addSnapshot } from '../world/edit-world.ts'
import { DAY_MS } from '../world/iso-time.ts'
import { done, worldWithDisk } from './testing/arranged.ts'
import { ask, codeOf, listed, NOW_MS } from './testing/ask.ts'

const modified = (parameters: Record<string, string>, partial: Record<string, unknown> = { RetentionDays: 30 }) => {
  const { world } = worldWithDisk()
  const { SnapshotId } = done(addSnapshot(world, { SnapshotName: 'one', Description: 'first', ...partial }, NOW_MS))
  const code = codeOf(ask(world, 'ModifySnapshotAttribute', { SnapshotId, ...parameters }))
  return { world, code, snapshot: listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }))[0] }
}

describe('ModifySnapshotAttribute', () => {
  test('changes only what is given, and says when', () => {
    expect(modified({ SnapshotName: 'two' }).snapshot).toMatchObject({
      SnapshotName: 'two',
      Description: 'first',
      RetentionDays: 30,
      LastModifiedTime: '2026-11-24T02:40:00Z',
    })
  })

  test('takes an empty description', () => {
    expect(modified({ Description: '' }).snapshot).toMatchObject({ Description: '' })
  })

  test('extends the retention, counted from the creation', () => {
    const { world, snapshot } = modified({ RetentionDays: '31' }, { RetentionDays: 30, CreationTime: '2026-11-01T00:00:00Z' })

    expect(snapshot).toMatchObject({ RetentionDays: 31 })
    const lastMoment = Date.parse('2026-11-01T00:00:00Z') + 31 * DAY_MS
    expect(listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }, lastMoment - 1))).toHaveLength(1)
    expect(listed(ask(world, 'DescribeSnapshots', { RegionId: 'cn-hangzhou' }, lastMoment))).toHaveLength(0)
  })

  test.each([
    ['nothing to change', {}, 'NoAttributeToModify'],
    ['no id', { SnapshotId: '', SnapshotName: 'two' }, 'MissingParameter'],
    ['an unknown id', { SnapshotId: 's-unknown', SnapshotName: 'two' }, 'InvalidSnapshotId.NotFound'],
    ['a bad name', { SnapshotName: 'auto-two' }, 'InvalidSnapshotName.Malformed'],
    ['a bad description', { Description: 'https://wiki' }, 'InvalidDescription.Malformed'],
    ['a long description', { Description: 'd'.repeat(257) }, 'InvalidDescription.Malformed'],
    ['a bad retention', { RetentionDays: '0' }, 'InvalidRetentionDays.Malformed'],
    ['a shorter retention', { RetentionDays: '29' }, 'InvalidOperation.DecreaseRetentionDaysUnsupported'],
  ])('%s is refused', (_, parameters, code) => {
    const { code: answered, snapshot } = modified(parameters)

    expect(answered).toBe(code)
    expect(snapshot).toMatchObject({ SnapshotName: 'one', Description: 'first', RetentionDays: 30 })
  })

  test('what is kept for ever cannot be given an end', () => {
    expect(modified({ RetentionDays: '65536' }, { RetentionDays: null }).code).toBe('InvalidOperation.DecreaseRetentionDaysUnsupported')
  })

  test.each(['progressing', 'failed'])('one that is %s is not ready', (Status) => {
    expect(modified({ SnapshotName: 'two' }, { Status, Progress: 20 }).code).toBe('InvalidSnapshotId.NotReady')
  })

  test('one that another product keeps is left to that product', () => {
    expect(modified({ SnapshotName: 'two' }, { Conditions: ['managed-by-cloud-product'] }).code).toBe(
      'InvalidOperation.ResourceManagedByCloudProduct',
    )
  })
})
