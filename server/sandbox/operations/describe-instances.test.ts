import { describe, expect, test } from 'vitest'
import { addInstance } from '../world/edit-world.ts'
import { done, emptyWorld, fleetWorld } from './testing/arranged.ts'
import { ask, listed, NOW_MS } from './testing/ask.ts'

/** Nothing here changes it. */
const FLEET = fleetWorld()

const names = (action: string, field: string, parameters: Record<string, string>): unknown[] =>
  listed(ask(FLEET, action, { MaxResults: '100', ...parameters })).map((thing) => thing[field])

describe('DescribeInstances', () => {
  test.each([
    [{ RegionId: 'cn-hangzhou', InstanceName: 'web-*' }, ['web-03', 'web-04']],
    [
      { RegionId: 'cn-hangzhou', InstanceName: '*-0*' },
      ['archive-01', 'backup-01', 'cms-01', 'ci-01', 'gitlab-01', 'payroll-01', 'search-01', 'web-03', 'web-04', '库存中心-01'],
    ],
    [{ RegionId: 'cn-hangzhou', InstanceName: 'web' }, []],
    [{ RegionId: 'cn-beijing', Status: 'Stopping' }, ['etl-night']],
    [{ RegionId: 'eu-central-1', LockReason: 'security' }, ['hr-portal']],
    [{ RegionId: 'ap-southeast-1', InstanceTypeFamily: 'ecs.gn7i-c8g1' }, ['gpu-07']],
    [{ RegionId: 'ap-southeast-1', InstanceNetworkType: 'classic' }, []],
  ])('%o', (parameters, expected) => {
    expect(names('DescribeInstances', 'InstanceName', parameters).toSorted()).toEqual(expected.toSorted())
  })

  test.each([
    ['ab*ba', ['abba', 'abcba']],
    ['a*b*b', ['abcb']],
    ['*', ['aba', 'abba', 'abcb', 'abcba']],
    ['*c*', ['abcb', 'abcba']],
    ['*b', ['abcb']],
    ['*b*b*', ['abba', 'abcb', 'abcba']],
    ['aba', ['aba']],
  ])('the name %s takes each part once, in order, at both ends', (InstanceName, expected) => {
    const world = emptyWorld()
    for (const name of ['aba', 'abba', 'abcba', 'abcb']) done(addInstance(world, { InstanceName: name }, NOW_MS))

    const found = listed(ask(world, 'DescribeInstances', { RegionId: 'cn-hangzhou', InstanceName }))

    expect(found.map((instance) => instance.InstanceName).toSorted()).toEqual(expected)
  })

  test('by private address', () => {
    const world = emptyWorld()
    done(addInstance(world, { InstanceName: 'one', PrivateIpAddresses: ['10.0.0.1'] }, NOW_MS))
    done(addInstance(world, { InstanceName: 'two', PrivateIpAddresses: ['10.0.0.2'] }, NOW_MS))

    expect(listed(ask(world, 'DescribeInstances', { RegionId: 'cn-hangzhou', PrivateIpAddresses: '["10.0.0.2"]' }))).toMatchObject([
      { InstanceName: 'two' },
    ])
  })

  test('locks, addresses and tags are nested as documented', () => {
    const [portal] = listed(ask(FLEET, 'DescribeInstances', { RegionId: 'eu-central-1', InstanceName: 'hr-portal' }))

    expect(portal).toMatchObject({
      Status: 'Running',
      OperationLocks: { LockReason: [{ LockReason: 'security', LockMsg: '' }] },
      VpcAttributes: { PrivateIpAddress: { IpAddress: [expect.stringMatching(/^10\.50\.\d+\.\d+$/)] } },
      PublicIpAddress: { IpAddress: [] },
      HibernationOptions: { Configured: false },
      Tags: { Tag: expect.arrayContaining([{ TagKey: 'team', TagValue: 'people' }]) },
      CreationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
    })
  })
})
