import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { consolePolicy } from '@/lib/ecs/console-policy'

const policy = (scope: Parameters<typeof consolePolicy>[0]) => JSON.parse(consolePolicy(scope))

test('the policy allows exactly what the console does, each on its own kind of thing', () => {
  expect(policy({ cloudAccountId: null, regionIds: null })).toEqual({
    Version: '1',
    Statement: [
      { Effect: 'Allow', Action: ['ecs:DescribeRegions'], Resource: ['*'] },
      { Effect: 'Allow', Action: ['ecs:DescribeDisks'], Resource: ['acs:ecs:*:ACCOUNT_ID:disk/*'] },
      { Effect: 'Allow', Action: ['ecs:DescribeInstances'], Resource: ['acs:ecs:*:ACCOUNT_ID:instance/*'] },
      { Effect: 'Allow', Action: ['ecs:DescribeSnapshots', 'ecs:DeleteSnapshot'], Resource: ['acs:ecs:*:ACCOUNT_ID:snapshot/*'] },
      {
        Effect: 'Allow',
        Action: ['ecs:CreateSnapshot'],
        Resource: ['acs:ecs:*:ACCOUNT_ID:disk/*', 'acs:ecs:*:ACCOUNT_ID:snapshot/*'],
      },
      { Effect: 'Allow', Action: ['ram:ListResourceGroups'], Resource: ['acs:ram:*:ACCOUNT_ID:resourcegroup/*'] },
    ],
  })
})

test('known account and regions are filled in', () => {
  const { Statement } = policy({ cloudAccountId: '42', regionIds: ['cn-hangzhou', 'cn-beijing'] })

  expect(Statement[1].Resource).toEqual(['acs:ecs:cn-hangzhou:42:disk/*', 'acs:ecs:cn-beijing:42:disk/*'])
  expect(consolePolicy({ cloudAccountId: '42', regionIds: ['cn-hangzhou'] })).not.toMatch(/ACCOUNT_ID|REGION/)
})

test('README shows the same policy', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, shown = ''] = /```json\n([^`]*"Statement"[^`]*)```/.exec(readme) ?? []

  expect(JSON.parse(shown)).toEqual(policy({ cloudAccountId: null, regionIds: null }))
})
