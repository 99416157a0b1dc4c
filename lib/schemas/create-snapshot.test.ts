import { describe, expect, test } from 'vitest'
import { createSnapshotFields, createSnapshotInput, FORM_TAGS_MAX, MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'

const FILLED = {
  snapshotName: 'before-upgrade',
  description: 'before 4.2',
  retentionDays: 30,
  tags: [{ key: 'env', value: 'prod' }],
  resourceGroupId: '',
}

const INPUT = {
  ...FILLED,
  accountId: 'default',
  regionId: 'cn-hangzhou',
  diskId: 'd-bp1s5fnvk4gn2tws0y7c',
  submitKey: '0d8a1e0e-54d1-4f2b-9a43-0c7a0d0b6f11',
  despite: null,
  retryOf: null,
}

const brokenRules = (fields: unknown): string[] => {
  const parsed = createSnapshotFields.safeParse(fields)
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

const manyTags = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: '' }))

describe('the name', () => {
  test.each([
    ['nothing at all, which lets ECS leave it unnamed', ''],
    ['two characters', 'ab'],
    ['128 characters', 'a'.repeat(128)],
    ['128 letters that take two units each', '𠮷'.repeat(128)],
    ['Chinese letters', '升级前快照'],
    ['every allowed sign', 'a0:_.-'],
    ['auto in the middle', 'before-auto'],
    ['blanks around it, which are cut', '  before-upgrade  '],
  ])('may be %s', (_, snapshotName) => {
    expect(brokenRules({ ...FILLED, snapshotName })).toEqual([])
  })

  test.each([
    ['one character', 'a', 'name-length'],
    ['129 characters', 'a'.repeat(129), 'name-length'],
    ['ten thousand characters', 'a'.repeat(10_000), 'name-length'],
    ['a digit first', '1a', 'name-first-letter'],
    ['a hyphen first', '-a', 'name-first-letter'],
    ['a blank inside', 'a b', 'name-characters'],
    ['a URL', 'http://a', 'name-characters'],
    ['an emoji', 'a😀', 'name-characters'],
    ['an Arabic digit', 'a٣', 'name-characters'],
    ['a NUL', 'a\u0000b', 'name-characters'],
    ['a right-to-left override', 'a\u202eb', 'name-characters'],
    ['half a surrogate pair', 'a\ud800', 'name-characters'],
    ['mark-up', 'a<img>', 'name-characters'],
    ['the prefix of automatic snapshots', 'auto-backup', 'name-not-auto'],
    ['that prefix in capitals', 'AUTO1', 'name-not-auto'],
  ])('may not be %s', (_, snapshotName, rule) => {
    expect(brokenRules({ ...FILLED, snapshotName })).toEqual([`snapshotName: ${rule}`])
  })

  test('is composed before it is counted', () => {
    const parsed = createSnapshotFields.parse({ ...FILLED, snapshotName: 'e\u0301te' })

    expect(parsed.snapshotName).toBe('\u00e9te')
  })
})

describe('the description', () => {
  test.each([
    ['nothing', ''],
    ['two characters', 'ok'],
    ['256 characters', '图'.repeat(256)],
    ['a URL inside', 'see https://example.com'],
  ])('may be %s', (_, description) => {
    expect(brokenRules({ ...FILLED, description })).toEqual([])
  })

  test.each([
    ['one character', 'x', 'description-length'],
    ['257 characters', 'x'.repeat(257), 'description-length'],
    ['a URL at the start', 'https://example.com', 'description-no-url-start'],
    ['a URL at the start in capitals', 'HTTP://example.com', 'description-no-url-start'],
    ['two lines', 'one\ntwo', 'description-printable'],
  ])('may not be %s', (_, description, rule) => {
    expect(brokenRules({ ...FILLED, description })).toEqual([`description: ${rule}`])
  })
})

describe('RetentionDays', () => {
  test.each([[1], [65_535], [65_536], [null]])('may be %s', (retentionDays) => {
    expect(brokenRules({ ...FILLED, retentionDays })).toEqual([])
  })

  test.each([
    [0, 'retention-range'],
    [-1, 'retention-range'],
    [65_537, 'retention-range'],
    [1.5, 'retention-whole-number'],
    [Number.NaN, 'retention-whole-number'],
    [Number.POSITIVE_INFINITY, 'retention-whole-number'],
    ['7', 'retention-whole-number'],
    [true, 'retention-whole-number'],
    [[7], 'retention-whole-number'],
    [7n, 'retention-whole-number'],
    [undefined, 'retention-whole-number'],
  ])('may not be %s', (retentionDays, rule) => {
    expect(brokenRules({ ...FILLED, retentionDays })[0]).toBe(`retentionDays: ${rule}`)
  })
})

describe('tags', () => {
  test.each([
    ['none', []],
    ['as many as ECS takes, less the one that marks our own snapshots', manyTags(FORM_TAGS_MAX)],
    ['an empty value', [{ key: 'env', value: '' }]],
    ['a value that starts with acs:', [{ key: 'env', value: 'acs:x' }]],
    ['128 characters on both sides', [{ key: '键'.repeat(128), value: '值'.repeat(128) }]],
    ['words that JavaScript knows', [{ key: '__proto__', value: 'constructor' }]],
    [
      'keys that differ in case',
      [
        { key: 'Env', value: '' },
        { key: 'env', value: '' },
      ],
    ],
  ])('may be %s', (_, tags) => {
    expect(brokenRules({ ...FILLED, tags })).toEqual([])
  })

  test.each([
    ['one too many', manyTags(FORM_TAGS_MAX + 1), 'tags: tags-count'],
    ['an empty key', [{ key: '', value: 'x' }], 'tags.0.key: tag-key-length'],
    ['a key of blanks', [{ key: '   ', value: 'x' }], 'tags.0.key: tag-key-length'],
    ['a key of 129 characters', [{ key: 'k'.repeat(129), value: '' }], 'tags.0.key: tag-key-length'],
    ['a key of the system', [{ key: 'acs:env', value: '' }], 'tags.0.key: tag-key-prefix'],
    ['a key of the system in capitals', [{ key: 'Aliyun-env', value: '' }], 'tags.0.key: tag-key-prefix'],
    ['a URL in the key', [{ key: 'see http://a', value: '' }], 'tags.0.key: tag-key-no-url'],
    ['our own marker', [{ key: MARKER_TAG_KEY, value: '' }], 'tags.0.key: tag-key-not-marker'],
    ['a tab in the key', [{ key: 'a\tb', value: '' }], 'tags.0.key: tag-key-printable'],
    ['a value of 129 characters', [{ key: 'k', value: 'v'.repeat(129) }], 'tags.0.value: tag-value-length'],
    ['a URL in the value', [{ key: 'k', value: 'https://a' }], 'tags.0.value: tag-value-no-url'],
    [
      'the same key twice',
      [
        { key: 'k', value: '1' },
        { key: 'k', value: '2' },
      ],
      'tags.1.key: tag-key-unique',
    ],
    [
      'the same key twice after cutting blanks',
      [
        { key: 'k', value: '1' },
        { key: ' k ', value: '2' },
      ],
      'tags.1.key: tag-key-unique',
    ],
    ['a text instead of a tag', ['env=prod'], 'tags.0: not-a-tag'],
    ['a key the form does not know', [{ key: 'k', value: '', scope: 'all' }], 'tags.0: not-a-tag'],
  ])('may not be %s', (_, tags, broken) => {
    expect(brokenRules({ ...FILLED, tags })).toEqual([broken])
  })
})

describe('what the server action takes', () => {
  test('a filled form with its disk and submit key passes', () => {
    expect(createSnapshotInput.safeParse(INPUT).success).toBe(true)
  })

  test.each([
    ['a disk id of another kind', { diskId: 's-bp1s5fnvk4gn2tws0y7c' }, 'diskId: disk-id'],
    ['a list of disk ids', { diskId: ['d-1'] }, 'diskId: disk-id'],
    ['a disk id with a line end', { diskId: 'd-1\n' }, 'diskId: disk-id'],
    ['a look-alike letter in the disk id', { diskId: 'ԁ-1' }, 'diskId: disk-id'],
    ['a region that is an address', { regionId: '169.254.169.254' }, 'regionId: region-id'],
    ['a region that carries another host', { regionId: 'cn-hangzhou.evil.test#' }, 'regionId: region-id'],
    ['no submit key', { submitKey: undefined }, 'submitKey: submit-key'],
    ['a submit key that is no UUID', { submitKey: '1' }, 'submitKey: submit-key'],
    ['an operation that it was sent despite of and that is none', { despite: 'o-1' }, 'despite: operation-id'],
    ['nothing said of what it tries again', { retryOf: undefined }, 'retryOf: operation-id'],
    ['an unknown key', { clientToken: 'mine' }, ': not-the-form'],
    ['a resource group that is none', { resourceGroupId: 'rg-' }, 'resourceGroupId: resource-group-id'],
  ])('%s is refused', (_, change, broken) => {
    const parsed = createSnapshotInput.safeParse({ ...INPUT, ...change })

    expect(parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)).toEqual([broken])
  })

  test.each([['text'], [[]], [null], [undefined], [42], [new Map()], [new Date(0)]])('%s instead of a form is refused', (input) => {
    expect(createSnapshotInput.safeParse(input).success).toBe(false)
  })
})
