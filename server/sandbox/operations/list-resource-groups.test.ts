import { describe, expect, test } from 'vitest'
import { emptyWorld } from './testing/arranged.ts'
import { ask, bodyOf, codeOf, listed } from './testing/ask.ts'

const groups = (parameters: Record<string, string> = {}) => ask(emptyWorld(), 'ListResourceGroups', parameters)

describe('ListResourceGroups', () => {
  test('tells the groups of the account, of all regions', () => {
    expect(bodyOf(groups({ Name: 'production' }))).toEqual({
      RequestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
      PageNumber: 1,
      PageSize: 10,
      TotalCount: 1,
      ResourceGroups: {
        ResourceGroup: [
          {
            Id: 'rg-aekzrt4hv6mo2pq',
            Name: 'production',
            DisplayName: 'Production',
            AccountId: '1458723690417852',
            Status: 'OK',
            CreateDate: '2021-03-08T14:02:10+08:00',
          },
        ],
      },
    })
  })

  test.each<[Record<string, string>, string[]]>([
    [{}, ['data-platform', 'default', 'production', 'staging']],
    [{ Status: 'OK' }, ['data-platform', 'default', 'production', 'staging']],
    [{ Status: 'PendingDelete' }, []],
    [{ Name: 'da' }, ['data-platform']],
    [{ DisplayName: '平台' }, ['data-platform']],
    [{ ResourceGroupId: 'rg-aekzb8n3jx5ycda' }, ['staging']],
    [{ 'ResourceGroupIds.1': 'rg-aekzrt4hv6mo2pq', ResourceGroupId: 'rg-aekzb8n3jx5ycda' }, ['production']],
    [{ 'Tag.1.Key': 'env' }, []],
  ])('%o', (parameters, names) => {
    expect(
      listed(groups(parameters))
        .map(({ Name }) => String(Name))
        .toSorted(),
    ).toEqual(names)
  })

  test('in pages by number', () => {
    const [first, second] = [groups({ PageSize: '3' }), groups({ PageSize: '3', PageNumber: '2' })]

    expect([listed(first).length, listed(second).length]).toEqual([3, 1])
    expect(bodyOf(second)).toMatchObject({ PageNumber: 2, PageSize: 3, TotalCount: 4 })
    expect(new Set([first, second].flatMap(listed).map(({ Id }) => Id)).size).toBe(4)
  })

  test('with their tags, of which they have none, where those are asked for', () => {
    expect(listed(groups({ IncludeTags: 'true' }))[0]).toMatchObject({ Tags: { Tag: [] } })
    expect(listed(groups())[0]).not.toHaveProperty('Tags')
  })

  test.each<[Record<string, string>, string]>([
    [{ Status: 'Gone' }, 'InvalidParameter'],
    [{ PageNumber: 'one' }, 'InvalidParameter'],
    [{ IncludeTags: 'yes' }, 'InvalidParameter'],
    [{ 'Tag.1.Value': 'prod' }, 'InvalidTag.Mismatch'],
    [Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`ResourceGroupIds.${index + 1}`, `rg-${index}`])), 'InvalidParameter'],
  ])('%o: %s', (parameters, code) => {
    expect(codeOf(groups(parameters))).toBe(code)
  })
})
