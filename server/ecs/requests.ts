import 'server-only'

type RequestTag = { key: string; value: string }

type Paging = { maxResults: number; nextToken?: string }

/** Nothing is done: ECS says whether it would have been allowed and well formed. */
type DryRun = { dryRun?: true }

/** What we ask ECS, in the SDK's spelling. Deprecated parameters do not stand here, so they cannot be sent. */
export type EcsRequest =
  | { operation: 'DescribeRegions'; parameters: { acceptLanguage: 'en-US' } }
  | { operation: 'DescribeDisks'; parameters: { regionId: string; diskIds?: string } & Paging & DryRun }
  | { operation: 'DescribeInstances'; parameters: { regionId: string; instanceIds?: string } & Paging & DryRun }
  | {
      operation: 'DescribeSnapshots'
      parameters: { regionId: string; snapshotIds?: string; diskId?: string; tag?: RequestTag[] } & Paging & DryRun
    }
  | { operation: 'CreateSnapshot'; parameters: CreateSnapshotParameters }
  | { operation: 'DeleteSnapshot'; parameters: { snapshotId: string } }
  /** Of Resource Management, not of ECS. */
  | { operation: 'ListResourceGroups'; parameters: { PageNumber: number; PageSize: number } }
  /** Of STS, not of ECS. */
  | { operation: 'GetCallerIdentity'; parameters: Record<string, never> }

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
export type EcsAnswer = {
  httpStatus: number
  requestId: string | null
  body: Readonly<Record<string, unknown>>
  /** From the request to the whole answer. */
  tookMs: number
  /** The clock of the other side when it answered (Date header, whole seconds); `null`: it did not say. */
  serverTimeMs: number | null
}
