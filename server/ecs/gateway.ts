import 'server-only'
import {
  DESCRIBE_DISKS_MAX_RESULTS,
  DESCRIBE_INSTANCES_MAX_RESULTS,
  DESCRIBE_SNAPSHOTS_MAX_RESULTS,
  IDS_PER_QUERY_MAX,
  MAX_RESULTS_MIN,
} from '@/lib/ecs/contract'
import type { CallerIdentity } from '@/lib/ecs/diagnosis'
import type { Disk } from '@/lib/ecs/disk'
import type { Instance } from '@/lib/ecs/instance'
import type { ResourceGroup } from '@/lib/ecs/resource-group'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { fail, ok, type Result } from '@/lib/result'
import { MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'
import { isRegionId } from '@/lib/schemas/list-query'
import { snapshotId as snapshotIdSchema } from '@/lib/schemas/places'
import { type Admission, type Admitted, admitted, both } from '@/server/ecs/admission'
import type { Breaker } from '@/server/ecs/breaker'
import type { EcsClient, Place } from '@/server/ecs/client'
import { productOf } from '@/server/ecs/products'
import type { CreateSnapshotParameters, EcsAnswer, EcsRequest } from '@/server/ecs/requests'
import type { Openings, Throttle } from '@/server/ecs/throttle'
import { toCallerIdentity } from '@/server/ecs/to-caller-identity'
import { toDisk } from '@/server/ecs/to-disk'
import { toInstance } from '@/server/ecs/to-instance'
import { type EcsPage, type ListPlace, toPage } from '@/server/ecs/to-page'
import { toResourceGroup } from '@/server/ecs/to-resource-group'
import { toSnapshot } from '@/server/ecs/to-snapshot'
import { createLimit, type Limit } from '@/server/limit'

/** What we ask ECS, in our words. Every answer is a Result; nothing here repeats a call. At most 100 ids at a time. */
export type Gateway = {
  describeRegions(place: Place): Promise<Result<RegionsAnswer>>
  describeDisksPage(place: Place, nextToken: string | null): Promise<Result<EcsPage<Disk>>>
  describeDisksByIds(place: Place, diskIds: readonly string[]): Promise<Result<EcsPage<Disk>>>
  describeInstancesPage(place: Place, nextToken: string | null): Promise<Result<EcsPage<Instance>>>
  describeInstancesByIds(place: Place, instanceIds: readonly string[]): Promise<Result<EcsPage<Instance>>>
  describeSnapshotsPage(place: Place, nextToken: string | null): Promise<Result<EcsPage<Snapshot>>>
  describeSnapshotsOfDiskPage(place: Place, diskId: string, nextToken: string | null): Promise<Result<EcsPage<Snapshot>>>
  describeSnapshotsByIds(place: Place, snapshotIds: readonly string[]): Promise<Result<EcsPage<Snapshot>>>
  /** The snapshot of this disk that carries the marker of the operation; `null`: the list does not show one (yet). */
  findSnapshotByMarker(place: Place, wanted: { diskId: string; operationId: string }): Promise<Result<Snapshot | null>>
  /** Only a well-formed SnapshotId is a success; anything else that is not a refusal leaves the outcome open. */
  createSnapshot(
    place: Place,
    parameters: CreateSnapshotParameters,
    admission?: Admission,
  ): Promise<Result<{ snapshotId: string; requestId: string | null }>>
  /** Keeps a place for one CreateSnapshot, to be handed over with it or given back. Problems: `throttled`, `region-away`. */
  admitCreate(place: Place): Admitted
  /** When so many CreateSnapshots could leave, ms since the epoch, the soonest first. */
  createOpenings(place: Place, count: number): Openings
  /** Never with Force. */
  deleteSnapshot(place: Place, snapshotId: string): Promise<Result<{ requestId: string | null }>>
  /** Asks without effect. What is allowed comes back as the Problem `ecs` with the code DryRunOperation: so ECS says yes. */
  dryRun(place: Place, operation: DryRunOperation): Promise<Result<null>>
  /** Whose credential it is. */
  getCallerIdentity(place: Place): Promise<Result<CallerIdentity>>
  /** The first hundred resource groups of the account; an account has fewer. */
  listResourceGroups(place: Place): Promise<Result<readonly ResourceGroup[]>>
}

/** The regions, and what the answer tells about the way there. */
export type RegionsAnswer = { regionIds: readonly string[] } & Pick<EcsAnswer, 'tookMs' | 'serverTimeMs'>

export type DryRunOperation = 'DescribeDisks' | 'DescribeInstances' | 'DescribeSnapshots'

export type GatewayOptions = { client: EcsClient; throttle: Throttle; breaker: Breaker }

/** Ten calls in flight per account: a long read of the fleet must not keep a click waiting, so four of them are for writes. */
const READS_AT_ONCE = 6
const WRITES_AT_ONCE = 4

export const createGateway = ({ client, throttle, breaker }: GatewayOptions): Gateway => {
  const limits = new Map<string, Limit>()

  const limitOf = (accountId: string, kind: 'read' | 'write'): Limit => {
    const name = `${kind} ${accountId}`
    const known = limits.get(name)
    if (known !== undefined) return known
    const fresh = createLimit(kind === 'read' ? READS_AT_ONCE : WRITES_AT_ONCE)
    limits.set(name, fresh)
    return fresh
  }

  const keysOf = ({ account, regionId }: Place, operation: EcsRequest['operation']) => {
    const at = { accountId: account.id, regionId }
    return { breaker: { ...at, product: productOf({ operation }).name }, gate: { ...at, operation } }
  }

  const admit = (place: Place, operation: EcsRequest['operation']): Admitted => {
    const keys = keysOf(place, operation)
    const reachable = breaker.enter(keys.breaker, operation)
    if (!reachable.ok) return reachable
    const allowed = throttle.enter(keys.gate)
    if (allowed.ok) return admitted(both(reachable.value, allowed.value))
    reachable.value.giveBack()
    return allowed
  }

  const ask = (place: Place, request: EcsRequest, { kind = 'read', admission }: Asking = {}): Promise<Result<EcsAnswer>> =>
    // the gate is looked at when the call's turn has come: a queue that built up before a Throttling must not run into it
    limitOf(
      place.account.id,
      kind,
    )(async () => {
      const entered = admission === undefined ? admit(place, request.operation) : admitted(admission)
      return entered.ok ? entered.value.through(() => client.call(place, request)) : entered
    })

  const list = async <Row>(place: Place, request: EcsRequest, reading: ListReading<Row>): Promise<Result<EcsPage<Row>>> => {
    const answer = await ask(place, request)
    if (!answer.ok) return answer
    const page = toPage(answer.value.body, reading, reading.toRow)
    return page === null ? badAnswer(request, answer.value) : ok(page)
  }

  const listDisks = (place: Place, narrowed: { diskIds?: string; nextToken?: string }) =>
    list(
      place,
      { operation: 'DescribeDisks', parameters: { regionId: place.regionId, maxResults: DESCRIBE_DISKS_MAX_RESULTS, ...narrowed } },
      { ...DISKS, toRow: (raw) => toDisk(raw, place) },
    )

  const listInstances = (place: Place, narrowed: { instanceIds?: string; nextToken?: string }) =>
    list(
      place,
      { operation: 'DescribeInstances', parameters: { regionId: place.regionId, maxResults: DESCRIBE_INSTANCES_MAX_RESULTS, ...narrowed } },
      { ...INSTANCES, toRow: toInstance },
    )

  const listSnapshots = (place: Place, narrowed: SnapshotFilter, maxResults: number = DESCRIBE_SNAPSHOTS_MAX_RESULTS) =>
    list(
      place,
      { operation: 'DescribeSnapshots', parameters: { regionId: place.regionId, maxResults, ...narrowed } },
      { ...SNAPSHOTS, toRow: (raw) => toSnapshot(raw, place) },
    )

  return {
    describeRegions: async (place) => {
      const request = { operation: 'DescribeRegions', parameters: { acceptLanguage: 'en-US' } } satisfies EcsRequest
      const answer = await ask(place, request)
      if (!answer.ok) return answer
      const regions = toPage(answer.value.body, REGIONS, toRegionId)
      if (regions === null) return badAnswer(request, answer.value)
      const { tookMs, serverTimeMs } = answer.value
      return ok({ regionIds: [...new Set(regions.rows)], tookMs, serverTimeMs })
    },
    describeDisksPage: (place, nextToken) => listDisks(place, from(nextToken)),
    describeDisksByIds: (place, ids) => listDisks(place, { diskIds: idList(ids) }),
    describeInstancesPage: (place, nextToken) => listInstances(place, from(nextToken)),
    describeInstancesByIds: (place, ids) => listInstances(place, { instanceIds: idList(ids) }),
    describeSnapshotsPage: (place, nextToken) => listSnapshots(place, from(nextToken)),
    describeSnapshotsOfDiskPage: (place, diskId, nextToken) => listSnapshots(place, { diskId, ...from(nextToken) }),
    describeSnapshotsByIds: (place, ids) => listSnapshots(place, { snapshotIds: idList(ids) }),
    findSnapshotByMarker: async (place, { diskId, operationId }) => {
      const found = await listSnapshots(place, { diskId, tag: [{ key: MARKER_TAG_KEY, value: operationId }] }, MAX_RESULTS_MIN)
      if (!found.ok) return found
      return ok(found.value.rows.find((snapshot) => snapshot.sourceDiskId === diskId && hasMarker(snapshot, operationId)) ?? null)
    },
    createSnapshot: async (place, parameters, admission) => {
      const request = { operation: 'CreateSnapshot', parameters } satisfies EcsRequest
      const answer = await ask(place, request, { kind: 'write', admission })
      if (!answer.ok) return answer
      const id = snapshotIdSchema.safeParse(answer.value.body.SnapshotId)
      return id.success ? ok({ snapshotId: id.data, requestId: answer.value.requestId }) : badAnswer(request, answer.value)
    },
    admitCreate: (place) => admit(place, 'CreateSnapshot'),
    createOpenings: (place, count) => {
      const keys = keysOf(place, 'CreateSnapshot')
      const { atMs, reason } = throttle.openings(keys.gate, count)
      const away = breaker.away(keys.breaker, 'CreateSnapshot')
      if (away === null) return { atMs, reason }
      const awayUntilMs = Date.parse(away.retryAt)
      return { atMs: atMs.map((openingMs) => Math.max(openingMs, awayUntilMs)), reason: away }
    },
    deleteSnapshot: async (place, snapshotId) => {
      const answer = await ask(place, { operation: 'DeleteSnapshot', parameters: { snapshotId } }, { kind: 'write' })
      return answer.ok ? ok({ requestId: answer.value.requestId }) : answer
    },
    dryRun: async (place, operation) => {
      const answer = await ask(place, { operation, parameters: { regionId: place.regionId, maxResults: MAX_RESULTS_MIN, dryRun: true } })
      return answer.ok ? ok(null) : answer
    },
    getCallerIdentity: async (place) => {
      const request = { operation: 'GetCallerIdentity', parameters: {} } satisfies EcsRequest
      const answer = await ask(place, request)
      if (!answer.ok) return answer
      const identity = toCallerIdentity(answer.value.body)
      return identity === null ? badAnswer(request, answer.value) : ok(identity)
    },
    listResourceGroups: async (place) => {
      const parameters = { PageNumber: 1, PageSize: RESOURCE_GROUPS_MAX }
      const groups = await list(place, { operation: 'ListResourceGroups', parameters }, { ...RESOURCE_GROUPS, toRow: toResourceGroup })
      return groups.ok ? ok(groups.value.rows) : groups
    },
  }
}

type Asking = { kind?: 'read' | 'write'; admission?: Admission }

const hasMarker = ({ tags }: Pick<Snapshot, 'tags'>, operationId: string): boolean =>
  tags.some(({ key, value }) => key === MARKER_TAG_KEY && value === operationId)

type ListReading<Row> = ListPlace & { toRow: (raw: unknown) => Row | null }

type SnapshotFilter = { snapshotIds?: string; diskId?: string; tag?: { key: string; value: string }[]; nextToken?: string }

const REGIONS = { holder: 'Regions', items: 'Region' } as const
const DISKS = { holder: 'Disks', items: 'Disk' } as const
const INSTANCES = { holder: 'Instances', items: 'Instance' } as const
const SNAPSHOTS = { holder: 'Snapshots', items: 'Snapshot' } as const
const RESOURCE_GROUPS = { holder: 'ResourceGroups', items: 'ResourceGroup' } as const
/** The largest page; the documented limit of groups per account is below it. */
const RESOURCE_GROUPS_MAX = 100

const from = (nextToken: string | null): { nextToken?: string } => (nextToken === null ? {} : { nextToken })

/** ECS takes id lists as JSON text. */
const idList = (ids: readonly string[]): string => {
  if (ids.length > IDS_PER_QUERY_MAX) throw new RangeError(`${ids.length} ids in one query`)
  return JSON.stringify(ids)
}

/** A region id becomes part of a host name: what does not look like one is not believed. */
const toRegionId = (raw: unknown): string | null => {
  if (typeof raw !== 'object' || raw === null) return null
  const id: unknown = Reflect.get(raw, 'RegionId')
  return typeof id === 'string' && isRegionId(id) ? id : null
}

const badAnswer = ({ operation }: EcsRequest, { httpStatus, requestId }: EcsAnswer) =>
  fail({ kind: 'bad-answer', operation, httpStatus, requestId })
