import 'server-only'
import type { Disk } from '@/lib/ecs/disk'
import type { Instance } from '@/lib/ecs/instance'
import { isInProgress, type Snapshot } from '@/lib/ecs/snapshot'
import { deriveRows, type RegionRows } from '@/server/inventory/derive-rows'
import { RecentChanges } from '@/server/inventory/recent-changes'

export type RegionFleetOptions = {
  quotaPerDisk: number
  now(): number
  /** Snapshots were seen somewhere in the account, so its snapshot service is active. */
  isServiceSeenActive(): boolean
}

/** A created snapshot may be missing from ECS's lists for so long. */
const CREATED_KEPT_MS = 60_000
/** A deleted snapshot may still stand in ECS's lists for so long. */
const DELETED_KEPT_MS = 10_000

/** What is known of one account and region, in memory. `listedAtMs` is always when the question was asked, not when its answer came. */
export class RegionFleet {
  readonly #options: RegionFleetOptions
  #disks = new Map<string, Disk>()
  #instances = new Map<string, Instance>()
  #snapshots = new Map<string, Snapshot>()
  /** The disks whose snapshots are all known; `all` after a sweep of the snapshots. */
  #snapshotsKnownOf: 'all' | Set<string> = new Set()
  readonly #diskChanges = new RecentChanges<Disk>()
  readonly #snapshotChanges = new RecentChanges<Snapshot>()
  #hasChanged = true
  #derived: { rows: RegionRows; serviceSeenActive: boolean } | null = null

  constructor(options: RegionFleetOptions) {
    this.#options = options
  }

  /** Computed at the first look after a change; the same object until the next change. */
  get rows(): RegionRows {
    const serviceSeenActive = this.#options.isServiceSeenActive()
    const before = this.#derived?.serviceSeenActive === serviceSeenActive ? this.#derived.rows : null
    if (before !== null && !this.#hasChanged) return before
    const facts = {
      disks: this.#disks,
      instances: this.#instances,
      snapshots: this.#snapshots,
      snapshotsKnownOf: this.#snapshotsKnownOf,
      serviceSeenActive,
      quotaPerDisk: this.#options.quotaPerDisk,
      now: new Date(this.#options.now()),
    }
    const rows = deriveRows(facts, before)
    this.#derived = { rows, serviceSeenActive }
    this.#hasChanged = false
    return rows
  }

  get hasSnapshots(): boolean {
    return this.#snapshots.size > 0
  }

  get runningIds(): readonly string[] {
    return [...this.#snapshots.values()].filter(isInProgress).map(({ snapshotId }) => snapshotId)
  }

  findSnapshot(snapshotId: string): Snapshot | null {
    return this.#snapshots.get(snapshotId) ?? null
  }

  replaceDisks(disks: readonly Disk[], listedAtMs: number): void {
    this.#disks = new Map(disks.map((disk) => [disk.diskId, disk]))
    this.#diskChanges.layOver(this.#disks, { listedAtMs, nowMs: this.#options.now() })
    this.#hasChanged = true
  }

  replaceInstances(instances: readonly Instance[]): void {
    this.#instances = new Map(instances.map((instance) => [instance.instanceId, instance]))
    this.#hasChanged = true
  }

  replaceSnapshots(snapshots: readonly Snapshot[], listedAtMs: number): void {
    this.#snapshots = new Map(snapshots.map((snapshot) => [snapshot.snapshotId, snapshot]))
    this.#snapshotChanges.layOver(this.#snapshots, { listedAtMs, nowMs: this.#options.now() })
    this.#snapshotsKnownOf = 'all'
    this.#hasChanged = true
  }

  /** The account may not list instances (any more). */
  forgetInstances(): void {
    this.#instances = new Map()
    this.#hasChanged = true
  }

  /** The account may not list snapshots (any more): a number that can no longer be checked is not shown. */
  forgetSnapshots(): void {
    this.#snapshots = new Map()
    this.#snapshotsKnownOf = new Set()
    this.#hasChanged = true
  }

  /** The answer to a question for one disk; `null`: ECS does not have it. */
  putDisk(diskId: string, disk: Disk | null, askedAtMs: number): void {
    if (disk === null) this.#disks.delete(diskId)
    else this.#disks.set(diskId, disk)
    this.#diskChanges.note(diskId, disk, { atMs: askedAtMs })
    this.#hasChanged = true
  }

  putInstances(instances: readonly Instance[]): void {
    for (const instance of instances) this.#instances.set(instance.instanceId, instance)
    this.#hasChanged = true
  }

  /** All snapshots of one disk. What is not among them is gone. */
  putSnapshotsOfDisk(diskId: string, snapshots: readonly Snapshot[], askedAtMs: number): void {
    const known = [...this.#snapshots.values()].filter(({ sourceDiskId }) => sourceDiskId === diskId).map(({ snapshotId }) => snapshotId)
    this.#putSnapshots(known, snapshots, askedAtMs)
    if (this.#snapshotsKnownOf !== 'all') this.#snapshotsKnownOf.add(diskId)
  }

  /** The answer to a question for these ids. What is not among the answers is gone. */
  putSnapshotsByIds(askedIds: readonly string[], snapshots: readonly Snapshot[], askedAtMs: number): void {
    this.#putSnapshots(askedIds, snapshots, askedAtMs)
  }

  /** ECS accepted it; its lists may not have it yet. */
  noteCreated(snapshot: Snapshot): void {
    this.#snapshots.set(snapshot.snapshotId, snapshot)
    this.#snapshotChanges.note(snapshot.snapshotId, snapshot, { atMs: this.#options.now(), keepMs: CREATED_KEPT_MS })
    this.#hasChanged = true
  }

  /** ECS deleted it; its lists may still have it. */
  noteDeleted(snapshotId: string): void {
    this.#snapshots.delete(snapshotId)
    this.#snapshotChanges.note(snapshotId, null, { atMs: this.#options.now(), keepMs: DELETED_KEPT_MS })
    this.#hasChanged = true
  }

  #putSnapshots(askedIds: readonly string[], snapshots: readonly Snapshot[], askedAtMs: number): void {
    const found = new Map(snapshots.map((snapshot) => [snapshot.snapshotId, snapshot]))
    for (const id of new Set([...askedIds, ...found.keys()])) this.#putSnapshot(id, found.get(id) ?? null, askedAtMs)
    this.#hasChanged = true
  }

  #putSnapshot(snapshotId: string, snapshot: Snapshot | null, askedAtMs: number): void {
    if (this.#snapshotChanges.isNewerThan(snapshotId, askedAtMs)) return
    const isOverlooked = this.#snapshots.has(snapshotId) === (snapshot === null)
    if (isOverlooked && this.#snapshotChanges.isKept(snapshotId, this.#options.now())) return
    if (snapshot === null) this.#snapshots.delete(snapshotId)
    else this.#snapshots.set(snapshotId, snapshot)
    this.#snapshotChanges.note(snapshotId, snapshot, { atMs: askedAtMs })
  }
}
