import 'server-only'

type RequestTag = { key: string; value: string }

type Paging = { maxResults: number; nextToken?: string }

/** What we ask ECS, in the SDK's spelling. Deprecated parameters do not stand here, so they cannot be sent. */
export type EcsRequest =
  | { operation: 'DescribeRegions'; parameters: { acceptLanguage: 'en-US' } }
  | { operation: 'DescribeDisks'; parameters: { regionId: string; diskIds?: string } & Paging }
  | { operation: 'DescribeInstances'; parameters: { regionId: string; instanceIds?: string } & Paging }
  | {
      operation: 'DescribeSnapshots'
      parameters: { regionId: string; snapshotIds?: string; diskId?: string; tag?: RequestTag[] } & Paging
    }
  | { operation: 'CreateSnapshot'; parameters: CreateSnapshotParameters }
  | { operation: 'DeleteSnapshot'; parameters: { snapshotId: string } }

/** Optional ones are left out, never sent empty. */
export type CreateSnapshotParameters = {
  diskId: string
  clientToken: string
  snapshotName?: string
  description?: string
  retentionDays?: number
  resourceGroupId?: string
  tag: RequestTag[]
}

/** What ECS answered to a request that it took: a JSON object without an error code. */
export type EcsAnswer = { httpStatus: number; requestId: string | null; body: Readonly<Record<string, unknown>> }
