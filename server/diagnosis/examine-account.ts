import 'server-only'
import type { ClockVerdict, Diagnosis, EndpointVerdict, FeatureVerdict, PlaceVerdict } from '@/lib/ecs/diagnosis'
import { FEATURES, type Feature } from '@/lib/ecs/features'
import { ramResourcesIn } from '@/lib/ecs/ram-resources'
import type { Result } from '@/lib/result'
import { type Clock, isoTime } from '@/server/clock'
import type { Account } from '@/server/config/accounts'
import { probe } from '@/server/diagnosis/probe'
import { verdictOf } from '@/server/diagnosis/verdict-of'
import type { Gateway, RegionsAnswer } from '@/server/ecs/gateway'
import { HOME_REGION } from '@/server/inventory/account-fleet'

type Examination = { account: Account; gateway: Gateway; clock: Clock }

/** Asks the cloud what the credential may do, in every region of the account. Changes nothing; fails never, it tells what failed. */
export const examineAccount = async ({ account, gateway, clock }: Examination): Promise<Diagnosis> => {
  const home = { account, regionId: HOME_REGION }
  const [regions, identity] = await Promise.all([gateway.describeRegions(home), gateway.getCallerIdentity(home)])
  const answeredAtMs = clock.now()
  const cloudAccountId = identity.ok ? identity.value.cloudAccountId : null
  const regionIds = account.regions ?? (regions.ok ? regions.value.regionIds : [HOME_REGION])
  const [endpoints, ...features] = await Promise.all([
    Promise.all(regionIds.map((regionId) => lookAtEndpoint({ account, regionId }, gateway))),
    ...featureNames().map((feature) => examineFeature(feature, { account, gateway, regionIds, regions, cloudAccountId })),
  ])
  return {
    accountId: account.id,
    checkedAt: isoTime(clock.now()),
    identity: identity.ok ? { kind: 'known', caller: identity.value } : { kind: 'unknown', problem: identity.problem },
    clock: clockVerdict(regions, answeredAtMs),
    endpoints,
    features,
  }
}

const featureNames = (): readonly Feature[] => Object.keys(FEATURES).filter((name): name is Feature => Object.hasOwn(FEATURES, name))

const lookAtEndpoint = async (place: { account: Account; regionId: string }, gateway: Gateway): Promise<EndpointVerdict> => {
  const answer = await gateway.describeRegions(place)
  const { regionId } = place
  return answer.ok ? { regionId, kind: 'answered', tookMs: answer.value.tookMs } : { regionId, kind: 'failed', problem: answer.problem }
}

type FeatureExamination = {
  account: Account
  gateway: Gateway
  regionIds: readonly string[]
  regions: Result<RegionsAnswer>
  cloudAccountId: string | null
}

const examineFeature = async (feature: Feature, examination: FeatureExamination): Promise<FeatureVerdict> => {
  const { account, gateway, regionIds, regions, cloudAccountId } = examination
  const { action, isRegional } = FEATURES[feature]
  const inPlace = async (regionId: string | null): Promise<PlaceVerdict> => {
    const place = { account, regionId: regionId ?? HOME_REGION }
    const answer = feature === 'list-regions' ? regions : await probe(feature, gateway, place)
    const [resource = null] = ramResourcesIn(action, { regionId: regionId ?? '*', cloudAccountId })
    return { regionId, verdict: verdictOf(answer, { action, resource }) }
  }
  return { feature, places: await Promise.all(isRegional ? regionIds.map(inPlace) : [inPlace(null)]) }
}

/** The Date header has whole seconds, so a difference of a second or two means nothing. */
const clockVerdict = (regions: Result<RegionsAnswer>, answeredAtMs: number): ClockVerdict => {
  if (!regions.ok) {
    const isClock = regions.problem.kind === 'ecs' && regions.problem.code.startsWith('InvalidTimeStamp')
    return { kind: isClock ? 'refused' : 'unknown' }
  }
  const { serverTimeMs, tookMs } = regions.value
  if (serverTimeMs === null) return { kind: 'unknown' }
  return { kind: 'measured', aheadSeconds: Math.round((answeredAtMs - tookMs / 2 - serverTimeMs) / 1_000) }
}
