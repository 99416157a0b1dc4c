import { ECS_API_VERSION } from '../../../lib/ecs/contract.ts'
import { own } from '../world/own.ts'

/** Operations that belong to other services than ECS. They share its protocol, its signature and here its port, but have a version of their own. */
const VERSIONS_OF_OTHER_SERVICES: Readonly<Record<string, string>> = {
  /** ResourceManager */
  ListResourceGroups: '2020-03-31',
  /** STS */
  GetCallerIdentity: '2015-04-01',
}

/** The one version in which an operation can be asked for. An unknown one counts as ECS's. */
export const apiVersionOf = (action: string): string => own(VERSIONS_OF_OTHER_SERVICES, action) ?? ECS_API_VERSION
