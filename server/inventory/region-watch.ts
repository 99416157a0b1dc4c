import 'server-only'
import { IDS_PER_QUERY_MAX } from '@/lib/ecs/contract'
import type { RegionFreshness } from '@/lib/ecs/fleet'
import type { Snapshot } from '@/lib/ecs/snapshot'
import type { Problem } from '@/lib/errors/problem'
import { fail, ok, type Result } from '@/lib/result'
import { type Clock, isoTime, waitAtMost } from '@/server/clock'
import type { Place } from '@/server/ecs/client'
import type { Gateway } from '@/server/ecs/gateway'
import { PacedFlight } from '@/server/inventory/paced-flight'
import { readDiskById, readSnapshotById } from '@/server/inventory/read-by-id'
import type { RegionFleet } from '@/server/inventory/region-fleet'
import { sweepRegion } from '@/server/inventory/sweep-region'
import { toUnexpected } from '@/server/unexpected'

/** Rows older than this are read again when somebody looks. */
const SWEEP_TTL_MS = 60_000
const FORCED_SWEEP_EVERY_MS = 5_000
/** After a network trouble; a refusal is asked again when the rows would have been read again anyway. */
const RETRY_MS = 5_000
/** Nothing was sent: whoever looks next finds out whether the region is well again. */
const AWAY_RETRY_MS = 1_000
const RUNNING_EVERY_MS = 2_000
/** How long a viewer waits, at most: for what was never seen longer than for news of what is there. */
const FIRST_SWEEP_WAIT_MS = 3_000
const FORCED_SWEEP_WAIT_MS = 1_000
const RUNNING_WAIT_MS = 1_000
const BY_ID_EVERY_MS = 5_000
const BY_ID_REMEMBERED_MAX = 500

/** Who follows snapshots asks again within this. */
const FOLLOWED_MS = 30_000

/** By id; `null`: ECS does not have it. */
export type FollowedSnapshots = ReadonlyMap<string, Snapshot | null>

export type RegionWatchOptions = { place: Place; gateway: Gateway; clock: Clock; fleet: RegionFleet }

/** Keeps one region's rows fresh while somebody looks. Whoever looks shares one call: the number of viewers does not matter. */
export class RegionWatch {
  readonly place: Place
  readonly fleet: RegionFleet
  readonly #gateway: Gateway
  readonly #clock: Clock
  readonly #sweep: PacedFlight<void>
  readonly #running: PacedFlight<void>
  readonly #byId = new Map<string, PacedFlight<Result<null>>>()
  readonly #waitingFor = new Map<string, Problem>()
  #sweepDueAtMs = 0
  #refreshedAtMs: number | null = null
  #sweepProblem: Problem | null = null
  #followed: { ids: readonly string[]; untilMs: number } = { ids: [], untilMs: 0 }
  #answeredIds: ReadonlySet<string> = new Set()
  #runningProblem: Problem | null = null

  constructor({ place, gateway, clock, fleet }: RegionWatchOptions) {
    this.place = place
    this.fleet = fleet
    this.#gateway = gateway
    this.#clock = clock
    this.#sweep = new PacedFlight({ everyMs: FORCED_SWEEP_EVERY_MS, now: clock.now })
    this.#running = new PacedFlight({ everyMs: RUNNING_EVERY_MS, now: clock.now, pace: 'by-clock' })
  }

  /**
   * Starts what is due. Ends when a viewer has waited long enough: for a first or forced sweep, and for the progress of running snapshots.
   * A cloud that is slow or throttles is not waited for again and again: its rows are shown as they are.
   */
  async look({ refresh }: { refresh: boolean }): Promise<void> {
    const isWanted = refresh || this.#clock.now() >= this.#sweepDueAtMs
    const sweep = isWanted || this.#sweep.isFlying ? this.#sweep.ask(() => this.#sweepNow()) : null
    const isFirst = this.#refreshedAtMs === null && this.#sweepProblem === null
    const isAwaited = (refresh || isFirst) && this.#waitingFor.size === 0
    const patienceMs = isFirst ? FIRST_SWEEP_WAIT_MS : FORCED_SWEEP_WAIT_MS
    await Promise.all([isAwaited && sweep !== null && this.#waitFor(sweep, this.#sweep, patienceMs), this.lookAtRunning()])
  }

  /** The progress of running snapshots: one call per 100 of them in each 2 s of the clock, none when none runs. */
  async lookAtRunning(): Promise<void> {
    const isWell = this.#runningProblem === null
    const running = this.#refreshRunning()
    if (running !== null && isWell) await this.#waitFor(running, this.#running, RUNNING_WAIT_MS)
  }

  /** The same for these too, whether the rows have them or not. Waits for ECS's answer. */
  async follow(snapshotIds: readonly string[]): Promise<FollowedSnapshots> {
    this.#followed = { ids: snapshotIds, untilMs: this.#clock.now() + FOLLOWED_MS }
    await this.#refreshRunning()
    const answered = snapshotIds.filter((id) => this.#answeredIds.has(id))
    return new Map(answered.map((id) => [id, this.fleet.findSnapshot(id)]))
  }

  /** Reads one disk, its instances and its snapshots by id, at most every 5 s. */
  lookAtDisk(diskId: string): Promise<Result<null>> {
    return this.#flightOf(diskId).ask(() => this.#guarded(() => readDiskById(this.#reading(), diskId)))
  }

  /** Reads one snapshot by id, at most every 5 s. */
  lookAtSnapshot(snapshotId: string): Promise<Result<null>> {
    return this.#flightOf(snapshotId).ask(() => this.#guarded(() => readSnapshotById(this.#reading(), snapshotId)))
  }

  get freshness(): RegionFreshness {
    const [waitingFor = null] = this.#waitingFor.values()
    return {
      accountId: this.place.account.id,
      regionId: this.place.regionId,
      refreshedAt: this.#refreshedAtMs === null ? null : isoTime(this.#refreshedAtMs),
      isRefreshing: this.#sweep.isFlying,
      problem: waitingFor ?? this.#sweepProblem ?? this.#runningProblem,
    }
  }

  /** Counted from the start of the flight, whoever started it. */
  async #waitFor(work: Promise<void>, flight: PacedFlight<void>, patienceMs: number): Promise<void> {
    const leftMs = (flight.startedAtMs ?? 0) + patienceMs - this.#clock.now()
    if (leftMs > 0) await waitAtMost(this.#clock, leftMs, work)
  }

  #reading() {
    return { place: this.place, gateway: this.#gateway, clock: this.#clock, fleet: this.fleet }
  }

  async #sweepNow(): Promise<void> {
    const startedAtMs = this.#clock.now()
    const onWaiting = (operation: string, problem: Problem | null) => {
      if (problem === null) this.#waitingFor.delete(operation)
      else this.#waitingFor.set(operation, problem)
    }
    try {
      const { problem, hasDisks } = await sweepRegion({ ...this.#reading(), onWaiting })
      this.#sweepProblem = problem
      if (hasDisks) this.#refreshedAtMs = startedAtMs
    } catch (error) {
      this.#sweepProblem = toUnexpected(error, 'sweep')
    } finally {
      this.#waitingFor.clear()
      this.#sweepDueAtMs = startedAtMs + pauseAfter(this.#sweepProblem)
    }
  }

  #refreshRunning(): Promise<void> | null {
    if (this.#idsToRefresh().length === 0) {
      this.#runningProblem = null
      return null
    }
    return this.#running.ask(async () => {
      const groups = inGroups(this.#idsToRefresh())
      const answers = await Promise.all(groups.map((ids) => this.#guarded(() => this.#refreshIds(ids))))
      this.#answeredIds = new Set(groups.filter((_, index) => answers[index]?.ok).flat())
      this.#runningProblem = answers.find((answer) => !answer.ok)?.problem ?? null
    })
  }

  #idsToRefresh(): readonly string[] {
    const followed = this.#clock.now() < this.#followed.untilMs ? this.#followed.ids : []
    return [...new Set([...this.fleet.runningIds, ...followed])]
  }

  async #refreshIds(snapshotIds: readonly string[]): Promise<Result<null>> {
    const askedAtMs = this.#clock.now()
    const found = await this.#gateway.describeSnapshotsByIds(this.place, snapshotIds)
    if (!found.ok) return found
    // a row that came but could not be read says nothing about which one it was
    const { rows, unreadable } = found.value
    this.fleet.putSnapshotsByIds(unreadable === 0 ? snapshotIds : [], rows, askedAtMs)
    return unreadable === 0 ? ok(null) : fail({ kind: 'bad-answer', operation: 'DescribeSnapshots', httpStatus: null, requestId: null })
  }

  async #guarded(work: () => Promise<Result<null>>): Promise<Result<null>> {
    try {
      return await work()
    } catch (error) {
      return { ok: false, problem: toUnexpected(error, 'inventory') }
    }
  }

  #flightOf(id: string): PacedFlight<Result<null>> {
    const known = this.#byId.get(id)
    if (known !== undefined) return known
    const [oldest] = this.#byId.keys()
    if (oldest !== undefined && this.#byId.size >= BY_ID_REMEMBERED_MAX) this.#byId.delete(oldest)
    const fresh = new PacedFlight<Result<null>>({ everyMs: BY_ID_EVERY_MS, now: this.#clock.now })
    this.#byId.set(id, fresh)
    return fresh
  }
}

const pauseAfter = (problem: Problem | null): number => {
  if (problem === null || problem.kind === 'ecs' || problem.kind === 'credential') return SWEEP_TTL_MS
  return problem.kind === 'region-away' ? AWAY_RETRY_MS : RETRY_MS
}

const inGroups = (ids: readonly string[]): (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / IDS_PER_QUERY_MAX) }, (_, index) =>
    ids.slice(index * IDS_PER_QUERY_MAX, (index + 1) * IDS_PER_QUERY_MAX),
  )
