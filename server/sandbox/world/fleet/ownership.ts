import { RESOURCE_GROUPS } from '../resource-group.ts'
import type { Tag } from '../tag.ts'
import type { Owner } from './host.ts'

/** Tags and resource group as this company gives them. */
export const ownership = ({ app, env, team, owner }: Owner): { Tags: Tag[]; ResourceGroupId: string } => ({
  Tags: Object.entries({ env, app, team, owner }).map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
  ResourceGroupId: resourceGroupOf({ env, team }),
})

const resourceGroupOf = ({ env, team }: Pick<Owner, 'env' | 'team'>): string => {
  if (team === 'data-platform' || team === 'ml') return RESOURCE_GROUPS.dataPlatform
  switch (env) {
    case 'prod':
      return RESOURCE_GROUPS.production
    case 'staging':
      return RESOURCE_GROUPS.staging
    case 'dev':
    case 'test':
      return ''
  }
}
