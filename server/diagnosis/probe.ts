import 'server-only'
import type { Feature } from '@/lib/ecs/features'
import type { Result } from '@/lib/result'
import type { Place } from '@/server/ecs/client'
import type { Gateway } from '@/server/ecs/gateway'

/**
 * One harmless call per feature but for the regions, which are listed before anything else is asked. Where ECS has a dry run it is used. CreateSnapshot and DeleteSnapshot have none: they are asked for a
 * disk and a snapshot whose ids cannot exist (ECS's own hold letters and digits only), so that nothing can come of it.
 */
export const probe = (feature: Exclude<Feature, 'list-regions'>, gateway: Gateway, place: Place): Promise<Result<unknown>> => {
  switch (feature) {
    case 'list-disks':
      return gateway.dryRun(place, 'DescribeDisks')
    case 'list-instances':
      return gateway.dryRun(place, 'DescribeInstances')
    case 'list-snapshots':
      return gateway.dryRun(place, 'DescribeSnapshots')
    case 'create-snapshots':
      return gateway.createSnapshot(place, { diskId: 'd-permission-check', clientToken: 'permission-check', tag: [] })
    case 'cancel-snapshots':
      return gateway.deleteSnapshot(place, 's-permission-check')
    case 'list-resource-groups':
      return gateway.listResourceGroups(place)
  }
}
