import { expect, test } from 'vitest'
import { verdictGroups } from '@/components/settings/verdict-groups'
import type { Verdict } from '@/lib/ecs/diagnosis'

const ALLOWED: Verdict = { kind: 'allowed' }

const deniedOn = (resource: string): Verdict => ({
  kind: 'denied',
  problem: {
    kind: 'ecs',
    operation: 'CreateSnapshot',
    code: 'Forbidden.RAM',
    httpStatus: 403,
    requestId: 'REQ-1',
    cloudMessage: '',
    recommendUrl: null,
    denied: { action: 'ecs:CreateSnapshot', resource, denial: 'implicit' },
    at: '2026-11-24T02:00:00.000Z',
  },
})

const UNKNOWN: Verdict = { kind: 'unknown', problem: { kind: 'offline' } }

test('what holds in every region is one line', () => {
  const places = ['cn-hangzhou', 'cn-beijing'].map((regionId) => ({ regionId, verdict: ALLOWED }))

  expect(verdictGroups({ places })).toMatchObject([{ regionIds: ['cn-beijing', 'cn-hangzhou'], isEverywhere: true }])
})

test('the same permission missing in two regions is one line, and stands before what is allowed', () => {
  const groups = verdictGroups({
    places: [
      { regionId: 'cn-shanghai', verdict: ALLOWED },
      { regionId: 'cn-hangzhou', verdict: deniedOn('acs:ecs:cn-hangzhou:42:snapshot/*') },
      { regionId: 'cn-beijing', verdict: deniedOn('acs:ecs:cn-beijing:42:snapshot/*') },
    ],
  })

  expect(groups.map(({ verdict, regionIds }) => [verdict.kind, regionIds])).toEqual([
    ['denied', ['cn-beijing', 'cn-hangzhou']],
    ['allowed', ['cn-shanghai']],
  ])
  expect(groups[0]?.verdict).toMatchObject({ problem: { denied: { resource: 'acs:ecs:*:42:snapshot/*' } } })
})

test('a different resource is a different reason', () => {
  const groups = verdictGroups({
    places: [
      { regionId: 'cn-hangzhou', verdict: deniedOn('acs:ecs:cn-hangzhou:42:snapshot/*') },
      { regionId: 'cn-beijing', verdict: deniedOn('acs:ecs:cn-beijing:42:disk/d-1') },
    ],
  })

  expect(groups).toHaveLength(2)
})

test('what has no region names none', () => {
  expect(verdictGroups({ places: [{ regionId: null, verdict: UNKNOWN }] })).toMatchObject([{ regionIds: null, isEverywhere: true }])
})
