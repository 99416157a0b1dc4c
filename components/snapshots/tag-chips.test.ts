import { describe, expect, test } from 'vitest'
import { chipOf, copyableTags, systemTags, tagFaults, tagFrom, tagSuggestions, withTagsOfDisk } from '@/components/snapshots/tag-chips'
import { MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'

const OF_DISK = [
  { key: 'env', value: 'prod' },
  { key: 'app', value: 'orders' },
  { key: 'acs:ecs:payType', value: 'PostPaid' },
  { key: 'aliyun-owner', value: 'x' },
  { key: MARKER_TAG_KEY, value: 'op-1' },
]

describe('a tag that is typed', () => {
  test.each([
    ['env=prod', { key: 'env', value: 'prod' }],
    ['  env  =  prod  ', { key: 'env', value: 'prod' }],
    ['env', { key: 'env', value: '' }],
    ['env=', { key: 'env', value: '' }],
    ['query=a=b', { key: 'query', value: 'a=b' }],
    ['=prod', { key: '', value: 'prod' }],
    ['环境=生产', { key: '环境', value: '生产' }],
    ['change:=CHG-2041', { key: 'change:', value: 'CHG-2041' }],
  ])('%j is understood', (text, tag) => {
    expect(tagFrom(text)).toEqual(tag)
  })

  test('reads the same after it became a chip', () => {
    expect(tagFrom(chipOf({ key: 'query', value: 'a=b' }))).toEqual({ key: 'query', value: 'a=b' })
  })
})

describe('what is wrong with the tags', () => {
  test('is told at the chip', () => {
    const tags = [
      { key: 'env', value: 'prod' },
      { key: 'acs:x', value: '' },
      { key: 'env', value: 'test' },
      { key: '', value: 'v' },
    ]

    expect(tagFaults(tags)).toEqual([
      { index: 1, rule: 'tag-key-prefix' },
      { index: 3, rule: 'tag-key-length' },
      { index: 2, rule: 'tag-key-unique' },
    ])
  })

  test('a key that is there twice is told at the second one', () => {
    expect(
      tagFaults([
        { key: 'env', value: 'prod' },
        { key: 'env', value: 'test' },
      ]),
    ).toEqual([{ index: 1, rule: 'tag-key-unique' }])
  })

  test('too many are told of the list', () => {
    expect(tagFaults(Array.from({ length: 20 }, (_, index) => ({ key: `k${index}`, value: '' })))).toEqual([
      { index: null, rule: 'tags-count' },
    ])
  })

  test('good tags have no fault', () => {
    expect(tagFaults([{ key: 'env', value: '' }])).toEqual([])
  })
})

describe('copying the tags of the disk', () => {
  test('leaves out those of Alibaba Cloud and the marker', () => {
    expect(copyableTags(OF_DISK).map(({ key }) => key)).toEqual(['env', 'app'])
    expect(systemTags(OF_DISK).map(({ key }) => key)).toEqual(['acs:ecs:payType', 'aliyun-owner'])
  })

  test('does not overwrite what was typed', () => {
    expect(withTagsOfDisk([{ key: 'env', value: 'test' }], OF_DISK)).toEqual({
      tags: [
        { key: 'env', value: 'test' },
        { key: 'app', value: 'orders' },
      ],
      added: 1,
    })
  })

  test('twice adds nothing the second time', () => {
    const once = withTagsOfDisk([], OF_DISK)

    expect(withTagsOfDisk(once.tags, OF_DISK)).toEqual({ tags: once.tags, added: 0 })
  })
})

describe('suggestions', () => {
  const IN_USE = [
    { key: 'env', values: ['prod', 'test'] },
    { key: 'acs:x', values: ['1'] },
    { key: 'keep', values: [''] },
  ]

  test('are the pairs in use, without those that cannot be set', () => {
    expect(tagSuggestions(IN_USE, [])).toEqual(['env=prod', 'env=test', 'keep'])
  })

  test('leave out keys that are there already', () => {
    expect(tagSuggestions(IN_USE, [{ key: 'env', value: 'other' }])).toEqual(['keep'])
  })
})
