import { describe, expect, test } from 'vitest'
import { fieldMarksOf } from '@/components/snapshots/field-marks-of'
import type { Problem } from '@/lib/errors/problem'

const refusal = (code: string, httpStatus: number): Problem => ({
  kind: 'ecs',
  operation: 'CreateSnapshot',
  code,
  httpStatus,
  requestId: '473469C7',
  cloudMessage: 'No.',
  recommendUrl: null,
  denied: null,
  at: '2026-11-24T02:40:01Z',
})

describe('a refusal of ECS', () => {
  test.each([
    ['InvalidSnapshotName.Malformed', 400, 'snapshotName'],
    ['InvalidDescription.Malformed', 404, 'description'],
    ['InvalidRetentionDays.Malformed', 400, 'retentionDays'],
    ['Duplicate.TagKey', 400, 'tags'],
    ['InvalidTagKey.Malformed', 400, 'tags'],
    ['InvalidTagValue.Malformed', 400, 'tags'],
    ['QuotaExceed.Tags', 403, 'tags'],
    ['InvalidResourceGroup.NotFound', 404, 'resourceGroupId'],
  ])('with the code %s (%i) marks the field %s', (code, httpStatus, field) => {
    expect(fieldMarksOf(refusal(code, httpStatus))).toEqual([{ field, rule: 'refused-by-ecs' }])
  })

  test.each([
    ['QuotaExceed.Snapshot'],
    ['IncorrectDiskStatus.NeverAttached'],
    ['InvalidDiskId.NotFound'],
    ['InternalError'],
    ['SomethingNew'],
  ])('with the code %s marks no field', (code) => {
    expect(fieldMarksOf(refusal(code, 403))).toEqual([])
  })
})

describe('input that the server refused', () => {
  const marksOf = (...issues: { path: string; rule: string }[]) => fieldMarksOf({ kind: 'invalid-input', issues })

  test('marks each field once, with its first rule', () => {
    expect(
      marksOf(
        { path: 'tags.3.key', rule: 'tag-key-length' },
        { path: 'tags', rule: 'tags-count' },
        { path: 'snapshotName', rule: 'name-length' },
      ),
    ).toEqual([
      { field: 'tags', rule: 'tag-key-length' },
      { field: 'snapshotName', rule: 'name-length' },
    ])
  })

  test.each([['submitKey'], ['diskId'], [''], ['tagsy'], ['constructor']])('marks nothing for %j, which is no field', (path) => {
    expect(marksOf({ path, rule: 'not-the-form' })).toEqual([])
  })
})

test('a problem on the way there marks no field', () => {
  expect(fieldMarksOf({ kind: 'offline' })).toEqual([])
})
