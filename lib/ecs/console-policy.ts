import { FEATURES } from '@/lib/ecs/features'
import { ramResourcesIn } from '@/lib/ecs/ram-resources'

export type PolicyScope = {
  /** The number of the Alibaba Cloud account; `null`: ACCOUNT_ID stands in its place. */
  cloudAccountId: string | null
  /** `null`: every region. */
  regionIds: readonly string[] | null
}

/** The smallest RAM policy with which everything in this console works, as JSON text to paste into the RAM console. */
export const consolePolicy = ({ cloudAccountId, regionIds }: PolicyScope): string => {
  const byResources = new Map<string, Statement>()
  for (const { action } of Object.values(FEATURES)) {
    const resources = [...new Set((regionIds ?? ['*']).flatMap((regionId) => ramResourcesIn(action, { regionId, cloudAccountId })))]
    const known = byResources.get(resources.join())
    byResources.set(resources.join(), { Effect: 'Allow', Action: [...(known?.Action ?? []), action], Resource: resources })
  }
  return JSON.stringify({ Version: '1', Statement: [...byResources.values()] }, null, 2)
}

type Statement = { Effect: 'Allow'; Action: readonly string[]; Resource: readonly string[] }
