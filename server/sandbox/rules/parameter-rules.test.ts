import { describe, expect, test } from 'vitest'
import { worldWithDisk } from '../operations/testing/arranged.ts'
import { ask, codeOf } from '../operations/testing/ask.ts'
import { PARAMETER_RULES } from './parameter-rules.ts'

const create = (parameters: Record<string, string>): string | null => {
  const { world, disk } = worldWithDisk()
  return codeOf(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId, ...parameters }))
}

const tags = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`Tag.${index + 1}.Key`, `key-${index + 1}`]))

const repeated = (text: string, times: number): string => text.repeat(times)

const MALFORMED_NAME = 'InvalidSnapshotName.Malformed'
const MALFORMED_DESCRIPTION = 'InvalidDescription.Malformed'
const MALFORMED_KEY = 'InvalidTagKey.Malformed'
const MALFORMED_VALUE = 'InvalidTagValue.Malformed'
const MALFORMED_RETENTION = 'InvalidRetentionDays.Malformed'
const MALFORMED_INSTANT_RETENTION = 'InvalidInstantAccessRetentionDays.Malformed'

const CASES: readonly [says: string, parameters: Record<string, string>, code: string | null][] = [
  ['nothing but the disk is enough', {}, null],
  ['an empty DiskId is a missing one', { DiskId: '' }, 'MissingParameter'],

  ['a token may have 64 characters', { ClientToken: repeated('t', 64) }, null],
  ['a token may not have 65', { ClientToken: repeated('t', 65) }, 'InvalidClientToken.Malformed'],
  ['a token is ASCII', { ClientToken: 'tökèn' }, 'InvalidClientToken.Malformed'],

  ['a name may have 2 characters', { SnapshotName: 'ab' }, null],
  ['a name may not have 1', { SnapshotName: 'a' }, MALFORMED_NAME],
  ['a name may not be empty', { SnapshotName: '' }, MALFORMED_NAME],
  ['a name may have 128 characters', { SnapshotName: repeated('n', 128) }, null],
  ['a name may not have 129', { SnapshotName: repeated('n', 129) }, MALFORMED_NAME],
  ['128 characters outside the BMP are 128', { SnapshotName: repeated('𠮷', 128) }, null],
  ['129 of them are too many', { SnapshotName: repeated('𠮷', 129) }, MALFORMED_NAME],
  ['a name may be Chinese', { SnapshotName: '升级前备份' }, null],
  ['a name may hold digits and : _ . -', { SnapshotName: 'a0:_.-9' }, null],
  ['a name does not begin with a digit', { SnapshotName: '9-days' }, MALFORMED_NAME],
  ['a name does not begin with a hyphen', { SnapshotName: '-days' }, MALFORMED_NAME],
  ['a name holds no space', { SnapshotName: 'before upgrade' }, MALFORMED_NAME],
  ['a name holds no line break at its end', { SnapshotName: 'upgrade\n' }, MALFORMED_NAME],
  ['digits of a name are ASCII', { SnapshotName: 'day-٣' }, MALFORMED_NAME],
  ['a name does not begin with auto', { SnapshotName: 'automatic' }, MALFORMED_NAME],
  ['Auto with a capital is another word', { SnapshotName: 'Automatic' }, null],
  ['auto further on does no harm', { SnapshotName: 'my-auto' }, null],
  ['a name is no address', { SnapshotName: 'http://x' }, MALFORMED_NAME],

  ['a description may have 2 characters', { Description: 'ok' }, null],
  ['a description may not have 1', { Description: 'o' }, MALFORMED_DESCRIPTION],
  ['a description may not be empty', { Description: '' }, MALFORMED_DESCRIPTION],
  ['a description may have 256 characters', { Description: repeated('述', 256) }, null],
  ['256 characters outside the BMP are 256', { Description: repeated('😀', 256) }, null],
  ['a description may not have 257', { Description: repeated('d', 257) }, MALFORMED_DESCRIPTION],
  ['a description does not begin with http://', { Description: 'http://wiki/42' }, MALFORMED_DESCRIPTION],
  ['a description does not begin with https://', { Description: 'https://wiki/42' }, MALFORMED_DESCRIPTION],
  ['an address further on does no harm', { Description: 'see https://wiki/42' }, null],

  ['retention of 1 day', { RetentionDays: '1' }, null],
  ['retention of 65536 days', { RetentionDays: '65536' }, null],
  ['retention of 0 days', { RetentionDays: '0' }, MALFORMED_RETENTION],
  ['retention of 65537 days', { RetentionDays: '65537' }, MALFORMED_RETENTION],
  ['retention of -1 days', { RetentionDays: '-1' }, MALFORMED_RETENTION],
  ['retention of 1.5 days', { RetentionDays: '1.5' }, MALFORMED_RETENTION],
  ['retention in words', { RetentionDays: 'week' }, MALFORMED_RETENTION],
  ['empty retention', { RetentionDays: '' }, MALFORMED_RETENTION],

  ['category Standard', { Category: 'Standard' }, null],
  ['category Flash', { Category: 'Flash' }, null],
  ['category standard, as Terraform sends it', { Category: 'standard' }, null],
  ['category archive', { Category: 'archive' }, 'InvalidSnapshotCategory.Malformed'],
  ['empty category', { Category: '' }, 'InvalidSnapshotCategory.Malformed'],

  ['InstantAccess true', { InstantAccess: 'true' }, null],
  ['InstantAccess false', { InstantAccess: 'false' }, null],
  ['InstantAccess yes', { InstantAccess: 'yes' }, 'InvalidParameter'],
  [
    'category and InstantAccess exclude each other',
    { Category: 'Standard', InstantAccess: 'false' },
    'InvalidCategoryAndInstantAccess.Malformed',
  ],
  ['instant retention of 65535 days', { InstantAccessRetentionDays: '65535' }, null],
  ['instant retention of 65536 days', { InstantAccessRetentionDays: '65536' }, MALFORMED_INSTANT_RETENTION],
  ['instant retention of 0 days', { InstantAccessRetentionDays: '0' }, MALFORMED_INSTANT_RETENTION],

  ['20 tags', tags(20), null],
  ['21 tags', tags(21), 'QuotaExceed.Tags'],
  ['a tag numbered 21', { 'Tag.21.Key': 'env' }, 'QuotaExceed.Tags'],
  ['a tag numbered 0', { 'Tag.0.Key': 'env' }, MALFORMED_KEY],
  ['a key of 128 characters', { 'Tag.1.Key': repeated('键', 128) }, null],
  ['a key of 128 characters outside the BMP', { 'Tag.1.Key': repeated('𠮷', 128) }, null],
  ['a key of 129 characters', { 'Tag.1.Key': repeated('k', 129) }, MALFORMED_KEY],
  ['an empty key', { 'Tag.1.Key': '' }, MALFORMED_KEY],
  ['a value without a key', { 'Tag.1.Value': 'prod' }, MALFORMED_KEY],
  ['a key that begins with aliyun', { 'Tag.1.Key': 'aliyun-team' }, MALFORMED_KEY],
  ['a key that begins with acs:', { 'Tag.1.Key': 'acs:team' }, MALFORMED_KEY],
  ['a key that holds acs: further on', { 'Tag.1.Key': 'team-acs:1' }, null],
  ['a key with an address inside', { 'Tag.1.Key': 'see http://x' }, MALFORMED_KEY],
  ['the lower-case twins', { 'Tag.1.key': 'env', 'Tag.1.value': 'prod' }, null],
  ['the lower-case twin of a bad key', { 'Tag.1.key': 'acs:env' }, MALFORMED_KEY],
  ['a value of 128 characters', { 'Tag.1.Key': 'env', 'Tag.1.Value': repeated('值', 128) }, null],
  ['a value of 129 characters', { 'Tag.1.Key': 'env', 'Tag.1.Value': repeated('v', 129) }, MALFORMED_VALUE],
  ['an empty value', { 'Tag.1.Key': 'env', 'Tag.1.Value': '' }, null],
  ['a value that begins with acs:', { 'Tag.1.Key': 'env', 'Tag.1.Value': 'acs:prod' }, null],
  ['a value with an address inside', { 'Tag.1.Key': 'env', 'Tag.1.Value': 'at https://x' }, MALFORMED_VALUE],
  ['the lower-case twin of a bad value', { 'Tag.1.key': 'env', 'Tag.1.value': 'https://x' }, MALFORMED_VALUE],
  ['the same key twice', { 'Tag.1.Key': 'env', 'Tag.2.Key': 'env' }, 'Duplicate.TagKey'],
  ['keys that differ in case', { 'Tag.1.Key': 'env', 'Tag.2.Key': 'Env' }, null],
  ['the same key in both spellings', { 'Tag.1.Key': 'env', 'Tag.2.key': 'env' }, 'Duplicate.TagKey'],

  ['StorageLocationArn', { StorageLocationArn: 'null' }, 'InvalidParameter.UnauthorizedStorageLocationArn'],
  ['a parameter that CreateSnapshot does not know', { RegionId: 'cn-hangzhou', OwnerId: '1' }, null],
]

describe('the parameters of CreateSnapshot', () => {
  test.each(CASES)('%s', (_, parameters, code) => {
    expect(create(parameters)).toBe(code)
  })

  test('every rule is broken by a case', () => {
    const broken = new Set(CASES.map(([, , code]) => code))

    expect(PARAMETER_RULES.filter(({ code }) => !broken.has(code))).toEqual([])
  })

  test('a missing DiskId is named in the message', () => {
    const { world } = worldWithDisk()

    expect(ask(world, 'CreateSnapshot', {})).toEqual({
      ok: false,
      refusal: {
        code: 'MissingParameter',
        httpStatus: 400,
        message: 'The input parameter "DiskId" that is mandatory for processing this request is not supplied.',
      },
    })
  })

  test('a malformed description is answered with 404, as the page prints it', () => {
    const { world, disk } = worldWithDisk()

    expect(ask(world, 'CreateSnapshot', { DiskId: disk.DiskId, Description: 'x' })).toMatchObject({ refusal: { httpStatus: 404 } })
  })
})
