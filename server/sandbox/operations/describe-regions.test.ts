import { describe, expect, test } from 'vitest'
import { fleetWorld } from './testing/arranged.ts'
import { ask, codeOf, listed } from './testing/ask.ts'

/** Nothing here changes it. */
const FLEET = fleetWorld()

describe('DescribeRegions', () => {
  test('names the regions in Chinese when no language is asked for', () => {
    expect(listed(ask(FLEET, 'DescribeRegions'))).toContainEqual({
      RegionId: 'cn-hangzhou',
      LocalName: '华东1（杭州）',
      RegionEndpoint: 'ecs.cn-hangzhou.aliyuncs.com',
      Status: 'available',
    })
  })

  test('names them in another language', () => {
    const regions = listed(ask(FLEET, 'DescribeRegions', { AcceptLanguage: 'en-US' }))

    expect(regions.map(({ LocalName }) => LocalName)).toEqual([
      'China (Hangzhou)',
      'China (Beijing)',
      'China (Shanghai)',
      'Singapore',
      'Germany (Frankfurt)',
    ])
  })

  test.each([
    [{ AcceptLanguage: 'tlh' }, 'InvalidAcceptLanguage.NotFound'],
    [{ InstanceChargeType: 'Free' }, 'InvalidInstanceChargeType.NotFound'],
    [{ ResourceType: 'moon' }, 'InvalidResourceType.NotFound'],
  ])('%o is refused', (parameters, code) => {
    expect(codeOf(ask(FLEET, 'DescribeRegions', parameters))).toBe(code)
  })
})
