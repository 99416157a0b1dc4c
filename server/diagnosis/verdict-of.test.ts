import { expect, test } from 'vitest'
import type { CloudProblem, Problem } from '@/lib/errors/problem'
import { fail, ok } from '@/lib/result'
import { verdictOf } from '@/server/diagnosis/verdict-of'

const refusal = (code: string, denied: CloudProblem['denied'] = null): CloudProblem => ({
  kind: 'ecs',
  operation: 'CreateSnapshot',
  code,
  httpStatus: 403,
  requestId: 'REQ-1',
  cloudMessage: '',
  recommendUrl: null,
  denied,
  at: '2026-11-24T02:00:00.000Z',
})

const NEEDED = { action: 'ecs:CreateSnapshot', resource: 'acs:ecs:cn-hangzhou:42:disk/*' }

const UNREACHABLE: Problem = {
  kind: 'unreachable',
  operation: 'CreateSnapshot',
  endpoint: 'ecs.cn-hangzhou.aliyuncs.com',
  cause: 'timeout',
}
const THROTTLED: Problem = {
  kind: 'throttled',
  operation: 'X',
  code: 'Throttling.User',
  requestId: null,
  retryAt: '2026-11-24T02:01:00.000Z',
}

test.each([
  ['ECS answers the call', ok(null), 'allowed'],
  ['the dry run would have passed', fail(refusal('DryRunOperation')), 'allowed'],
  ['the disk that cannot exist is looked for', fail(refusal('InvalidDiskId.NotFound')), 'allowed'],
  ['the snapshot that cannot exist is looked for', fail(refusal('InvalidSnapshotId.NotFound')), 'allowed'],
  ['RAM says no', fail(refusal('Forbidden.RAM')), 'denied'],
  ['another spelling of no', fail(refusal('NoPermission')), 'denied'],
  ['the account may not call it at all', fail(refusal('InvalidAction.Unauthorized')), 'denied'],
  ['the snapshot service is not activated', fail(refusal('InvalidAccountStatus.SnapshotServiceUnavailable')), 'unknown'],
  ['the key is not known', fail(refusal('InvalidAccessKeyId.NotFound')), 'unknown'],
  ['the cloud asks for fewer requests', fail(THROTTLED), 'unknown'],
  ['nobody answers', fail(UNREACHABLE), 'unknown'],
] as const)('when %s, the permission is %s', (_, answer, kind) => {
  expect(verdictOf(answer, NEEDED).kind).toBe(kind)
})

test('a denial names the action and the resource that ECS named', () => {
  const denied = { action: 'ecs:CreateSnapshot', resource: 'acs:ecs:cn-hangzhou:42:snapshot/*', denial: 'implicit' } as const

  expect(verdictOf(fail(refusal('Forbidden.RAM', denied)), NEEDED)).toMatchObject({ kind: 'denied', problem: { denied } })
})

test('a denial that names nothing is about what the call needed', () => {
  expect(verdictOf(fail(refusal('Forbidden.RAM')), NEEDED)).toMatchObject({ problem: { denied: { ...NEEDED, denial: null } } })
})
