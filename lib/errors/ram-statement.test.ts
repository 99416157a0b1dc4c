import { expect, test } from 'vitest'
import { ramStatement } from '@/lib/errors/ram-statement'

const policy = (action: string, resource: string | null) => JSON.parse(ramStatement({ action, resource }))

test('the text is a whole policy that allows one action and nothing else', () => {
  expect(policy('ecs:DeleteSnapshot', null)).toEqual({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: ['ecs:DeleteSnapshot'], Resource: ['acs:ecs:REGION:ACCOUNT_ID:snapshot/*'] }],
  })
})

const RESOURCES: readonly [action: string, denied: string | null, resources: readonly string[]][] = [
  ['ecs:CreateSnapshot', null, ['acs:ecs:REGION:ACCOUNT_ID:disk/*', 'acs:ecs:REGION:ACCOUNT_ID:snapshot/*']],
  ['ecs:CreateSnapshot', 'acs:ecs:cn-hangzhou:42:disk/d-1', ['acs:ecs:cn-hangzhou:42:disk/d-1', 'acs:ecs:cn-hangzhou:42:snapshot/*']],
  ['ecs:CreateSnapshot', 'acs:ecs:cn-hangzhou:42:snapshot/*', ['acs:ecs:cn-hangzhou:42:snapshot/*', 'acs:ecs:cn-hangzhou:42:disk/*']],
  ['ecs:DeleteSnapshot', 'acs:ecs:cn-hangzhou:42:snapshot/s-1', ['acs:ecs:cn-hangzhou:42:snapshot/s-1']],
  ['ecs:DescribeDisks', null, ['acs:ecs:*:ACCOUNT_ID:disk/*']],
  ['ecs:DescribeDisks', 'acs:ecs:*:42:disk/*', ['acs:ecs:*:42:disk/*']],
  ['ecs:DescribeInstances', null, ['acs:ecs:*:ACCOUNT_ID:instance/*']],
  ['ecs:DescribeSnapshots', '', ['acs:ecs:*:ACCOUNT_ID:snapshot/*']],
  ['ecs:DescribeRegions', null, ['*']],
  ['ecs:DescribeSnapshotLinks', '*', ['*']],
  ['ecs:SomethingNew', null, ['acs:ecs:REGION:ACCOUNT_ID:*']],
  ['kms:Decrypt', null, ['acs:kms:REGION:ACCOUNT_ID:*']],
]

test.each(RESOURCES)('%s denied on %s needs %j', (action, denied, resources) => {
  expect(policy(action, denied).Statement[0].Resource).toEqual(resources)
})

test('an action without its service is one of ECS', () => {
  expect(policy('CreateSnapshot', null).Statement[0].Action).toEqual(['ecs:CreateSnapshot'])
})

test('text from outside stays text', () => {
  expect(policy('ecs:X"],"Action":["*', null).Statement[0].Action).toEqual(['ecs:X"],"Action":["*'])
})
