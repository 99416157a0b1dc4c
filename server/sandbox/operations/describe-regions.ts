import type { Operation } from '../operation.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { REGION_LANGUAGES, REGIONS } from '../world/regions.ts'

const INSTANCE_CHARGE_TYPES = ['PostPaid', 'PrePaid', 'SpotWithPriceLimit', 'SpotAsPriceGo']
const RESOURCE_TYPES = ['instance', 'disk', 'reservedinstance', 'scu']

/** All regions; nothing is sold out here. Needs no parameter, and no permission. */
export const describeRegions: Operation = (_world, parameters, call) => {
  const language = REGION_LANGUAGES.find((known) => known === (parameters.get('AcceptLanguage') || 'zh-CN'))
  if (language === undefined) return refused(refusal('InvalidAcceptLanguage.NotFound'))
  if (!INSTANCE_CHARGE_TYPES.includes(parameters.get('InstanceChargeType') || 'PostPaid')) {
    return refused(refusal('InvalidInstanceChargeType.NotFound'))
  }
  if (!RESOURCE_TYPES.includes(parameters.get('ResourceType') || 'instance')) return refused(refusal('InvalidResourceType.NotFound'))

  const regions = REGIONS.map(({ RegionId, localNames }) => ({
    RegionId,
    LocalName: localNames[language],
    RegionEndpoint: `ecs.${RegionId}.aliyuncs.com`,
    Status: 'available',
  }))
  return { ok: true, body: { RequestId: call.requestId, Regions: { Region: regions } } }
}
