import 'server-only'
import { ECS_API_VERSION } from '@/lib/ecs/contract'
import type { EcsRequest } from '@/server/ecs/requests'

/** A service of the vendor: they share the protocol and the signature, not the version and not always the address. */
export type Product = { name: 'ecs' | 'resource-management' | 'sts'; version: string /** `null`: one per region. */; host: string | null }

const ECS: Product = { name: 'ecs', version: ECS_API_VERSION, host: null }
/** Source of versions and hosts: the pages of ListResourceGroups and GetCallerIdentity. */
const RESOURCE_MANAGEMENT: Product = { name: 'resource-management', version: '2020-03-31', host: 'resourcemanager.aliyuncs.com' }
const STS: Product = { name: 'sts', version: '2015-04-01', host: 'sts.aliyuncs.com' }

export const productOf = ({ operation }: Pick<EcsRequest, 'operation'>): Product => {
  switch (operation) {
    case 'DescribeRegions':
    case 'DescribeDisks':
    case 'DescribeInstances':
    case 'DescribeSnapshots':
    case 'CreateSnapshot':
    case 'DeleteSnapshot':
      return ECS
    case 'ListResourceGroups':
      return RESOURCE_MANAGEMENT
    case 'GetCallerIdentity':
      return STS
  }
}
