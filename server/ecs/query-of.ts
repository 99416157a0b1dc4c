import 'server-only'
import {
  CreateSnapshotRequest,
  DeleteSnapshotRequest,
  DescribeDisksRequest,
  DescribeInstancesRequest,
  DescribeRegionsRequest,
  DescribeSnapshotsRequest,
} from '@alicloud/ecs20140526'
import { OpenApiUtil } from '@alicloud/openapi-core'
import type { EcsRequest } from '@/server/ecs/requests'

/** The parameters in the spelling of the wire, flat (`Tag.1.Key`). */
export const queryOf = (request: EcsRequest): Record<string, string> => OpenApiUtil.query(toMap(request))

const toMap = (request: EcsRequest): Record<string, unknown> => {
  switch (request.operation) {
    case 'DescribeRegions':
      return new DescribeRegionsRequest(request.parameters).toMap()
    case 'DescribeDisks':
      return new DescribeDisksRequest(request.parameters).toMap()
    case 'DescribeInstances':
      return new DescribeInstancesRequest(request.parameters).toMap()
    case 'DescribeSnapshots':
      return new DescribeSnapshotsRequest(request.parameters).toMap()
    case 'CreateSnapshot':
      return new CreateSnapshotRequest(request.parameters).toMap()
    case 'DeleteSnapshot':
      return new DeleteSnapshotRequest(request.parameters).toMap()
    // no models of their own in the SDK of ECS: they are named as the wire names them
    case 'ListResourceGroups':
    case 'GetCallerIdentity':
      return request.parameters
  }
}
